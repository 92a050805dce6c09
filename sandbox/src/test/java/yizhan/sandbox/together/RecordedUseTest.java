package yizhan.sandbox.together;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import yizhan.config.Cabinet;
import yizhan.config.Devices;
import yizhan.config.Phrase;
import yizhan.config.TraySettings;
import yizhan.config.bench.Operator;
import yizhan.config.bench.RecordedSheet;
import yizhan.config.bench.RecordedUse;
import yizhan.config.bench.TrialTimes;
import yizhan.device.connect.Address;
import yizhan.device.connect.Recording;
import yizhan.device.connect.SnmpAccess;
import yizhan.device.find.Place;
import yizhan.device.printer.ReceiptPaper;
import yizhan.device.printer.SheetPainter;
import yizhan.device.printer.SheetSize;
import yizhan.sandbox.card.CardReaderSandbox;
import yizhan.sandbox.card.People;
import yizhan.sandbox.card.ReaderModule;
import yizhan.sandbox.card.SandboxCard;
import yizhan.sandbox.lamps.LampBoardSandbox;
import yizhan.sandbox.leak.NothingLeftOpen;
import yizhan.sandbox.receipt.PrinterKind;
import yizhan.sandbox.receipt.ReceiptPrinterSandbox;
import yizhan.sandbox.replay.DatagramReplaySandbox;
import yizhan.sandbox.scanner.HeldCode;
import yizhan.sandbox.scanner.ScannerKind;
import yizhan.sandbox.scanner.ScannerSandbox;
import yizhan.sandbox.sheet.SheetPrinterSandbox;
import yizhan.sandbox.sheet.SheetPrinterSettings;
import yizhan.sandbox.wire.Pty;

/** What {@code config record} does with each device, and what it tells whoever stands there. */
@ExtendWith(NothingLeftOpen.class)
class RecordedUseTest {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration MOMENT = Duration.ofMillis(150);
  private static final TrialTimes TIMES =
      new TrialTimes(PATIENCE, PATIENCE, PATIENCE, MOMENT, PATIENCE, PATIENCE);
  private static final int BAUD = 115_200;

  @TempDir Path folder;
  private final List<String> heard = new ArrayList<>();

  @Test
  void readsACardOnceItIsLaidThere() throws Exception {
    Pty line = Pty.open(folder.resolve("port"), BAUD);
    try (CardReaderSandbox reader = new CardReaderSandbox(line, ReaderModule.prompt())) {
      assertThat(
              record(
                  () -> reader.lay(SandboxCard.of(People.CITIZEN)),
                  use -> use.of(new Devices.CardReaderSettings(at(line), Optional.empty()))))
          .as("a status, a module's number, a find, a select and a read")
          .contains("9669000311ff", "9669000312ff", "966900033001");
    }
    assertThat(heard).containsExactly("record.lay-card", "record.card-read", "done");
  }

  @Test
  void printsASample() throws Exception {
    Pty line = Pty.open(folder.resolve("port"), BAUD);
    try (ReceiptPrinterSandbox printer =
        new ReceiptPrinterSandbox(line, PrinterKind.WIDE, Optional.empty())) {
      var settings = new Devices.ReceiptPrinterSettings(at(line), "generic", ReceiptPaper.MM_80);
      assertThat(record(() -> {}, use -> use.of(settings))).contains("1d7201");
      assertThat(printer.cut()).isOne();
      printer.paperOut();
      record(() -> {}, use -> use.of(settings));
      assertThat(printer.cut()).isOne();
    }
    assertThat(heard)
        .containsExactly("record.printing", "record.printed", "done", "record.failed", "not done");
  }

  @Test
  void printsAPageOnPlainPaperOnly() throws Exception {
    TraySettings tray =
        new TraySettings(
            "tray-2", SheetSize.A4, TraySettings.Holding.PLAIN, TraySettings.Correction.NONE);
    List<String> kept = new ArrayList<>();
    try (SheetPrinterSandbox printer =
        SheetPrinterSandbox.open(
            SheetPrinterSettings.into(folder.resolve("out")).withTimePerSheet(MOMENT))) {
      var settings =
          new Devices.SheetPrinterSettings(
              URI.create(printer.uri()), Optional.empty(), List.of(tray), Optional.empty());
      for (List<TraySettings> plain : List.of(List.of(tray), List.<TraySettings>of())) {
        Recording recording = new Recording();
        boolean printed =
            new RecordedSheet(recording, new Heard(heard), (job, pages) -> kept.add(job), TIMES)
                .of(settings, plain, "T-1/record/1", RecordedUseTest::neverNeeded);
        assertThat(printed).isEqualTo(!plain.isEmpty());
        assertThat(recording.write(folder.resolve("sheet-" + plain.size() + ".rec"))).isTrue();
      }
      assertThat(printer.sheets()).hasSize(1);
    }
    assertThat(kept).containsExactly("T-1/record/1");
    assertThat(heard)
        .containsExactly("trial.printing", "trial.counting", "record.printed", "record.only-asked");
    assertThat(Files.readString(folder.resolve("sheet-1.rec")))
        .contains("# device: ipp", "> 504f535420??")
        .doesNotContain(HexFormat.of().formatHex("/record/".getBytes(UTF_8)));
  }

  @Test
  void readsACode() throws Exception {
    Pty line = Pty.open(folder.resolve("port"), BAUD);
    try (ScannerSandbox scanner = new ScannerSandbox(line, ScannerKind.NEWLAND)) {
      assertThat(
              record(
                  () -> scanner.hold(HeldCode.qr("T0001")),
                  use -> use.of(new Devices.ScannerSettings(at(line), "newland"))))
          .contains("5d513158303030300d");
    }
    assertThat(heard).containsExactly("record.hold-code", "record.code-read", "done");
  }

  @Test
  void switchesEachLamp() throws Exception {
    Pty line = Pty.open(folder.resolve("port"), BAUD);
    try (LampBoardSandbox board = new LampBoardSandbox(line, 4)) {
      var lamps = Map.of(Cabinet.Part.CARD_READER, 0, Cabinet.Part.SHEET_OUTPUT, 2);
      var settings = new Devices.GuideLightsSettings(at(line), 1, lamps);
      assertThat(record(() -> {}, use -> use.of(settings)))
          .as("how three outputs are, and the third one on, with its echo")
          .contains("> 010100000003", "> 01050002ff00", "< 01050002ff00");
      assertThat(board.seen()).contains(List.of(0), List.of(2));
      assertThat(board.lit()).isEmpty();
    }
    assertThat(heard).containsExactly("record.lamps-switched", "done");
  }

  /** The agent of that day is played back; nobody listens where it is looked for a device. */
  @Test
  void readsAPageCounterAndSearches() throws Exception {
    Path kept =
        Path.of(
            Objects.requireNonNull(getClass().getResource("/recordings/page-counter.rec")).toURI());
    int nobody;
    try (DatagramReplaySandbox agent = new DatagramReplaySandbox(kept)) {
      var access = new SnmpAccess("127.0.0.1", agent.address().getPort(), "public");
      assertThat(record(() -> {}, use -> use.of(access))).contains("# device: snmp", "410300a40f");
      nobody = agent.address().getPort();
    }
    Place place = new Place.Tcp("127.0.0.1", nobody);
    assertThat(record(() -> {}, use -> use.of(place))).contains("# device: search");
    assertThat(heard).containsExactly("done", "record.failed", "not done");
  }

  /** Whoever stands there, and is only told. */
  private record Heard(List<String> heard) implements Operator {
    @Override
    public void hears(Phrase what) {
      heard.add(what.id());
    }

    @Override
    public boolean agrees(Phrase question) {
      throw new AssertionError(question);
    }

    @Override
    public String answers(Phrase question) {
      throw new AssertionError(question);
    }

    @Override
    public void sees(String drawing) {
      throw new AssertionError(drawing);
    }
  }

  private static SheetPainter.Pages neverNeeded(byte[] pdf) {
    throw new AssertionError("this printer takes PDF");
  }

  private static Address at(Pty line) {
    return new Address.Serial(line.address(), BAUD);
  }

  /** The recording, made while this is done as soon as somebody is asked to. */
  private String record(Runnable whenAsked, Predicate<RecordedUse> use) throws Exception {
    Recording recording = new Recording();
    Consumer<Phrase> hearer =
        what -> {
          heard.add(what.id());
          whenAsked.run();
        };
    heard.add(use.test(new RecordedUse(recording, hearer, PATIENCE)) ? "done" : "not done");
    Path file = folder.resolve(heard.size() + ".rec");
    assertThat(recording.write(file)).isTrue();
    return Files.readString(file);
  }
}
