package yizhan.sandbox.scanner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yizhan.sandbox.scanner.ScannerKind.Dialect;

/** Finds commands in what a host sends, and says what is answered and what they do. */
final class ScannerCommands {
  private static final int MOST_WAITING = 4096;

  /** {@code ~ SOH 0000}, permanent or for now, settings, {@code ; ETX}. */
  private static final Pattern NEWLAND =
      Pattern.compile("~\u0001(0000)([@#])([^\u0003]*);\u0003", Pattern.DOTALL);

  /** {@code SYN T CR}, {@code SYN U CR}, or {@code SYN M CR} with a menu command. */
  private static final Pattern HONEYWELL =
      Pattern.compile("\u0016(?:([TU])\r|M\r([^.!\u0016]*)([.!]))", Pattern.DOTALL);

  /** Length 4, START_SESSION or STOP_SESSION, from the host, status, check sum. */
  private static final Pattern ZEBRA =
      Pattern.compile("\u0004([\u00E4\u00E5])\u0004(.)(..)", Pattern.DOTALL);

  private static final String ZEBRA_ACK = "\u0004\u00D0\u0000\u0000\u00FF,";

  /** The cause 1: a wrong check sum. */
  private static final String ZEBRA_NAK = "\u0005\u00D1\u0000\u0000\u0001\u00FF)";

  private final Dialect dialect;
  private final StringBuilder waiting = new StringBuilder();

  /** What the trigger does. */
  enum Trigger {
    START,
    STOP,
    NOTHING
  }

  /**
   * One command.
   *
   * @param answer to be sent back, a character for each byte
   */
  record Order(String answer, Trigger trigger) {}

  ScannerCommands(Dialect dialect) {
    this.dialect = dialect;
  }

  void add(byte[] bytes) {
    if (waiting.length() > MOST_WAITING) waiting.setLength(0);
    waiting.append(new String(bytes, ISO_8859_1));
  }

  Optional<Order> next() {
    Pattern pattern =
        switch (dialect) {
          case NEWLAND -> NEWLAND;
          case HONEYWELL -> HONEYWELL;
          case ZEBRA_SSI -> ZEBRA;
        };
    Matcher matcher = pattern.matcher(waiting);
    if (!matcher.find()) return Optional.empty();
    MatchResult found = matcher.toMatchResult();
    waiting.delete(0, found.end());
    return Optional.of(
        switch (dialect) {
          case NEWLAND -> newland(group(found, 2), group(found, 3));
          case HONEYWELL -> honeywell(found);
          case ZEBRA_SSI -> zebra(found);
        });
  }

  private static Order newland(String lasting, String settings) {
    boolean known = settings.matches("[A-Z]{6}[0-9A-Z,;]*");
    String answer =
        "\u0002\u00010000" + lasting + settings + (known ? '\u0006' : '\u0015') + ";\u0003";
    return new Order(
        answer,
        switch (settings) {
          case "SCNTRG1" -> Trigger.START;
          case "SCNTRG0" -> Trigger.STOP;
          default -> Trigger.NOTHING;
        });
  }

  private static Order honeywell(MatchResult found) {
    String trigger = group(found, 1);
    if (!trigger.isEmpty())
      return new Order("", trigger.equals("T") ? Trigger.START : Trigger.STOP);
    boolean known = group(found, 2).matches("[0-9A-Z]{6,}");
    String answer = group(found, 2) + (known ? '\u0006' : '\u0005') + group(found, 3);
    return new Order(answer, Trigger.NOTHING);
  }

  private static Order zebra(MatchResult found) {
    String packet = group(found, 0);
    int sum = 0;
    for (int at = 0; at < 4; at++) sum += packet.charAt(at);
    int told = packet.charAt(4) << 8 | packet.charAt(5);
    if (((sum + told) & 0xFFFF) != 0) return new Order(ZEBRA_NAK, Trigger.NOTHING);
    boolean start = packet.charAt(1) == 0xE4;
    return new Order(ZEBRA_ACK, start ? Trigger.START : Trigger.STOP);
  }

  private static String group(MatchResult found, int number) {
    return Objects.requireNonNullElse(found.group(number), "");
  }
}
