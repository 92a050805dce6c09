package yizhan.device.internal.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import yizhan.device.Deadline;

/**
 * All that a program has started, whoever their parent is by now: found by a mark in their
 * environment, which children inherit. Linux shows it of one's own processes in {@code
 * /proc/PID/environ} (proc(5)); elsewhere nothing is found. Whoever wipes their environment hides.
 */
final class Descent {
  private static final String NAME = "YIZHAN_ASKED";
  private static final Path PROCESSES = Path.of("/proc");
  private static final long BETWEEN_NANOS = 2_000_000;

  private final String mark = NAME + "=" + UUID.randomUUID();

  /** Marks a program that is about to start. */
  void mark(Map<String, String> environment) {
    environment.put(NAME, mark.substring(NAME.length() + 1));
  }

  /** Kills them until there are none: one may just be starting another. */
  boolean end(Duration within) {
    Deadline deadline = Deadline.in(within);
    for (List<ProcessHandle> left = alive(); !left.isEmpty(); left = alive()) {
      if (deadline.passed()) return false;
      left.forEach(ProcessHandle::destroyForcibly);
      LockSupport.parkNanos(this, BETWEEN_NANOS);
    }
    return true;
  }

  private List<ProcessHandle> alive() {
    List<ProcessHandle> found = new ArrayList<>();
    if (!Files.isDirectory(PROCESSES)) return found;
    try (DirectoryStream<Path> all = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
      for (Path one : all) if (isMarked(one)) process(one).ifPresent(found::add);
    } catch (IOException _) {
      return found; // a system that shows nobody
    }
    return found;
  }

  private static Optional<ProcessHandle> process(Path one) {
    return ProcessHandle.of(Long.parseLong(String.valueOf(one.getFileName())));
  }

  /** Somebody else's is not shown, and one that has ended has none. */
  private boolean isMarked(Path process) {
    Path environment = process.resolve("environ");
    if (!Files.isReadable(environment)) return false;
    try {
      return new String(Files.readAllBytes(environment), StandardCharsets.ISO_8859_1)
          .contains(mark);
    } catch (IOException _) {
      return false;
    }
  }
}
