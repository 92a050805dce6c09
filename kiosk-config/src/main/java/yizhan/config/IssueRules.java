package yizhan.config;

import java.time.Duration;

/**
 * What the bureau that owns the terminal allows in issuing.
 *
 * @param allowProvisionalLayouts whether licences may be issued on layouts that nobody has approved
 *     yet
 * @param acceptUncountedSheets whether the printer's word "completed" settles a sheet where it
 *     counts neither pages nor the job's sheets; else such an outcome is unknown and goes to staff
 * @param acceptUncountedTrays whether sheets may be issued from a tray that nobody has counted yet
 * @param settleWithin by when at most staff find out what became of a sheet; citizens are told so
 */
public record IssueRules(
    boolean allowProvisionalLayouts,
    boolean acceptUncountedSheets,
    boolean acceptUncountedTrays,
    Duration settleWithin) {}
