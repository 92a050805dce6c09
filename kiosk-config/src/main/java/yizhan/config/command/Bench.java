package yizhan.config.command;

import java.io.BufferedReader;
import java.time.Clock;
import yizhan.config.bench.TrialTimes;

/**
 * What the commands work with.
 *
 * @param in where the person at the terminal answers
 */
public record Bench(BufferedReader in, TrialTimes times, Clock clock) {}
