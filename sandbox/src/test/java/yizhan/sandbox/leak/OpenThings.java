package yizhan.sandbox.leak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What this process holds open that somebody could have left behind: terminals, sockets, pipes and
 * threads, and files where they are asked for.
 */
record OpenThings(List<String> descriptors, List<String> threads) {
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  /**
   * Started once, for the whole process, by whoever needs them first: the platform's own, and those
   * that all clients of OkHttp share, which end a minute after the last of them.
   */
  private static final List<String> PLATFORM_THREADS =
      List.of(
          "Java2D",
          "AWT",
          "Cleaner",
          "Common-Cleaner",
          "process reaper",
          "ForkJoinPool",
          "OkHttp TaskRunner",
          "Okio Watchdog");

  /** As it is now; ordinary files are the class loader's affair. */
  static OpenThings now() throws IOException {
    return new OpenThings(open(List.of("/dev/p", "socket:", "pipe:")), running());
  }

  /** The same with the files that lie somewhere in this folder. */
  static OpenThings now(Path folder) throws IOException {
    return new OpenThings(
        open(List.of("/dev/p", "socket:", "pipe:", folder.toRealPath().toString())), running());
  }

  /** What is open here and was not then. */
  List<String> beyond(OpenThings then) {
    List<String> more = without(descriptors, then.descriptors);
    more.addAll(without(threads, then.threads));
    return more;
  }

  private static List<String> without(List<String> now, List<String> before) {
    List<String> added = new ArrayList<>(now);
    before.forEach(added::remove);
    return added;
  }

  private static List<String> open(List<String> kinds) throws IOException {
    List<String> open = new ArrayList<>();
    try (Stream<Path> all = Files.list(DESCRIPTORS)) {
      for (Path descriptor : all.toList()) {
        try {
          String target = Files.readSymbolicLink(descriptor).toString();
          if (kinds.stream().anyMatch(target::startsWith)) open.add(kind(target));
        } catch (IOException _) {
          // The descriptor of this very listing is gone by now.
        }
      }
    }
    return open;
  }

  private static String kind(String target) {
    return target.startsWith("socket:") ? "socket" : target;
  }

  private static List<String> running() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> PLATFORM_THREADS.stream().noneMatch(name::startsWith))
        .toList();
  }
}
