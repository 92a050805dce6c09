package yizhan.device.find;

import java.net.URI;

/**
 * A printer that makes itself known on the network (DNS-SD, RFC 6763).
 *
 * @param uri where it says it is; {@code ipps:} where it speaks TLS
 * @param name what it calls itself
 * @param model maker and model; empty when it does not say
 */
public record Advert(URI uri, String name, String model) {}
