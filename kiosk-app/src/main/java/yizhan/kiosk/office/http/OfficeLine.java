package yizhan.kiosk.office.http;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import yizhan.device.Deadline;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.BackOfficeException.Reason;

/**
 * Asks until there is an answer, within limits: a deadline, a number of attempts, and a breaker
 * that leaves a back office alone which does not answer anyhow.
 */
final class OfficeLine implements AutoCloseable {
  private static final int SLOWEST_PAUSE = 8;
  private static final double JITTER = 0.25;

  private final OfficeHttp http;
  private final Patience patience;
  private final Optional<CircuitBreaker<JsonObject>> breaker;

  OfficeLine(
      URI office,
      String terminal,
      RequestSigner signer,
      Patience patience,
      Optional<OfficeTls> tls) {
    this.http = new OfficeHttp(office, terminal, signer, patience, tls);
    this.patience = patience;
    this.breaker =
        patience.failures() == Patience.NEVER ? Optional.empty() : Optional.of(breaker(patience));
  }

  private static CircuitBreaker<JsonObject> breaker(Patience patience) {
    return CircuitBreaker.<JsonObject>builder()
        .handleIf(OfficeLine::notAnswering)
        .withFailureThreshold(patience.failures())
        .withDelay(patience.rest())
        .build();
  }

  /**
   * One question, asked as often as it takes. All questions of the contract may be repeated: the
   * key in them keeps the effect single.
   */
  JsonObject ask(Question question, Deadline deadline) throws BackOfficeException {
    FailsafeExecutor<JsonObject> repeatedly = Failsafe.with(repetition(deadline));
    try {
      return breaker
          .map(repeatedly::compose)
          .orElse(repeatedly)
          .get(() -> attempt(question, deadline));
    } catch (CircuitBreakerOpenException _) {
      throw new BackOfficeException(Reason.UNREACHABLE, question + ": left alone for a while");
    } catch (FailsafeException e) {
      if (e.getCause() instanceof BackOfficeException known) throw known;
      if (e.getCause() instanceof InterruptedException) throw interrupted(question);
      throw e;
    }
  }

  private JsonObject attempt(Question question, Deadline deadline)
      throws BackOfficeException, InterruptedException {
    Duration left = deadline.remaining();
    if (left.isZero())
      throw new BackOfficeException(Reason.UNREACHABLE, question + ": no time left to ask");
    Duration limit = left.compareTo(patience.attempt()) < 0 ? left : patience.attempt();
    return http.ask(question, limit).answer(question.operation());
  }

  private RetryPolicy<JsonObject> repetition(Deadline deadline) {
    var policy =
        RetryPolicy.<JsonObject>builder()
            .handleIf(failure -> notAnswering(failure) && !deadline.passed())
            .withMaxAttempts(patience.attempts());
    if (patience.attempts() > 1 && !patience.pause().isZero())
      policy
          .withBackoff(patience.pause(), patience.pause().multipliedBy(SLOWEST_PAUSE))
          .withJitter(JITTER);
    // A repetition that could not begin before the deadline is not waited for.
    return policy.withMaxDuration(deadline.remaining()).build();
  }

  private static boolean notAnswering(Throwable failure) {
    return failure instanceof BackOfficeException known
        && switch (known.reason()) {
          case UNREACHABLE, NO_ANSWER, UNAVAILABLE -> true;
          case NONSENSE, REFUSED -> false;
        };
  }

  private static BackOfficeException interrupted(Question question) {
    Thread.currentThread().interrupt();
    return new BackOfficeException(Reason.NO_ANSWER, question + ": called off");
  }

  @Override
  public void close() {
    http.close();
  }
}
