package yizhan.sandbox.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real printer and a real avahi, on a network of their own, make the printer known. */
class AdvertisedPrintersTest {
  private static final int PATIENCE_SECONDS = 60;

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
                AdvertisedPrinters.class.getName())
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
  }

  private static boolean canUnshare() throws Exception {
    return new ProcessBuilder("unshare", "--net", "true").start().waitFor() == 0;
  }

  private static boolean installed(String program) {
    return List.of("/usr/sbin", "/usr/bin", "/sbin", "/bin").stream()
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }
}
