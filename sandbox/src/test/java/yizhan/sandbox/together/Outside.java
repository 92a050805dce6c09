package yizhan.sandbox.together;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs a program that is none of ours. */
final class Outside {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Outside() {}

  /** What it printed; empty when it is not installed or did not succeed. */
  static Optional<String> run(Path folder, String... command) throws IOException {
    Files.createDirectories(folder);
    Path output = Files.createTempFile(folder, "outside", ".txt");
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(output.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException _) {
      return Optional.empty();
    }
    try {
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) return Optional.empty();
      return process.exitValue() == 0
          ? Optional.of(Files.readString(output, UTF_8))
          : Optional.empty();
    } catch (InterruptedException e) {
      throw new IOException(e);
    } finally {
      process.destroyForcibly();
      Files.deleteIfExists(output);
    }
  }
}
