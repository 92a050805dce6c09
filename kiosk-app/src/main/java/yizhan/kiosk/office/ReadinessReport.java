package yizhan.kiosk.office;

import java.time.LocalDate;

/**
 * Whether the terminal is fit, by its own look at everything. Idempotent by the day.
 *
 * @param light {@code green}, {@code amber} or {@code red}
 * @param report what {@code ./kiosk config report --json} prints
 * @param pdf the same for people, in base64
 */
public record ReadinessReport(LocalDate day, String light, String report, String pdf)
    implements Message {}
