package yizhan.device.internal.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.device.Deadline;
import yizhan.device.internal.record.Tape;
import yizhan.device.internal.record.TapeWriter;

/** Of what passes to and from an agent, neither community nor words are kept. */
class SnmpMaskTest {
  private static final Duration AMPLE = Duration.ofSeconds(20);
  private static final int SHEETS = 8;

  @TempDir Path folder;

  /** An agent that nobody here wrote; RecordedDatagramsTest plays such a file. */
  @Test
  void keepsWhatWasAskedAndCounted() throws Exception {
    Tape tape = new Tape(System::nanoTime);
    try (CounterpartAgent agent = new CounterpartAgent(folder);
        SnmpPageCounter counter =
            new SnmpPageCounter("127.0.0.1", agent.port(), "blanks", Optional.of(tape))) {
      agent.says(SHEETS, 41_999);
      assertThat(counter.read(Deadline.in(AMPLE))).hasValue(41_999);
    }
    Path file = Files.createDirectories(Path.of("target/recordings")).resolve("page-counter.rec");
    Files.deleteIfExists(file);
    TapeWriter.write(tape, new SnmpMask(), "snmp", file);
    assertThat(Files.readString(file))
        .contains(
            "> 303f0201000406????????????a0320204????????0201000201003024",
            "< 30",
            "0406????????????a2",
            "410300a40f")
        .endsWith("close\n")
        .doesNotContain(HexFormat.of().formatHex("blanks".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void leavesNothingOfWordsOrOfWhatIsNoMessage() {
    byte[] words = bytes("301A 020100 0401 70 A212 020101 020100 020100 3007 3005 06012B 0400");
    assertThat(new SnmpMask().heard(words)).as("no words").isEqualTo(words);
    byte[] named =
        bytes("301C 020100 0401 70 A214 020101 020100 020100 3009 3007 06012B 0402 5A53");
    assertThat(new SnmpMask().heard(named)).endsWith(4, 2, 0, 0).startsWith(0x30, 0x1C);
    byte[] long64 =
        bytes("3020 020100 0401 70 A218 020101 020100 020100 300D 300B 06012B 4106 5A68616E6720");
    assertThat(new SnmpMask().heard(long64)).as("no counter is so long").endsWith(0, 0, 0, 0, 0, 0);
    byte[] torn = "Zhang San".getBytes(StandardCharsets.UTF_8);
    assertThat(new SnmpMask().heard(torn)).containsOnly(0);
    assertThat(new SnmpMask().hidden(torn).cardinality()).isEqualTo(torn.length);
    assertThat(new SnmpMask().repeated(torn).isEmpty()).isTrue();
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }
}
