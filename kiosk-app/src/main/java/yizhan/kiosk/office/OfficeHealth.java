package yizhan.kiosk.office;

import java.time.Instant;

/**
 * How the back office is.
 *
 * @param time what its clock showed while it answered
 * @param contract the version of the contract it serves, major.minor
 */
public record OfficeHealth(Instant time, String contract) {}
