package yizhan.kiosk.journal;

import java.time.Instant;
import yizhan.kiosk.issue.IssueEvent;

/**
 * One line of the journal.
 *
 * @param number counts from 1 without gaps
 * @param issue the id of the issue
 */
public record Entry(long number, Instant at, String issue, IssueEvent event) {}
