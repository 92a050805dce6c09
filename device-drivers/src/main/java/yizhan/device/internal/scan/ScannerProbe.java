package yizhan.device.internal.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yizhan.device.DeviceException;
import yizhan.device.internal.transport.Trial;

/**
 * Finds out whether a scanner is at the other end of a line. It is asked, never triggered and never
 * set. A scanner that looks by itself and knows no commands cannot be found so.
 */
public final class ScannerProbe {
  private static final Duration PATIENCE = Duration.ofMillis(250);

  /** Which product it is; for now, not for good. Without a line end. */
  private static final byte[] NEWLAND = "~\0010000#QRYPDN;\003".getBytes(ISO_8859_1);

  /** Any answer of the command set, also that it does not know the question. */
  private static final Pattern NEWLAND_ANSWER =
      Pattern.compile("\002\0010000[@#]QRYPDN([ -~]{0,80})[\006\025\005];\003");

  /** {@code SYN M CR}, and the serial speed that is set: it is asked, not set. */
  private static final byte[] HONEYWELL = "\026M\r232BAD?.".getBytes(ISO_8859_1);

  private static final Pattern HONEYWELL_ANSWER =
      Pattern.compile("232BAD\\??[0-9]{0,8}[\006\005\025][.!]");

  private ScannerProbe() {}

  /** Asks in Newland's unified command set; empty when none answered, else the model it tells. */
  public static Optional<String> newland(Trial trial) throws DeviceException {
    return NEWLAND_ANSWER
        .matcher(heard(trial, NEWLAND))
        .results()
        .findFirst()
        .map(answer -> Objects.requireNonNullElse(answer.group(1), "").strip());
  }

  /**
   * Asks as Honeywell's want to be asked, which holds a carriage return: not for a line of which
   * nothing is known.
   */
  public static boolean honeywell(Trial trial) throws DeviceException {
    return HONEYWELL_ANSWER.matcher(heard(trial, HONEYWELL)).find();
  }

  /** The answers to these questions in what was heard, of which a character is a byte. */
  public static Stream<MatchResult> answers(String heard) {
    return Stream.of(NEWLAND_ANSWER, HONEYWELL_ANSWER)
        .flatMap(answer -> answer.matcher(heard).results());
  }

  private static String heard(Trial trial, byte[] question) throws DeviceException {
    return new String(trial.ask(question, PATIENCE), ISO_8859_1);
  }
}
