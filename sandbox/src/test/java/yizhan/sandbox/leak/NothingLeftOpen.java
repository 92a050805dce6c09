package yizhan.sandbox.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test that leaves a terminal, socket, pipe or thread behind. Registered by {@code
 * RegisterExtension} or {@code ExtendWith} on a test class.
 */
public final class NothingLeftOpen implements BeforeEachCallback, AfterEachCallback {
  private OpenThings before = new OpenThings(List.of(), List.of());

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    warmUp();
    before = OpenThings.now();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    awaitNothingBeyond(before, OpenThings::now);
  }

  /** What is open of this folder, too; for whoever looks more than once in a test. */
  public static Runnable since(Path folder) throws IOException {
    warmUp();
    OpenThings before = OpenThings.now(folder);
    return () -> awaitNothingBeyond(before, () -> OpenThings.now(folder));
  }

  private static void awaitNothingBeyond(OpenThings before, Callable<OpenThings> now) {
    await()
        .atMost(Duration.ofSeconds(5))
        .pollInSameThread()
        .pollInterval(Duration.ofMillis(5))
        .untilAsserted(() -> assertThat(now.call().beyond(before)).as("left open").isEmpty());
  }

  /** The platform keeps a socket of its own from the first one that is ever closed. */
  private static void warmUp() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket client = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort())) {
      assertThat(client.isConnected()).isTrue();
    }
  }
}
