package yizhan.kiosk.voice;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A jack that the sound card watches, as ALSA tells of it: a control such as "Headphone Jack". */
final class AlsaJack implements HeadphoneJack {
  private static final Duration WITHIN = Duration.ofMillis(500);
  private static final int MOST_BYTES = 4_096;
  private static final Pattern VALUE = Pattern.compile("(?m)^\\s*: values=(on|off)\\s*$");

  private final List<String> command;

  /**
   * @param program {@code amixer} of alsa-utils
   * @param control its name on the first card
   */
  AlsaJack(String program, String control) {
    command = List.of(program, "cget", "iface=CARD,name=" + control);
  }

  @Override
  public State state() {
    try {
      byte[] told = Breath.undisturbed().ask(command, new byte[0], WITHIN, MOST_BYTES);
      return parse(new String(told, StandardCharsets.UTF_8));
    } catch (VoiceException _) {
      return State.UNKNOWN;
    }
  }

  static State parse(String told) {
    Matcher value = VALUE.matcher(told);
    if (!value.find()) return State.UNKNOWN;
    return "on".equals(value.group(1)) ? State.IN : State.OUT;
  }
}
