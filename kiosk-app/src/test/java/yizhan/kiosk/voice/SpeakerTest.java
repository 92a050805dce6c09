package yizhan.kiosk.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import yizhan.config.Language;
import yizhan.config.VoiceSettings;
import yizhan.device.Condition;
import yizhan.kiosk.voice.HeadphoneJack.State;

/** A voice on its thread, with programs of our own on the other end of its pipes. */
@Timeout(30)
class SpeakerTest {
  /** Takes what it is given, tells of it, and gives back a WAV with one sample. */
  private static final String ENGINE =
      """
      #!/bin/sh
      words=$(cat)
      echo "$words" >>"${0%/*}/said"
      printf 'RIFF\\046\\0\\0\\0WAVEfmt \\020\\0\\0\\0\\001\\0\\001\\0\\042\\126\\0\\0'
      printf '\\104\\254\\0\\0\\002\\0\\020\\0data\\002\\0\\0\\0\\377\\077'
      """;

  private static final String PLAYER =
      "#!/bin/sh\ncat >/dev/null\necho played >>\"${0%/*}/heard\"\n";

  /** Plays for as long as it is let live. */
  private static final String ENDLESS =
      "#!/bin/sh\ncat >/dev/null\necho begun >>\"${0%/*}/heard\"\nexec tail -f /dev/null\n";

  @TempDir Path folder;

  @Test
  void saysWhatItIsToldInItsTurn() throws IOException {
    try (Voice voice = voice(PLAYER)) {
      voice.say(utterance("您好", "再见"));
      await().until(() -> lines("said").equals(List.of("1", "您好", "再见")));
      await().until(() -> lines("heard").size() == 2);
      assertThat(voice.status().usable()).isTrue();
    }
  }

  @Test
  void theNewestReplacesWhatIsBeingSaid() throws IOException {
    try (Voice voice = voice(ENDLESS)) {
      voice.say(utterance("第一句", "永远不说的一句"));
      await().until(() -> lines("heard").size() == 1);
      voice.say(utterance("第二句"));
      await().until(() -> lines("heard").size() == 2);
      voice.stop();
      voice.say(utterance("第三句"));
      await().until(() -> lines("said").contains("第三句"));
      assertThat(lines("said")).doesNotContain("永远不说的一句");
    }
  }

  @Test
  void leavesNoProgramBehindWhenItCloses() throws IOException {
    try (Voice voice = voice(ENDLESS)) {
      voice.say(utterance("您好"));
      await().until(() -> lines("heard").size() == 1);
    }
    String player = folder.resolve("player").toString();
    await().until(() -> commandLines().noneMatch(line -> line.contains(player)));
  }

  @Test
  void showsNoWordOnACommandLine() throws IOException {
    try (Voice voice = voice(ENDLESS)) {
      voice.say(utterance("秘密的名字"));
      await().until(() -> lines("heard").size() == 1);
      assertThat(commandLines().collect(Collectors.joining())).doesNotContain("秘密");
      assertThat(lines("said")).contains("秘密的名字");
    }
  }

  @Test
  void aMissingEngineIsAConditionAndHealsByItself() throws IOException {
    Path engine = folder.resolve("engine");
    VoiceSettings settings =
        new VoiceSettings(
            engine.toString(),
            program("player", PLAYER),
            "amixer",
            Optional.empty(),
            Optional.empty());
    try (Voice voice = Speaker.of(settings)) {
      await()
          .until(
              () -> voice.status().has(Condition.Kind.MISCONFIGURED) && !voice.status().usable());
      var _ = program("engine", ENGINE);
      await()
          .pollInterval(Duration.ofSeconds(2)) // long enough to say it
          .atMost(Duration.ofSeconds(20))
          .until(() -> {
            voice.say(utterance("您好"));
            return voice.status().usable();
          });
    }
  }

  @Test
  void namesFallSilentWhenTheHeadphonesArePulledOut() throws IOException {
    AtomicReference<State> jack = new AtomicReference<>(State.IN);
    Speaker voice =
        new Speaker(
            new EspeakEngine(program("engine", ENGINE)),
            new AplayLoudspeaker(program("player", ENDLESS)),
            jack::get,
            Optional.empty());
    AtomicInteger alone = new AtomicInteger();
    voice.whenHeardAlone(alone::incrementAndGet);
    try (voice) {
      voice.start();
      await().until(() -> voice.audience() == Audience.CITIZEN);
      assertThat(alone).hasValue(1);
      Utterance name = new Utterance(utterance("名字", "还有").sentences(), Audience.CITIZEN);
      voice.say(name);
      await().until(() -> lines("heard").size() == 1);
      jack.set(State.OUT);
      String player = folder.resolve("player").toString();
      await().until(() -> commandLines().noneMatch(line -> line.contains(player)));
      voice.say(name);
      voice.say(name);
      await().until(() -> voice.audience() == Audience.EVERYBODY);
      assertThat(lines("said")).containsExactly("1", "名字");
    }
  }

  @Test
  void playsARecordingWhereThereIsOne() throws Exception {
    Path recordings = Files.createDirectories(folder.resolve("recordings/zh"));
    Process made =
        new ProcessBuilder(program("engine", ENGINE))
            .redirectInput(Path.of("/dev/null").toFile())
            .start();
    Files.write(recordings.resolve("home.say.wav"), made.getInputStream().readAllBytes());
    Files.delete(folder.resolve("said"));
    VoiceSettings settings =
        new VoiceSettings(
            program("engine", ENGINE),
            program("player", PLAYER),
            "amixer",
            Optional.of(folder.resolve("recordings")),
            Optional.empty());
    try (Voice voice = Speaker.of(settings)) {
      Sentence recorded = new Sentence("您好", Language.ZH, Optional.of("home.say"));
      Sentence other = new Sentence("Hello", Language.EN, Optional.of("home.say"));
      voice.say(new Utterance(List.of(recorded, other), Audience.EVERYBODY));
      await().until(() -> lines("heard").size() == 2);
      assertThat(lines("said")).containsExactly("1", "Hello");
    }
  }

  @Test
  void readsWhatTheSoundCardSaysOfItsJack() {
    String told =
        "numid=7,iface=CARD,name='Headphone Jack'\n  ; type=BOOLEAN,access=r-------,values=1\n";
    assertThat(AlsaJack.parse(told + "  : values=on\n")).isEqualTo(State.IN);
    assertThat(AlsaJack.parse(told + "  : values=off\n")).isEqualTo(State.OUT);
    assertThat(AlsaJack.parse("amixer: Cannot find the given element")).isEqualTo(State.UNKNOWN);
    assertThat(new AlsaJack("no-such-mixer", "Headphone Jack").state()).isEqualTo(State.UNKNOWN);
  }

  private Voice voice(String player) throws IOException {
    return Speaker.of(
        new VoiceSettings(
            program("engine", ENGINE),
            program("player", player),
            "amixer",
            Optional.empty(),
            Optional.empty()));
  }

  private String program(String name, String script) throws IOException {
    Path file = folder.resolve(name);
    Path whole = Files.writeString(folder.resolve(name + ".new"), script);
    var _ = Files.setPosixFilePermissions(whole, PosixFilePermissions.fromString("rwx------"));
    Files.move(whole, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    return file.toString();
  }

  private List<String> lines(String file) throws IOException {
    Path written = folder.resolve(file);
    return Files.exists(written) ? Files.readAllLines(written) : List.of();
  }

  private static java.util.stream.Stream<String> commandLines() {
    return ProcessHandle.allProcesses().flatMap(p -> p.info().commandLine().stream());
  }

  private static Utterance utterance(String... sentences) {
    return new Utterance(
        List.of(sentences).stream()
            .map(words -> new Sentence(words, Language.ZH, Optional.empty()))
            .toList(),
        Audience.EVERYBODY);
  }
}
