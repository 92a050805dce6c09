package yizhan.config;

import java.time.Instant;

/**
 * What the last test of one device came to.
 *
 * @param by who stood there
 * @param what the step that it ended with: the id of a phrase
 */
public record TestResult(boolean passed, Instant at, String by, String what) {}
