package yizhan.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yizhan.device.internal.escpos.EscPosBout;
import yizhan.device.internal.ipp.IppBout;
import yizhan.device.internal.samv.SamvBout;
import yizhan.device.internal.scan.ScannerBout;

/**
 * Every driver, every operation, every fault of the wire: it ends by its deadline, says what is
 * wrong, works again when the wire does, and leaves nothing behind.
 */
class HangProofTest {
  /** How long after its deadline an operation may still take. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  private static final Duration SOON = Duration.ofMillis(500);
  private static final Duration AMPLE = Duration.ofSeconds(20);

  /** A driver has its line here, or {@link #forgetsNoDriver} fails. */
  private static List<Bout> bouts() {
    return List.of(
        new SamvBout(), new EscPosBout(), new ScannerBout(), IppBout.plain(), IppBout.counted());
  }

  /** What the JDK opens once for good is open before anything is counted. */
  @BeforeAll
  static void warmUp() throws IOException {
    for (Bout bout : bouts())
      try (HostilePeer peer = new HostilePeer(bout);
          Device device = bout.open(peer.port())) {
        assertThat(device.status(Deadline.in(AMPLE))).isEqualTo(DeviceStatus.READY);
      }
  }

  @Test
  void forgetsNoDriver() {
    assertThat(bouts().stream().map(Bout::driver).collect(Collectors.toSet()))
        .isEqualTo(Drivers.names());
  }

  static Stream<Arguments> cells() {
    List<Arguments> cells = new ArrayList<>();
    for (Bout bout : bouts())
      for (String operation : bout.operations().keySet())
        for (Fault fault : Fault.values())
          if (!bout.without().contains(fault))
            cells.add(Arguments.of(bout.driver(), operation, fault, bout));
    return cells.stream();
  }

  @Tag("long") // most of a minute, spent in deadlines
  @ParameterizedTest(name = "{0} {1}: {2}")
  @MethodSource("cells")
  void endsInTimeAndSaysWhatIsWrong(String driver, String operation, Fault fault, Bout bout)
      throws Exception {
    hold(bout, operation, fault, SOON);
  }

  /** With ten times the patience: nothing ends only because its deadline was near. */
  @Tag("long")
  @ParameterizedTest(name = "{0} {1}: {2}")
  @MethodSource("cells")
  void endsInTimeHoweverLongTheDeadline(String driver, String operation, Fault fault, Bout bout)
      throws Exception {
    hold(bout, operation, fault, SOON.multipliedBy(10));
  }

  private static void hold(Bout bout, String name, Fault fault, Duration deadline)
      throws Exception {
    long before = openSockets();
    Bout.Operation operation = Objects.requireNonNull(bout.operations().get(name));
    try (HostilePeer peer = new HostilePeer(bout);
        Device device = bout.open(peer.port())) {
      peer.turn(fault);
      long begun = System.nanoTime();
      // A driver that hangs is freed, and fails, instead of holding up all that comes after.
      CompletableFuture<?> release = closeAfter(device, deadline.plus(GRACE).plus(GRACE));
      DeviceStatus outcome = outcome(operation, device, deadline);
      release.cancel(false);
      assertThat(outcome).isEqualTo(bout.expected(name, fault));
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(deadline.plus(GRACE));
      peer.turn(Fault.NONE);
      assertThat(outcome(operation, device, AMPLE)).as("then").isEqualTo(DeviceStatus.READY);
    }
    Awaitility.await()
        .untilAsserted(() -> {
          assertThat(threads()).isEmpty();
          assertThat(openSockets()).isLessThanOrEqualTo(before);
        });
  }

  private static CompletableFuture<?> closeAfter(Device device, Duration time) {
    Executor later = CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS);
    return CompletableFuture.runAsync(device::close, later);
  }

  private static DeviceStatus outcome(Bout.Operation operation, Device device, Duration deadline) {
    try {
      return operation.run(device, Deadline.in(deadline));
    } catch (DeviceException e) {
      return e.status();
    }
  }

  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("yizhan-") || name.startsWith("sheet-printer"))
        .toList();
  }

  /** Of this process, where the system tells; else nothing, and nothing is compared. */
  private static long openSockets() {
    Path descriptors = Path.of("/proc/self/fd");
    if (!Files.isDirectory(descriptors)) return 0;
    try (Stream<Path> open = Files.list(descriptors)) {
      return open.filter(each -> target(each).map(t -> t.startsWith("socket:")).orElse(false))
          .count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> target(Path descriptor) {
    try {
      return Optional.of(Files.readSymbolicLink(descriptor).toString());
    } catch (IOException _) {
      return Optional.empty(); // closed while we looked
    }
  }
}
