package yizhan.sandbox.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.DeviceStatus;
import yizhan.device.connect.Address;
import yizhan.device.connect.Recording;
import yizhan.device.connect.Scanners;
import yizhan.device.scanner.ScannedCode;
import yizhan.device.scanner.Scanner;
import yizhan.sandbox.fault.Fault;
import yizhan.sandbox.leak.NothingLeftOpen;
import yizhan.sandbox.scanner.HeldCode;
import yizhan.sandbox.scanner.ScannerKind;
import yizhan.sandbox.scanner.ScannerSandbox;
import yizhan.sandbox.wire.Pty;

/** The real driver and the simulated scanner, over a pseudo-terminal. */
@ExtendWith(NothingLeftOpen.class)
class ScannerOnAWireTest {
  private static final Duration SOON = Duration.ofSeconds(8);
  private static final Duration BRIEF = Duration.ofMillis(700);

  @TempDir Path folder;

  @Test
  void readsACodeHeldUpToATriggeredScanner() throws Exception {
    Map<String, ScannerKind> kinds =
        Map.of(
            "newland", ScannerKind.NEWLAND,
            "honeywell", ScannerKind.HONEYWELL,
            "zebra-ssi", ScannerKind.ZEBRA,
            "zebra-ssi-locked", ScannerKind.ZEBRA);
    for (Map.Entry<String, ScannerKind> each : kinds.entrySet()) {
      String dialect = each.getKey();
      ScannerKind kind = each.getValue();
      try (ScannerSandbox sandbox = sandbox(kind);
          Scanner scanner = driver(sandbox, dialect)) {
        sandbox.hold(HeldCode.qr("办件-𠮷-0001"));
        assertThat(scanner.scan(Deadline.in(SOON))).isEqualTo(new ScannedCode("Q1", "办件-𠮷-0001"));
        await().untilAsserted(() -> assertThat(sandbox.triggered()).isFalse());
        assertThat(scanner.status(Deadline.in(SOON))).isEqualTo(DeviceStatus.READY);
      }
    }
  }

  @Test
  void readsFromAScannerThatIsAlwaysOnInEitherEncoding() throws Exception {
    ScannerKind kind =
        ScannerKind.NEWLAND
            .alwaysOn()
            .withoutAim()
            .withSuffix("\r\n")
            .sending(Charset.forName("GB18030"));
    try (ScannerSandbox sandbox = sandbox(kind);
        Scanner scanner = driver(sandbox, "none")) {
      assertThat(scanner.status(Deadline.in(SOON))).isEqualTo(DeviceStatus.READY);
      Thread citizen = Thread.ofPlatform().start(() -> holdUntilRead(sandbox, HeldCode.qr("营业执照")));
      assertThat(scanner.scan(Deadline.in(SOON))).isEqualTo(new ScannedCode("", "营业执照"));
      citizen.interrupt();
      assertThat(citizen.join(SOON)).isTrue();
    }
  }

  /** Holds the code up again and again, as a hand does, until it is told that it was read. */
  private static void holdUntilRead(ScannerSandbox sandbox, HeldCode code) {
    while (!Thread.currentThread().isInterrupted()) {
      sandbox.hold(code);
      LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
    }
  }

  @Test
  void noticesThatTheScannerIsGoneAndFindsItAgain() throws Exception {
    try (ScannerSandbox sandbox = sandbox(ScannerKind.NEWLAND);
        Scanner scanner = driver(sandbox, "newland")) {
      sandbox.faults().failNext(Fault.VANISH);
      sandbox.hold(HeldCode.qr("1"));
      assertThat(failure(scanner)).isEqualTo(Reason.DISCONNECTED);
      assertThat(scanner.status(Deadline.in(BRIEF)).state()).isEqualTo(DeviceStatus.State.UNKNOWN);
      sandbox.plugIn();
      sandbox.hold(HeldCode.qr("2"));
      assertThat(scanner.scan(Deadline.in(SOON)).text()).isEqualTo("2");
    }
  }

  @Test
  void nonsenseIsNotACode() throws Exception {
    try (ScannerSandbox sandbox = sandbox(ScannerKind.NEWLAND);
        Scanner scanner = driver(sandbox, "newland")) {
      sandbox.faults().failNext(Fault.GARBAGE);
      sandbox.hold(HeldCode.qr("1"));
      assertThat(failure(scanner)).isEqualTo(Reason.TIMED_OUT);
      sandbox.faults().failNext(Fault.MUTE);
      sandbox.hold(HeldCode.qr("2"));
      assertThat(failure(scanner)).isEqualTo(Reason.TIMED_OUT);
      sandbox.hold(HeldCode.qr("3"));
      assertThat(scanner.scan(Deadline.in(SOON)).text()).isEqualTo("3");
    }
  }

  /** Any citizen may hold up a page of the maker's book. */
  @Test
  void takesNoSettingsFromCodesWhereTheScannerCanBeToldSo() throws Exception {
    Path file = folder.resolve("locked.rec");
    Recording recording = new Recording();
    try (ScannerSandbox sandbox = sandbox(ScannerKind.ZEBRA)) {
      Address at = new Address.Serial(sandbox.address(), 9600);
      try (Scanner scanner = recording.scanner(at, "zebra-ssi-locked")) {
        for (int power = 0; power < 2; power++) {
          sandbox.holdSettingCode("\t\r\n");
          sandbox.hold(HeldCode.qr("1" + power));
          assertThat(scanner.scan(Deadline.in(SOON)).text()).isEqualTo("1" + power);
          assertThat(sandbox.suffix()).isEqualTo("\r");
          sandbox.unplug(); // it has forgotten what it was told
          sandbox.plugIn();
        }
      }
      try (Scanner scanner = driver(sandbox, "zebra-ssi")) {
        sandbox.holdSettingCode("\n");
        sandbox.hold(HeldCode.qr("2"));
        assertThat(scanner.scan(Deadline.in(SOON)).text()).isEqualTo("2");
        assertThat(sandbox.suffix()).isEqualTo("\n");
      }
    }
    assertThat(recording.write(file)).isTrue();
    assertThat(Files.readString(file).replaceAll("(?m)^\\d+ ", ""))
        .contains("> 07c60400ffec00fd44\n< 04d00000ff2c\n> 04e40400ff14\n");
  }

  private static Reason failure(Scanner scanner) {
    long start = System.nanoTime();
    DeviceException e =
        catchThrowableOfType(DeviceException.class, () -> scanner.scan(Deadline.in(BRIEF)));
    assertThat(e).isNotNull();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BRIEF.plusSeconds(3));
    return e.reason();
  }

  private ScannerSandbox sandbox(ScannerKind kind) throws IOException {
    return new ScannerSandbox(Pty.open(folder.resolve("scanner"), 9600), kind);
  }

  private static Scanner driver(ScannerSandbox sandbox, String dialect) {
    return Scanners.serial(new Address.Serial(sandbox.address(), 9600), dialect);
  }
}
