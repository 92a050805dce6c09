package yizhan.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two kiosks on one journal. */
class OwnershipTest {
  @TempDir Path folder;

  @Test
  @Timeout(20)
  void namesTheOtherProcessAndComesFreeWhenItIsKilled() throws Exception {
    Process other = start(folder);
    try {
      assertThat(other.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("mine");
      assertThatThrownBy(() -> Ownership.take(folder))
          .isInstanceOf(Ownership.TakenException.class)
          .hasMessageContaining("process " + other.pid() + " since");
    } finally {
      other.destroyForcibly();
    }
    assertThat(other.waitFor(10, TimeUnit.SECONDS)).isTrue();
    Ownership.take(folder).close();
  }

  @Test
  void isNotGivenTwiceInOneProcess() throws Exception {
    try (Ownership first = Ownership.take(folder)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> Ownership.take(folder))
          .hasMessageContaining("process " + ProcessHandle.current().pid());
    }
    Ownership.take(folder).close();
  }

  @Test
  void writesToNothingThatALinkLeadsTo() throws Exception {
    Path precious = Files.writeString(folder.resolve("precious"), "precious");
    Files.createSymbolicLink(folder.resolve("owner"), precious);
    assertThatThrownBy(() -> Ownership.take(folder)).isInstanceOf(IOException.class);
    assertThat(precious).hasContent("precious");
  }

  private static Process start(Path folder) throws IOException {
    String java = ProcessHandle.current().info().command().orElseThrow();
    String path = Objects.requireNonNull(System.getProperty("java.class.path"));
    return new ProcessBuilder(java, "-cp", path, Holder.class.getName(), folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Another kiosk, as far as its journal goes. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] folder) throws IOException {
      try (Ownership mine = Ownership.take(Path.of(folder[0]))) {
        System.out.println(mine == null ? "nobody's" : "mine");
        int told = System.in.read(); // until it is killed
        if (told >= 0) System.out.println("let go");
      }
    }
  }
}
