package yizhan.kiosk.office;

/**
 * Where a terminal's journal has come to: each entry carries the hash of the one before, so that
 * the last one stands for all.
 *
 * @param number of the last entry; 0 before the first
 * @param hash of the last entry, 64 digits in hexadecimal
 */
public record JournalHead(long number, String hash) {}
