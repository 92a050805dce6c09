package yizhan.kiosk.office;

/**
 * What somebody at the bureau must take on: told again until they say that they have. Idempotent by
 * its notice's id.
 */
public record Alert(Notice notice) implements Message {}
