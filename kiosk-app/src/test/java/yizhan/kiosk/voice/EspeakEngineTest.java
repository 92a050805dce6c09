package yizhan.kiosk.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yizhan.config.Language;

/** The real espeak-ng: it is what citizens hear. */
class EspeakEngineTest {
  private static final Duration WITHIN = Duration.ofSeconds(10);
  private static final int AUDIBLE = 3_000;

  private final Engine engine = new EspeakEngine("espeak-ng");
  private final Pronunciation pronunciation = new Pronunciation(Readings.load());

  @BeforeAll
  static void isThere() {
    boolean there =
        Arrays.stream(Objects.toString(System.getenv("PATH"), "").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "espeak-ng")));
    assumeTrue(there, "espeak-ng is not here; ./kiosk test installs it where it may");
  }

  @Test
  void speaksBothLanguagesAudibly() throws VoiceException {
    Wav chinese = engine.speak("请把身份证放在发亮的地方", Language.ZH, Breath.undisturbed());
    Wav english = engine.speak("Lay your ID card here", Language.EN, Breath.undisturbed());
    assertThat(chinese.peak()).isGreaterThan(AUDIBLE);
    assertThat(english.peak()).isGreaterThan(AUDIBLE);
    assertThat(chinese.length()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10));
    assertThat(english.length()).isBetween(Duration.ofMillis(600), Duration.ofSeconds(5));
  }

  @Test
  void isSofterAtALowerVolumeAndAFileThatCanBeReadAgain() throws VoiceException {
    Wav loud = engine.speak("您好", Language.ZH, Breath.undisturbed());
    Wav soft = Wav.of(loud.at(new Volume(1)).bytes());
    assertThat(soft.peak()).isBetween(loud.peak() / 6, loud.peak() / 4);
    assertThat(soft.length()).isEqualTo(loud.length());
  }

  /** Each rare character sounds as a common one of the same reading does. */
  @ParameterizedTest
  @CsvSource({"䶮, 眼", "𠮷, 吉", "㛃, 节", "𬭚, 纯"})
  void readsRareCharactersOfNames(String rare, String common) throws Exception {
    assertThat(phonemes(rare)).isEqualTo(phonemes(common)).hasSizeLessThan(14);
  }

  private String phonemes(String words) throws Exception {
    Sentence sentence = new Sentence(words, Language.ZH, Optional.empty());
    String said = pronunciation.of(sentence).getFirst().words();
    byte[] phonemes =
        Breath.undisturbed()
            .ask(
                List.of("espeak-ng", "-v", "cmn-latn-pinyin", "-q", "-x", "-b", "1", "--stdin"),
                said.getBytes(StandardCharsets.UTF_8),
                WITHIN,
                1_000);
    return new String(phonemes, StandardCharsets.US_ASCII).strip();
  }

  @Test
  void isToldMissingFromFailing() {
    assertThatThrownBy(
            () -> new EspeakEngine("no-such-voice").speak("您好", Language.ZH, Breath.undisturbed()))
        .isInstanceOfSatisfying(
            VoiceException.class,
            e -> assertThat(e.reason()).isEqualTo(VoiceException.Reason.MISSING));
    assertThatThrownBy(
            () -> new EspeakEngine("false").speak("您好", Language.ZH, Breath.undisturbed()))
        .isInstanceOfSatisfying(
            VoiceException.class,
            e -> assertThat(e.reason()).isEqualTo(VoiceException.Reason.FAILED));
  }
}
