package yizhan.config.command;

import java.io.BufferedReader;
import java.time.Clock;
import yizhan.config.bench.Host;
import yizhan.config.bench.House;
import yizhan.config.bench.TrialTimes;

/**
 * What the commands work with.
 *
 * @param in where the person at the terminal answers
 * @param house the kiosk above the bench
 * @param host the machine below it
 */
public record Bench(BufferedReader in, TrialTimes times, Clock clock, House house, Host host) {}
