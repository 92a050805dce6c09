package yizhan.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What the bureau that owns the terminal allows in issuing.
 *
 * @param allowProvisionalLayouts whether licences may be issued on layouts that nobody has approved
 *     yet
 * @param acceptUncountedSheets whether the printer's word "completed" settles a sheet where it
 *     counts neither pages nor the job's sheets; else such an outcome is unknown and goes to staff
 * @param acceptUncountedTrays whether sheets may be issued from a tray that nobody has counted yet
 * @param settleWithin by when at most staff find out what became of a sheet; citizens are told so
 * @param layouts a folder with the layouts that the office has approved; empty: those that the
 *     product brings along
 */
public record IssueRules(
    boolean allowProvisionalLayouts,
    boolean acceptUncountedSheets,
    boolean acceptUncountedTrays,
    Duration settleWithin,
    Optional<Path> layouts) {}
