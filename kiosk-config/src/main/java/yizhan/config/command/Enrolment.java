package yizhan.config.command;

import java.io.IOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import yizhan.config.Phrase;
import yizhan.config.bench.Enrolling;

/** Goes through the enrolment of a terminal with whoever stands there. */
final class Enrolment {
  /** Earlier than this nobody needs the next certificate. */
  private static final Duration EARLY = Duration.ofDays(30);

  private final Enrolling enrolling;
  private final String terminal;
  private final Path file;
  private final Clock clock;

  /**
   * @param file the terminal file, beside which the key of whoever signs it lies
   */
  Enrolment(Enrolling enrolling, String terminal, Path file, Clock clock) {
    this.enrolling = enrolling;
    this.terminal = terminal;
    this.file = file;
    this.clock = clock;
  }

  /**
   * How it ended.
   *
   * @param state in a word, for machines
   */
  record End(boolean enrolled, String state) {}

  /**
   * Asks the office at most once.
   *
   * @param renew whether another certificate is wanted though this one holds for long
   * @param code the code, where one is needed
   */
  End through(Talk talk, boolean renew, Supplier<String> code) throws IOException {
    Enrolling.Standing standing = enrolling.standing();
    if (!renew && !standing.underWay() && standing.until().filter(this::holdsForLong).isPresent())
      return enrolled(talk, "enrol.holds", standing.until().orElseThrow());
    return switch (enrolling.enrol(code)) {
      case Enrolling.Outcome.Enrolled(Instant until, Optional<PublicKey> signer) -> {
        End end = enrolled(talk, "enrol.enrolled", until);
        if (signer.isPresent()) new SignerOffered(signer.get(), file).to(talk);
        yield end;
      }
      case Enrolling.Outcome.Pending _ -> not(talk, "pending", Phrase.of("enrol.pending"));
      case Enrolling.Outcome.NoCode _ -> not(talk, "no-code", Phrase.of("enrol.no-code"));
      case Enrolling.Outcome.Refused(String why) ->
          not(talk, "refused", Phrase.of("enrol.refused-" + why, terminal));
      case Enrolling.Outcome.Unfit(String what) ->
          not(talk, "unfit", Phrase.of("enrol.unfit-" + what, terminal));
      case Enrolling.Outcome.Silent(String how) ->
          not(talk, "silent", Phrase.of("enrol.silent", how));
    };
  }

  private boolean holdsForLong(Instant until) {
    return until.isAfter(clock.instant().plus(EARLY));
  }

  private End enrolled(Talk talk, String how, Instant until) {
    LocalDate day = LocalDate.ofInstant(until, clock.getZone());
    talk.hears(Phrase.of(how, terminal, day.toString()));
    return new End(true, "enrolled");
  }

  private static End not(Talk talk, String state, Phrase why) {
    talk.hears(why);
    return new End(false, state);
  }
}
