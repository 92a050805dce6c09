package yizhan.kiosk.journal;

import java.time.Instant;

/**
 * One line of the journal.
 *
 * @param number counts from 1 without gaps, through all streams
 * @param matter what the event belongs to within its stream: the id of the issue, a tray
 */
public record Entry<E>(long number, Instant at, String matter, E event) {}
