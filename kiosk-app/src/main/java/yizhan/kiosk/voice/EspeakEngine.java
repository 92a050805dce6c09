package yizhan.kiosk.voice;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import yizhan.config.Language;

/** espeak-ng, one process for each piece: the words on its stdin, a WAV on its stdout. */
final class EspeakEngine implements Engine {
  private static final Duration WITHIN = Duration.ofSeconds(10);

  /** Three minutes of what espeak-ng puts out. */
  private static final int MOST_BYTES = 8_000_000;

  /** Words a minute; its usual 175 is fast for who listens in a lobby. */
  private static final String PACE = "155";

  private final String program;

  EspeakEngine(String program) {
    this.program = program;
  }

  @Override
  public Wav speak(String words, Language language, Breath breath) throws VoiceException {
    List<String> command =
        List.of(program, "-v", voice(language), "-s", PACE, "-b", "1", "--stdin", "--stdout");
    return Wav.of(breath.ask(command, words.getBytes(StandardCharsets.UTF_8), WITHIN, MOST_BYTES));
  }

  /** {@code cmn} would read pinyin as English. */
  private static String voice(Language language) {
    return switch (language) {
      case ZH -> "cmn-latn-pinyin";
      case EN -> "en";
    };
  }
}
