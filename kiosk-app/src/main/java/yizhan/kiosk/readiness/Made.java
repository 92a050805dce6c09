package yizhan.kiosk.readiness;

import java.time.Instant;
import java.time.LocalDate;
import yizhan.config.bench.Light;

/**
 * A readiness report that the terminal has made by itself.
 *
 * @param day whose report it is, in China
 * @param red how many things are not fit
 * @param amber how many things somebody should look at
 */
public record Made(LocalDate day, Instant at, Light light, int red, int amber) {}
