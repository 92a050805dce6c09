package yizhan.device.connect;

/**
 * Where a printer's SNMP agent answers.
 *
 * @param port UDP, 161 as a rule
 * @param community the name under which it lets others read, {@code public} as delivered; it
 *     protects nothing, since it travels in clear
 */
public record SnmpAccess(String host, int port, String community) {}
