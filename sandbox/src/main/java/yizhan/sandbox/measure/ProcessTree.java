package yizhan.sandbox.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program with all the processes that it has started, as Linux counts them. */
record ProcessTree(Process root) implements AutoCloseable {
  private static final long KILOBYTE = 1024;
  private static final double MEGABYTE = 1024.0 * 1024.0;
  private static final int ENDING_SECONDS = 5;

  /** Ticks in which /proc counts time: always 100 a second for programs, see proc(5). */
  private static final double TICKS_PER_SECOND = 100;

  /** Memory in MiB, pages shared with others counted in shares (PSS). */
  double memory() throws IOException {
    long bytes = 0;
    for (ProcessHandle process : all())
      for (String line : lines(process, "smaps_rollup"))
        if (line.startsWith("Pss:")) bytes += Long.parseLong(line.replaceAll("\\D", "")) * KILOBYTE;
    return bytes / MEGABYTE;
  }

  /** Seconds of processor time that all of them have used so far. */
  double processorSeconds() throws IOException {
    double ticks = 0;
    for (ProcessHandle process : all())
      for (String line : lines(process, "stat")) {
        List<String> fields = List.of(line.substring(line.lastIndexOf(')') + 2).split(" ", -1));
        ticks += Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12));
      }
    return ticks / TICKS_PER_SECOND;
  }

  /**
   * What threads have used so far whose names begin so. Linux keeps fifteen letters of a name: of a
   * longer one Java hands over the first seven and the last six.
   *
   * @throws IOException when there is no such thread, or Linux does not count what threads use
   */
  ThreadTimes threads(List<String> beginnings) throws IOException {
    Map<Path, Long> nanos = new HashMap<>();
    for (ProcessHandle process : all())
      try (Stream<Path> threads =
          Files.list(Path.of("/proc", String.valueOf(process.pid()), "task"))) {
        for (Path thread : threads.toList())
          if (beginnings.stream().anyMatch(read(thread, "comm").orElse("")::startsWith))
            read(thread, "schedstat").ifPresent(used -> nanos.put(thread, nanosOnProcessor(used)));
      }
    if (nanos.isEmpty()) throw new IOException("no thread's name begins so: " + beginnings);
    return new ThreadTimes(nanos);
  }

  private static long nanosOnProcessor(String schedstat) {
    return Long.parseLong(schedstat.split(" ", 2)[0]);
  }

  /** Nothing of a thread that has ended meanwhile: its files are gone, or cannot be read. */
  private static Optional<String> read(Path thread, String file) throws IOException {
    try {
      return Optional.of(Files.readString(thread.resolve(file)));
    } catch (IOException unreadable) {
      if (Files.exists(thread)) throw unreadable;
      return Optional.empty();
    }
  }

  int processes() {
    return all().size();
  }

  private List<ProcessHandle> all() {
    return Stream.concat(Stream.of(root.toHandle()), root.descendants())
        .filter(ProcessHandle::isAlive)
        .toList();
  }

  private static List<String> lines(ProcessHandle process, String file) throws IOException {
    Path path = Path.of("/proc", String.valueOf(process.pid()), file);
    try {
      return Files.readAllLines(path);
    } catch (IOException gone) {
      if (!process.isAlive()) return List.of();
      throw gone;
    }
  }

  /** Ends all of them: politely, then for good. */
  @Override
  public void close() throws IOException {
    List<ProcessHandle> processes = all();
    root.destroy();
    try {
      if (!root.waitFor(ENDING_SECONDS, TimeUnit.SECONDS))
        root.destroyForcibly().waitFor(ENDING_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
    processes.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
  }
}
