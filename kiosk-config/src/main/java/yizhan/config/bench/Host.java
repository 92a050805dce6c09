package yizhan.config.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The machine that the bench runs on, as its files and its environment tell.
 *
 * @param root {@code /}, or a folder that looks like it
 * @param user who runs the bench
 * @param processes what runs its programs
 */
public record Host(Path root, String user, Map<String, String> environment, Processes processes) {
  private static final String ROOT = "root";
  private static final int MOST_BYTES = 1 << 20;

  public Host {
    environment = Map.copyOf(environment);
  }

  /** This machine. */
  public static Host here() {
    String user = Objects.requireNonNullElse(System.getProperty("user.name"), "");
    return new Host(Path.of("/"), user, System.getenv(), new SystemProcesses());
  }

  /**
   * Who runs the kiosk: whoever has the folder of its journal, or, as long as there is none, the
   * folder where it will lie; empty when that is the superuser, who runs no kiosk.
   */
  Optional<String> kiosk(Path journal) {
    Path at = journal;
    while (!Files.exists(at)) at = Objects.requireNonNull(at.getParent());
    return Optional.of(owner(at)).filter(name -> !name.equals(ROOT) && !name.isEmpty());
  }

  /** Who has a file; empty text when that cannot be known. */
  public static String owner(Path file) {
    try {
      return Files.getOwner(file).getName();
    } catch (IOException | UnsupportedOperationException _) {
      return "";
    }
  }

  Path at(String path) {
    return root.resolve(path.substring(1));
  }

  boolean has(String path) {
    return Files.exists(at(path));
  }

  /** The lines of a small file; none when it cannot be read. */
  List<String> lines(String path) {
    try (var in = Files.newInputStream(at(path))) {
      return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException _) {
      return List.of(); // what is not there says nothing
    }
  }

  /**
   * Runs a program of the system to its end.
   *
   * @throws IOException when it is not there, fails, or takes too long
   */
  void run(String... command) throws IOException {
    processes.run(List.of(command));
  }
}
