package yizhan.sandbox.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import yizhan.device.Deadline;
import yizhan.device.Device;
import yizhan.device.connect.Address;
import yizhan.device.connect.DeviceSearch;
import yizhan.device.connect.Recording;
import yizhan.device.find.Finding;
import yizhan.device.find.Finding.Kind;
import yizhan.device.find.Nameplate;
import yizhan.device.find.Place;
import yizhan.sandbox.card.CardReaderSandbox;
import yizhan.sandbox.card.ReaderModule;
import yizhan.sandbox.leak.NothingLeftOpen;
import yizhan.sandbox.receipt.PrinterKind;
import yizhan.sandbox.receipt.ReceiptPrinterSandbox;
import yizhan.sandbox.replay.SerialReplaySandbox;
import yizhan.sandbox.scanner.ScannerKind;
import yizhan.sandbox.scanner.ScannerSandbox;
import yizhan.sandbox.wire.Pty;
import yizhan.sandbox.wire.Stranger;
import yizhan.sandbox.wire.UartWire;
import yizhan.sandbox.wire.Wire;

/** Recordings played back at serial lines, where a speed means something. */
@ExtendWith(NothingLeftOpen.class)
class RecordedSearchTest {
  private static final Duration AMPLE = Duration.ofSeconds(10);
  private static final Duration SEARCH = Duration.ofSeconds(8);
  private static final List<String> PORTS =
      List.of("reader", "mute", "modem", "printer", "scanner");

  @TempDir Path folder;
  private final List<AutoCloseable> devices = new ArrayList<>();

  @AfterEach
  void switchOff() throws Exception {
    for (AutoCloseable device : devices) device.close();
  }

  @Test
  void playsADeviceAtItsSerialLine() throws Exception {
    try (SerialReplaySandbox replay = replay(kept(RecordedScene.CARD), "port");
        Device driver = driver(RecordedScene.CARD, replay, 115_200)) {
      assertThat(RecordedScene.play(driver, Deadline.in(AMPLE))).startsWith("read a ");
      assertThat(replay.mismatch()).isEmpty();
      assertThat(replay.done()).isTrue();
    }
  }

  @Test
  void answersNobodyAtAnotherSpeed() throws Exception {
    try (SerialReplaySandbox replay = replay(kept(RecordedScene.CARD), "port");
        Device driver = driver(RecordedScene.CARD, replay, 57_600)) {
      assertThat(RecordedScene.play(driver, Deadline.in(AMPLE))).isEqualTo("gave up DISCONNECTED");
      assertThat(replay.mismatch()).hasValue("act 1: at 57600 bits a second, not 115200");
      assertThat(replay.done()).isFalse();
    }
  }

  @Test
  void vanishesWhereTheDeviceDid() throws Exception {
    try (SerialReplaySandbox replay = replay(kept(RecordedScene.CARD_VANISH), "port");
        Device driver = driver(RecordedScene.CARD_VANISH, replay, 115_200)) {
      assertThat(RecordedScene.play(driver, Deadline.in(AMPLE))).isEqualTo("gave up DISCONNECTED");
      assertThat(replay.mismatch()).isEmpty();
    }
  }

  /** A printer without paper says so in a byte that would be a letter or a digit. */
  @Tag("long")
  @Test
  void findsTheSameWhenASearchIsPlayedBack() throws Exception {
    keep(new CardReaderSandbox(line("reader", 9_600), ReaderModule.realistic()));
    keep(new Stranger(line("mute", 2_400), ""));
    keep(new Stranger(line("modem", 9_600), "\r\nERROR\r\n"));
    keep(new ReceiptPrinterSandbox(line("printer", 19_200), PrinterKind.WIDE, Optional.empty()))
        .paperOut();
    keep(new ScannerSandbox(line("scanner", 9_600), ScannerKind.HONEYWELL));
    List<Finding> live = atOnce(this::record);
    switchOff();
    devices.clear();
    assertThat(live.stream().map(RecordedSearchTest::withoutNumber))
        .containsExactly(
            new Finding.Ours(
                place("reader"), Kind.CARD_READER, 9_600, "", new Nameplate("", "SAM-V", "", "")),
            new Finding.Silent(place("mute")),
            new Finding.Foreign(place("modem"), false),
            new Finding.Ours(
                place("printer"), Kind.RECEIPT_PRINTER, 19_200, "generic", Nameplate.BLANK),
            new Finding.Ours(
                place("scanner"), Kind.SCANNER, 9_600, "honeywell", Nameplate.of("Honeywell", "")));

    List<SerialReplaySandbox> replays = new ArrayList<>();
    for (String port : PORTS) replays.add(keep(replay(tape(port), port)));
    List<Finding> played = atOnce(port -> DeviceSearch.at(List.of(place(port)), soon()).getFirst());
    assertThat(replays).allSatisfy(replay -> assertThat(replay.mismatch()).isEmpty());
    assertThat(replays).allMatch(SerialReplaySandbox::done);
    assertThat(played.stream().map(RecordedSearchTest::withoutNumber))
        .containsExactlyElementsOf(live.stream().map(RecordedSearchTest::withoutNumber).toList());
  }

  /** What is done at one port. */
  private interface Search {
    Finding at(String port) throws IOException;
  }

  private static List<Finding> atOnce(Search search) throws Exception {
    List<Callable<Finding>> all = new ArrayList<>();
    for (String port : PORTS) all.add(() -> search.at(port));
    List<Finding> found = new ArrayList<>();
    try (ExecutorService searchers = Executors.newFixedThreadPool(PORTS.size())) {
      for (Future<Finding> each : searchers.invokeAll(all)) found.add(each.get());
    }
    return found;
  }

  private Finding record(String port) throws IOException {
    Recording recording = new Recording();
    Finding found = recording.search(place(port), soon());
    assertThat(recording.write(tape(port))).isTrue();
    return found;
  }

  /** The numbers of a module are not written down. */
  private static Finding withoutNumber(Finding found) {
    if (!(found instanceof Finding.Ours ours)) return found;
    Nameplate plate = ours.nameplate();
    return new Finding.Ours(
        ours.place(),
        ours.kind(),
        ours.baud(),
        ours.dialect(),
        new Nameplate(plate.maker(), plate.model(), plate.firmware(), ""));
  }

  private static Deadline soon() {
    return Deadline.in(SEARCH);
  }

  private Path tape(String port) {
    return folder.resolve(port + ".rec");
  }

  /** Scanners by Honeywell are asked in their way where USB says that it is one. */
  private Place place(String port) {
    String path = folder.resolve(port).toString();
    Place.Usb usb =
        port.equals("scanner") ? new Place.Usb(0x0C2E, 0x0B61, "Honeywell") : Place.Usb.NONE;
    return new Place.Serial(path, path, usb);
  }

  private Wire line(String port, int baud) throws IOException {
    return new UartWire(Pty.open(folder.resolve(port), 9_600), baud);
  }

  private SerialReplaySandbox replay(Path recording, String port) throws IOException {
    return new SerialReplaySandbox(recording, folder.resolve(port));
  }

  private static Path kept(RecordedScene scene) throws Exception {
    String name = "/recordings/" + scene.file();
    return Path.of(Objects.requireNonNull(RecordedSearchTest.class.getResource(name)).toURI());
  }

  private static Device driver(RecordedScene scene, SerialReplaySandbox replay, int baud) {
    return scene.plain(new Address.Serial(replay.address(), baud));
  }

  private <T extends AutoCloseable> T keep(T device) {
    devices.add(device);
    return device;
  }
}
