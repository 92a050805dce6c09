package yizhan.config;

/**
 * What the bureau that owns the terminal allows in issuing.
 *
 * @param allowProvisionalLayouts whether licences may be issued on layouts that nobody has approved
 *     yet
 * @param acceptUncountedSheets whether the printer's word "completed" settles a sheet where it
 *     counts neither pages nor the job's sheets; else such an outcome is unknown and goes to staff
 */
public record IssueRules(boolean allowProvisionalLayouts, boolean acceptUncountedSheets) {}
