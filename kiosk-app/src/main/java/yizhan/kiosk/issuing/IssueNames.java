package yizhan.kiosk.issuing;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Makes the names of issues, requests and jobs: unique for ever, and saying nothing of anybody.
 *
 * @param terminal the terminal's id
 * @param random a secure source, so that names made after a restart or a restored disk do not
 *     repeat
 */
public record IssueNames(String terminal, Clock clock, RandomGenerator random) {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT)
          .withZone(ZoneId.of("Asia/Shanghai"));

  /** {@code 20260115-093000-4f1c09ab}. */
  String nextIssue() {
    return STAMP.format(clock.instant()) + "-" + hex();
  }

  /** An id for what is asked of the bureau. */
  public String nextRequest() {
    return terminal + "-" + hex() + hex() + hex();
  }

  /** How the job is found again on the printer, at most 255 octets. */
  String jobName(String issue) {
    return terminal + "/" + issue;
  }

  private String hex() {
    return String.format(Locale.ROOT, "%08x", random.nextInt());
  }
}
