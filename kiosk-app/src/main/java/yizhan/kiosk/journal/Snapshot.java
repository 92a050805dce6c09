package yizhan.kiosk.journal;

/**
 * What somebody made of the entries up to a number, so that the next start need not read them all.
 * It is worth nothing by itself: it can be made anew at any time.
 */
public record Snapshot(long number, String text) {}
