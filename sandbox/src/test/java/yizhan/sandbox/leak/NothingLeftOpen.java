package yizhan.sandbox.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test that leaves a terminal, socket, pipe or thread behind. Registered by {@code
 * RegisterExtension} or {@code ExtendWith} on a test class.
 */
public final class NothingLeftOpen implements BeforeEachCallback, AfterEachCallback {
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

  private List<String> descriptorsBefore = List.of();
  private List<String> threadsBefore = List.of();

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    warmUp();
    descriptorsBefore = descriptors();
    threadsBefore = threads();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    await()
        .atMost(Duration.ofSeconds(5))
        .pollInSameThread()
        .pollInterval(Duration.ofMillis(5))
        .untilAsserted(() -> {
          assertThat(without(descriptors(), descriptorsBefore)).as("left open").isEmpty();
          assertThat(without(threads(), threadsBefore)).as("still running").isEmpty();
        });
  }

  /** The platform keeps a socket of its own from the first one that is ever closed. */
  private static void warmUp() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket client = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort())) {
      assertThat(client.isConnected()).isTrue();
    }
  }

  private static List<String> without(List<String> now, List<String> before) {
    List<String> added = new ArrayList<>(now);
    before.forEach(added::remove);
    return added;
  }

  /** What terminals, sockets and pipes are open; ordinary files are the class loader's affair. */
  private static List<String> descriptors() throws IOException {
    List<String> open = new ArrayList<>();
    try (Stream<Path> all = Files.list(DESCRIPTORS)) {
      for (Path descriptor : all.toList()) {
        try {
          String target = Files.readSymbolicLink(descriptor).toString();
          if (target.startsWith("/dev/p") || target.startsWith("socket:")) open.add(kind(target));
          if (target.startsWith("pipe:")) open.add(target);
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

  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> PLATFORM_THREADS.stream().noneMatch(name::startsWith))
        .toList();
  }
}
