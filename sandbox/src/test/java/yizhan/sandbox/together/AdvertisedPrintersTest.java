package yizhan.sandbox.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.device.Deadline;
import yizhan.device.find.Advert;
import yizhan.device.internal.dnssd.PrinterBrowse;
import yizhan.sandbox.replay.DatagramReplaySandbox;

/** A real printer and a real avahi, on a network of their own, make the printer known. */
class AdvertisedPrintersTest {
  private static final int PATIENCE_SECONDS = 60;
  private static final Duration AMPLE = Duration.ofSeconds(8);

  @TempDir Path folder;

  @Test
  @Tag("long")
  void findsWhatAvahiMakesKnown() throws Exception {
    for (String program : List.of("avahi-daemon", "ippeveprinter", "dbus-daemon", "unshare", "ip"))
      assumeTrue(installed(program), program + " is not installed: skipped");
    assumeTrue(canUnshare(), "this user may not make a network of its own: skipped");
    Path script = folder.resolve("advertised.sh");
    try (InputStream text = getClass().getResourceAsStream("/ipp/advertised.sh")) {
      Files.copy(Objects.requireNonNull(text), script);
    }
    Path said = folder.resolve("said");
    Process run =
        new ProcessBuilder(
                "unshare",
                "--net",
                "bash",
                script.toString(),
                folder.toString(),
                Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java")
                    .toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")),
                AdvertisedPrinters.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      assertThat(run.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      run.destroy();
    }
    assertThat(Files.readAllLines(said))
        .contains(
            "heard ipp://127.0.0.1:8631/ipp/print Sandbox A4, Example Printer",
            "heard ipps://127.0.0.1:8631/ipp/print Sandbox A4, Example Printer");
    playBack(
        Files.readAllLines(said).stream().filter(line -> line.startsWith("recorded ")).count());
  }

  /** What was recorded last. */
  private void playBack(long recorded) throws Exception {
    Path last = folder.resolve("adverts-" + (recorded - 1) + ".rec");
    Path kept = Files.createDirectories(Path.of("target/recordings")).resolve("adverts.rec");
    Files.writeString(kept, Files.readString(last));
    assertThat(Files.readString(last))
        .contains(hex("Example Printer"))
        .doesNotContain(hex("Sandbox A4"), hex("localhost"));
    try (DatagramReplaySandbox replay = new DatagramReplaySandbox(last)) {
      assertThat(PrinterBrowse.browse(replay.address(), Optional.empty(), Deadline.in(AMPLE)))
          .extracting(Advert::model)
          .containsExactly("Example Printer", "Example Printer");
      assertThat(replay.mismatch()).isEmpty();
    }
  }

  private static String hex(String words) {
    return HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean canUnshare() throws Exception {
    return new ProcessBuilder("unshare", "--net", "true").start().waitFor() == 0;
  }

  private static boolean installed(String program) {
    return List.of("/usr/sbin", "/usr/bin", "/sbin", "/bin").stream()
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }
}
