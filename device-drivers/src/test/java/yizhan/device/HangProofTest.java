package yizhan.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yizhan.device.internal.escpos.EscPosBout;
import yizhan.device.internal.ipp.IppBout;
import yizhan.device.internal.modbus.ModbusBout;
import yizhan.device.internal.samv.SamvBout;
import yizhan.device.internal.scan.ScannerBout;

/**
 * Every driver, every operation, every fault of the wire: it ends by its deadline, says what is
 * wrong, works again when the wire does, and leaves nothing behind. The cells are deadlines for the
 * most part, so many are held at a time; what they leave is looked for when all have ended.
 */
@Execution(ExecutionMode.CONCURRENT)
@Tag("alone") // fills both cores by itself, and its deadlines count
class HangProofTest {
  /** How long after its deadline an operation may still take. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  private static final Duration SOON = Duration.ofSeconds(2);
  private static final Duration AMPLE = Duration.ofSeconds(20);

  /** Held up for so long, a peer may miss a driver's patience, and both the deadline. */
  private static final Duration HELD_UP = Duration.ofMillis(100);

  /** A driver that is late each time is late by itself. */
  private static final int ATTEMPTS = 4;

  /** Of all cells together: on a machine that is later than that, nothing is proved. */
  private static final int MOST_TRIED_AGAIN = 12;

  private static final DeviceStatus UNANSWERED = DeviceStatus.unknown(Condition.Kind.OFFLINE);

  private static final Metronome METRONOME = new Metronome();

  /** A stream without end takes a whole core, which is not to be taken from other cells' clocks. */
  private static final Semaphore ONE_FLOOD = new Semaphore(1);

  private static final Queue<WeakReference<Device>> USED = new ConcurrentLinkedQueue<>();
  private static final Queue<String> TRIED_AGAIN = new ConcurrentLinkedQueue<>();
  private static long linesBefore;

  /** It came after its deadline, or its peer's answer after its patience. */
  private static final class TooLate extends AssertionError {
    private static final long serialVersionUID = 1;

    TooLate(String what) {
      super(what);
    }
  }

  /** A driver has its line here, or {@link #forgetsNoDriver} fails. */
  private static List<Bout> bouts() {
    return List.of(
        new SamvBout(),
        EscPosBout.generic(),
        EscPosBout.kiosk(),
        EscPosBout.usb(),
        ScannerBout.honeywell(),
        ScannerBout.zebra(),
        ScannerBout.locked(),
        new ModbusBout(),
        IppBout.plain(),
        IppBout.secure(),
        IppBout.counted());
  }

  /** What is loaded and opened once for good is there before anything is timed or counted. */
  @BeforeAll
  static void warmUp() throws IOException {
    for (Bout bout : bouts())
      try (HostilePeer peer = new HostilePeer(bout);
          Device device = bout.open(peer.port())) {
        for (Bout.Operation operation : bout.operations().values())
          assertThat(outcome(operation, device, AMPLE)).isEqualTo(DeviceStatus.READY);
      }
    linesBefore = openLines();
  }

  /** No thread, no port, no file, and no driver that something still holds. */
  @AfterAll
  static void nothingIsLeft() throws InterruptedException {
    METRONOME.stop();
    TRIED_AGAIN.forEach(cell -> System.out.println("tried again, the machine was late: " + cell));
    assertThat(TRIED_AGAIN).hasSizeLessThanOrEqualTo(MOST_TRIED_AGAIN);
    Awaitility.await()
        .untilAsserted(() -> {
          System.gc();
          assertThat(threads()).isEmpty();
          assertThat(openLines()).isLessThanOrEqualTo(linesBefore);
          assertThat(USED).allMatch(used -> used.refersTo(null));
        });
  }

  @Test
  void forgetsNoDriver() {
    assertThat(bouts().stream().map(Bout::driver).collect(Collectors.toSet()))
        .isEqualTo(Drivers.names());
  }

  /** A serial line is {@code SerialFaultsTest}'s affair, a recorded one passes all on. */
  @Test
  void forgetsNoLine() {
    assertThat(Drivers.lines())
        .containsExactlyInAnyOrder("TcpLine", "UsbPrinterLine", "SerialLine", "RecordingLine");
  }

  static Stream<Arguments> cells() {
    List<Arguments> cells = new ArrayList<>();
    for (Bout bout : bouts())
      for (String operation : new TreeSet<>(bout.operations().keySet()))
        for (Fault fault : Fault.values())
          if (!bout.without().contains(fault))
            cells.add(Arguments.of(bout.driver(), operation, fault, bout));
    return cells.stream();
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @MethodSource("cells")
  void endsInTimeAndSaysWhatIsWrong(String driver, String operation, Fault fault, Bout bout)
      throws Exception {
    holdAlone(bout, operation, fault, SOON);
  }

  /** With three times the patience: nothing ends only because its deadline was near. */
  @Tag("long")
  @ParameterizedTest(name = "{0} {1}: {2}")
  @MethodSource("cells")
  void endsInTimeHoweverLongTheDeadline(String driver, String operation, Fault fault, Bout bout)
      throws Exception {
    holdAlone(bout, operation, fault, SOON.multipliedBy(3));
  }

  private static void holdAlone(Bout bout, String name, Fault fault, Duration deadline)
      throws Exception {
    boolean floods = fault == Fault.ENDLESS_STREAM;
    if (floods) ONE_FLOOD.acquire();
    try {
      holdOnAMachineWithTime(bout, name, fault, deadline);
    } finally {
      if (floods) ONE_FLOOD.release();
    }
  }

  /**
   * Once, as a rule. What was late while the machine held up everybody is not the driver's doing,
   * and is tried again: where there is time for all, nothing is. Nor is what a stream without end
   * has left in the kernel's buffers, megabytes that no device's wire holds. What is wrong is wrong
   * at once.
   */
  private static void holdOnAMachineWithTime(Bout bout, String name, Fault fault, Duration deadline)
      throws Exception {
    for (int attempt = 1; ; attempt++) {
      long begun = System.nanoTime();
      try {
        hold(bout, name, fault, deadline);
        return;
      } catch (TooLate late) {
        boolean heldUp =
            fault == Fault.ENDLESS_STREAM || METRONOME.heldUpSince(begun).compareTo(HELD_UP) > 0;
        if (!heldUp || attempt == ATTEMPTS) throw late;
        TRIED_AGAIN.add(bout + " " + name + ", " + fault + ": " + late.getMessage());
      }
    }
  }

  private static void hold(Bout bout, String name, Fault fault, Duration deadline)
      throws Exception {
    Bout.Operation operation = Objects.requireNonNull(bout.operations().get(name));
    try (HostilePeer peer = new HostilePeer(bout);
        Device device = bout.open(peer.port())) {
      USED.add(new WeakReference<>(device));
      if (fault == Fault.RESET)
        comesTo(DeviceStatus.READY, "before", outcome(operation, device, AMPLE));
      peer.turn(fault);
      long begun = System.nanoTime();
      // A driver that hangs is freed, and fails, instead of holding up all that comes after.
      CompletableFuture<?> release = closeAfter(device, deadline.plus(GRACE).plus(GRACE));
      DeviceStatus outcome = outcome(operation, device, deadline);
      Duration taken = Duration.ofNanos(System.nanoTime() - begun);
      release.cancel(false);
      comesTo(bout.expected(name, fault), "under the fault", outcome);
      if (taken.compareTo(deadline.plus(GRACE)) >= 0) throw new TooLate("ended after " + taken);
      peer.turn(Fault.NONE);
      comesTo(DeviceStatus.READY, "then", outcome(operation, device, AMPLE));
    }
  }

  /** A driver that has waited in vain says so; anything else that is not expected is wrong. */
  private static void comesTo(DeviceStatus expected, String when, DeviceStatus outcome) {
    if (!outcome.equals(expected) && outcome.equals(UNANSWERED))
      throw new TooLate(when + ": waited in vain, expected " + expected);
    assertThat(outcome).as(when).isEqualTo(expected);
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
  private static long openLines() {
    Path descriptors = Path.of("/proc/self/fd");
    if (!Files.isDirectory(descriptors)) return 0;
    try (Stream<Path> open = Files.list(descriptors)) {
      return open.filter(each -> target(each).filter(HangProofTest::isLine).isPresent()).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isLine(String target) {
    return target.startsWith("socket:") || target.startsWith("/dev/pt"); // pts/N, ptmx
  }

  private static Optional<String> target(Path descriptor) {
    try {
      return Optional.of(Files.readSymbolicLink(descriptor).toString());
    } catch (IOException _) {
      return Optional.empty(); // closed while we looked
    }
  }
}
