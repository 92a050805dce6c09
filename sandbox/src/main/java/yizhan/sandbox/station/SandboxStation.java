package yizhan.sandbox.station;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import yizhan.sandbox.card.CardReaderSandbox;
import yizhan.sandbox.card.ReaderModule;
import yizhan.sandbox.display.BacklightSandbox;
import yizhan.sandbox.face.FaceSandbox;
import yizhan.sandbox.lamps.LampBoardSandbox;
import yizhan.sandbox.office.BackOfficeSandbox;
import yizhan.sandbox.office.Database;
import yizhan.sandbox.office.OfficeRules;
import yizhan.sandbox.office.TerminalAuthority;
import yizhan.sandbox.people.People;
import yizhan.sandbox.people.PeopleException;
import yizhan.sandbox.receipt.PrinterKind;
import yizhan.sandbox.receipt.ReceiptPrinterSandbox;
import yizhan.sandbox.scanner.ScannerKind;
import yizhan.sandbox.scanner.ScannerSandbox;
import yizhan.sandbox.sheet.SheetPrinterSandbox;
import yizhan.sandbox.sheet.SheetPrinterSettings;
import yizhan.sandbox.sheet.Size;
import yizhan.sandbox.sheet.TraySetup;
import yizhan.sandbox.voice.VoiceSandbox;
import yizhan.sandbox.wire.Pty;

/**
 * A whole station on this machine: the other end of every wire, and the terminal file that points
 * at it.
 */
public final class SandboxStation implements AutoCloseable {
  private static final int SCANNER_BAUD = 9_600;
  private static final int DEVICE_BAUD = 115_200;
  private static final int LAMPS_BAUD = 9_600;
  private static final int LAMPS = 8;

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final Path folder;
  private final People people;
  private final CardReaderSandbox cardReader;
  private final ReceiptPrinterSandbox receiptPrinter;
  private final ScannerSandbox scanner;
  private final SheetPrinterSandbox sheetPrinter;
  private final BackOfficeSandbox office;
  private final VoiceSandbox voice;
  private final LampBoardSandbox lamps;
  private final FaceSandbox face;
  private final BacklightSandbox backlight;

  private SandboxStation(StationSettings settings) throws IOException, PeopleException {
    folder = settings.folder().toAbsolutePath();
    Path wires = Files.createDirectories(folder.resolve("wires"));
    people = people(settings);
    cardReader =
        keep(
            new CardReaderSandbox(
                Pty.open(wires.resolve("card-reader"), DEVICE_BAUD), ReaderModule.realistic()));
    receiptPrinter =
        keep(
            new ReceiptPrinterSandbox(
                Pty.open(wires.resolve("receipt-printer"), DEVICE_BAUD),
                PrinterKind.WIDE,
                Optional.of(settings.paper().toAbsolutePath().resolve("receipts"))));
    scanner =
        keep(
            new ScannerSandbox(
                Pty.open(wires.resolve("scanner"), SCANNER_BAUD), ScannerKind.NEWLAND.alwaysOn()));
    SheetPrinterSettings printer =
        SheetPrinterSettings.into(settings.paper().toAbsolutePath().resolve("sheets"))
            .withTrays(
                new TraySetup("tray-1", Size.A3, 250, 50, "样张 正本"),
                new TraySetup("tray-2", Size.A4, 250, 50, "样张 副本"),
                new TraySetup("tray-3", Size.A4, 500, 400, "白纸"))
            .withTimePerSheet(settings.timePerSheet());
    sheetPrinter = keep(SheetPrinterSandbox.open(printer));
    Database books = keep(Database.file(folder.resolve("office.db")));
    TerminalAuthority vouching = TerminalAuthority.make(Clock.systemUTC());
    OfficeRules rules = OfficeRules.usual();
    if (settings.enrolling()) rules = rules.enrolling(vouching);
    office = keep(BackOfficeSandbox.start(0, books, people, rules));
    Files.writeString(folder.resolve("office.pem"), vouching.pem());
    Files.writeString(folder.resolve("registry.pem"), office.sealAuthority());
    Files.writeString(folder.resolve("tax.pem"), office.taxAuthority());
    lamps = keep(new LampBoardSandbox(Pty.open(wires.resolve("lamps"), LAMPS_BAUD), LAMPS));
    voice = VoiceSandbox.open(folder.resolve("voice"));
    face = FaceSandbox.open(folder.resolve("face"));
    backlight = BacklightSandbox.in(folder.resolve("backlight"));
    Files.writeString(terminalFile(), new TerminalText(this, settings).toml());
  }

  private static People people(StationSettings settings) throws PeopleException {
    return settings.people().isPresent() ? People.with(settings.people().get()) : People.builtIn();
  }

  /** Starts everything; what was started is stopped again when something fails. */
  public static SandboxStation open(StationSettings settings) throws IOException, PeopleException {
    return new SandboxStation(settings);
  }

  public Path folder() {
    return folder;
  }

  /** The file that a kiosk is started with. */
  public Path terminalFile() {
    return folder.resolve("terminal.toml");
  }

  public People people() {
    return people;
  }

  public CardReaderSandbox cardReader() {
    return cardReader;
  }

  public ReceiptPrinterSandbox receiptPrinter() {
    return receiptPrinter;
  }

  public ScannerSandbox scanner() {
    return scanner;
  }

  public SheetPrinterSandbox sheetPrinter() {
    return sheetPrinter;
  }

  public BackOfficeSandbox office() {
    return office;
  }

  public LampBoardSandbox lamps() {
    return lamps;
  }

  public VoiceSandbox voice() {
    return voice;
  }

  public BacklightSandbox backlight() {
    return backlight;
  }

  public FaceSandbox face() {
    return face;
  }

  private <T extends AutoCloseable> T keep(T device) {
    opened.push(device);
    return device;
  }

  @Override
  public void close() throws IOException {
    IOException trouble = new IOException("the sandbox could not be shut down");
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception failed) {
        trouble.addSuppressed(failed);
      }
    }
    if (trouble.getSuppressed().length > 0) throw trouble;
  }
}
