package yizhan.sandbox.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Starts the programs that are measured, each as a process of its own; what they say goes to a log.
 */
final class Programs {
  private static final List<Path> CHROMIUM =
      Stream.of("/usr/lib/chromium/chromium", "/usr/bin/chromium", "/usr/bin/chromium-browser")
          .map(Path::of)
          .toList();

  /** Full screen, nothing at start that a kiosk would switch off, and no network. */
  private static final List<String> KIOSK_MODE =
      List.of(
          "--kiosk",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--force-device-scale-factor=1",
          "--force-color-profile=srgb",
          "--window-position=0,0",
          "--window-size=1080,1920");

  private final Path folder;
  private final Path arguments;
  private final Path cache;
  private int started;

  /**
   * @param arguments of the kiosk's Java, as {@code ./kiosk run} has it
   * @param cache where its cache of classes lies, or not yet
   */
  Programs(Path folder, Path arguments, Path cache) {
    this.folder = folder;
    this.arguments = arguments;
    this.cache = cache;
  }

  Path cache() {
    return cache;
  }

  /** The kiosk alone, as {@code ./kiosk run} starts it. */
  ProcessTree kiosk(Path terminal) throws IOException {
    return java(
        Files.exists(cache) ? Optional.of("-XX:AOTCache=" + cache) : Optional.empty(),
        List.of("yizhan.kiosk.Main", "--terminal", terminal.toString()));
  }

  /** The kiosk without its cache, told to leave one behind when it ends. */
  ProcessTree kioskInTraining(Path terminal, Path leaves) throws IOException {
    return java(
        Optional.of("-XX:AOTCacheOutput=" + leaves),
        List.of("yizhan.kiosk.Main", "--terminal", terminal.toString()));
  }

  /** Some other class of the kiosk, on the kiosk's Java. */
  ProcessTree kioskClass(boolean cached, List<String> words) throws IOException {
    return java(cached ? Optional.of("-XX:AOTCache=" + cache) : Optional.empty(), words);
  }

  /** A browser in kiosk mode on this page. */
  ProcessTree chromium(Path page) throws IOException {
    List<String> command = new ArrayList<>(List.of(chromiumFile().toString()));
    command.addAll(KIOSK_MODE);
    command.add("--user-data-dir=" + folder.resolve("chromium").toAbsolutePath());
    command.add(page.toUri().toString());
    return start(command);
  }

  private ProcessTree java(Optional<String> more, List<String> words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(
        Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java").toString());
    command.add("@" + arguments);
    more.ifPresent(command::add);
    command.addAll(words);
    return start(command);
  }

  /** What the last program that was started has said. */
  Path log() {
    return folder.resolve("program-" + started + ".log");
  }

  private ProcessTree start(List<String> command) throws IOException {
    Files.createDirectories(folder);
    started++;
    return new ProcessTree(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log().toFile())
            .start());
  }

  private static Path chromiumFile() throws IOException {
    return CHROMIUM.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IOException("Chromium is not installed; without it: --only …"));
  }
}
