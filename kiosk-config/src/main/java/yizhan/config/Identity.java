package yizhan.config;

/**
 * Which terminal this is.
 *
 * @param terminalId known to the back office, such as {@code T-0001}; letters, digits and hyphens
 * @param name the terminal's name on its screen
 * @param station the station's name
 * @param hotline the number citizens may call, as it is to be read
 */
public record Identity(String terminalId, Bilingual name, Bilingual station, String hotline) {}
