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

  /**
   * START_SESSION or STOP_SESSION, or PARAM_SEND with one parameter: length, what, from the host,
   * status, and of the last a beep, a number and a value; check sum.
   */
  private static final Pattern ZEBRA =
      Pattern.compile("(?:\u0004[\u00E4\u00E5]\u0004.|\u0007\u00C6\u0004....)..", Pattern.DOTALL);

  /** "Parameter scanning": whether it takes settings from codes. */
  private static final char ZEBRA_SETTING_CODES = '\u00EC';

  private static final String ZEBRA_ACK = "\u0004\u00D0\u0000\u0000\u00FF,";

  /** The cause 1: a wrong check sum. */
  private static final String ZEBRA_NAK = "\u0005\u00D1\u0000\u0000\u0001\u00FF)";

  private final Dialect dialect;
  private final StringBuilder waiting = new StringBuilder();

  /** What a command does to the scanner. */
  enum Effect {
    START,
    STOP,
    OBEY_CODES,
    IGNORE_CODES,
    NOTHING
  }

  /**
   * One command.
   *
   * @param answer to be sent back, a character for each byte
   */
  record Order(String answer, Effect effect) {}

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
          case "SCNTRG1" -> Effect.START;
          case "SCNTRG0" -> Effect.STOP;
          default -> Effect.NOTHING;
        });
  }

  private static Order honeywell(MatchResult found) {
    String trigger = group(found, 1);
    if (!trigger.isEmpty()) return new Order("", trigger.equals("T") ? Effect.START : Effect.STOP);
    boolean known = group(found, 2).matches("[0-9A-Z]{6,}");
    String answer = group(found, 2) + (known ? '\u0006' : '\u0005') + group(found, 3);
    return new Order(answer, Effect.NOTHING);
  }

  private static Order zebra(MatchResult found) {
    String packet = group(found, 0);
    int end = packet.length() - 2;
    int sum = packet.charAt(end) << 8 | packet.charAt(end + 1);
    for (int at = 0; at < end; at++) sum += packet.charAt(at);
    if ((sum & 0xFFFF) != 0) return new Order(ZEBRA_NAK, Effect.NOTHING);
    return new Order(
        ZEBRA_ACK,
        switch (packet.charAt(1)) {
          case '\u00E4' -> Effect.START;
          case '\u00E5' -> Effect.STOP;
          default -> parameter(packet.charAt(5), packet.charAt(6));
        });
  }

  private static Effect parameter(char number, char value) {
    if (number != ZEBRA_SETTING_CODES) return Effect.NOTHING;
    return value == 0 ? Effect.IGNORE_CODES : Effect.OBEY_CODES;
  }

  private static String group(MatchResult found, int number) {
    return Objects.requireNonNullElse(found.group(number), "");
  }
}
