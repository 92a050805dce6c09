package yizhan.sandbox.technician;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.config.KeptFile;
import yizhan.config.OfficeSigner;
import yizhan.config.TomlEdit;
import yizhan.config.TomlText;
import yizhan.config.bench.TrialTimes;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.stock.StockKeeper;
import yizhan.kiosk.stock.StockLedger;
import yizhan.sandbox.people.CardOfPerson;
import yizhan.sandbox.people.SandboxPerson;
import yizhan.sandbox.scanner.HeldCode;
import yizhan.sandbox.sheet.Memory;
import yizhan.sandbox.sheet.PaperFeed;
import yizhan.sandbox.sheet.Sheet;
import yizhan.sandbox.station.SandboxStation;
import yizhan.sandbox.station.StationSettings;

/** A bare terminal with unknown devices, and whoever is to bring it into service tonight. */
class TechnicianTest {
  static final TrialTimes QUICK =
      new TrialTimes(
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(2),
          Duration.ofMillis(300),
          Duration.ofSeconds(20),
          Duration.ofSeconds(20));

  private static final int MOST_QUESTIONS = 8;
  private static final Duration SHEET = Duration.ofMillis(50);

  private final AtomicBoolean held = new AtomicBoolean();
  @TempDir private Path folder;

  @Test
  void bringsABareTerminalIntoService() throws Exception {
    long begun = System.nanoTime();
    try (SandboxStation station =
        SandboxStation.open(
            StationSettings.in(folder.resolve("station"))
                .withTimePerSheet(SHEET)
                .enrolling(true))) {
      Technician technician = technician(station);
      List<String> ports = ports(station);
      String authority = "authority=" + folder.resolve("station/office.pem");
      does(technician, List.of("init", "--journal", "journal", "--set", authority), ports);
      assertThat(technician.questions()).isLessThanOrEqualTo(MOST_QUESTIONS);
      does(technician, List.of("find", "--write"), ports);
      does(technician, List.of("test", "--operator", "S-7"), List.of());
      for (String tray : List.of("tray-1", "tray-2")) {
        station.sheetPrinter().feed(tray, new PaperFeed(1.3, -0.8, 1.004, 0.2));
        does(technician, List.of("calibrate", tray, "--operator", "S-7"), List.of());
      }
      approveLayouts(folder.resolve("terminal.toml"));
      countBlanks(folder.resolve("journal"));
      does(technician, List.of("stock"), List.of());
      officeSigns(folder.resolve("terminal.toml"));
      does(technician, List.of("signer", folder.resolve("office.pub").toString()), List.of());
      Path pdf = folder.resolve("report.pdf");
      does(technician, List.of("report", "--pdf", pdf.toString()), List.of());
      assertThat(pdf).isNotEmptyFile();
      assertThat(technician.screen()).contains("GREEN: fit for tonight.");
      String shown = technician.screen().replace(folder + "/dev", "/dev");
      isWhatTheManualShows(shown.replace(folder + "/", ""));
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMinutes(10));
  }

  @Test
  @Tag("long")
  void takesTheKeyOfWhoeverSignsFromAFile() throws Exception {
    KeyPair office = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    pem(folder.resolve("office.pub"), "PUBLIC", office.getPublic());
    pem(folder.resolve("office.key"), "PRIVATE", office.getPrivate());
    Path terminal = folder.resolve("terminal.toml");
    String authority = "authority=" + folder.resolve("station/office.pem");
    StationSettings settings = StationSettings.in(folder.resolve("station")).enrolling(true);
    try (SandboxStation station = SandboxStation.open(settings)) {
      Technician technician = technician(station);
      List<String> init = List.of("init", "--journal", "journal", "--set", authority, "--set");
      List<String> wrong = new ArrayList<>(init);
      wrong.add("signer=" + folder.resolve("office.key"));
      wrong.addAll(List.of("--lang", "en", "--terminal", terminal.toString()));
      List<String> ports = ports(station);
      wrong.addAll(ports);
      assertThat(technician.types(wrong.toArray(String[]::new))).isEqualTo(1);
      assertThat(technician.screen()).contains("office.key holds no public key");
      assertThat(OfficeSigner.isPinned(terminal)).isFalse();

      Files.delete(terminal);
      List<String> right = new ArrayList<>(init);
      right.add("signer=" + folder.resolve("office.pub"));
      does(technician, right, ports);
      assertThat(OfficeSigner.taken(terminal)).contains(office.getPublic());
    }
  }

  private void does(Technician technician, List<String> words, List<String> ports) {
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of("--lang", "en", "--terminal", folder.resolve("terminal.toml").toString()));
    all.addAll(ports);
    assertThat(technician.types(all.toArray(String[]::new))).as(technician.screen()).isZero();
  }

  /** But for numbers, which differ from one run to the next. */
  private static void isWhatTheManualShows(String screen) throws IOException {
    Files.writeString(Path.of("target", "technician.txt"), screen);
    Path root = Path.of(Objects.requireNonNullElse(System.getProperty("yizhan.root"), ".."));
    String manual = Files.readString(root.resolve("docs/technician.zh-CN.md"));
    assertThat(masked(manual)).contains(masked(screen));
  }

  private static String masked(String text) {
    return text.replaceAll("[0-9a-f]{64}", "HASH")
        .replaceAll("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}", "CODE")
        .replaceAll("-?\\d+(\\.\\d+)?", "0")
        .replaceAll(" +", " ");
  }

  /** What somebody at this station knows and does. */
  private Technician technician(SandboxStation station) {
    SandboxPerson person = station.people().persons().getFirst();
    Technician technician = new Technician(QUICK);
    SteelRule.inTheHandsOf(technician, station.sheetPrinter(), (cross, _) -> cross.read());
    return technician
        .when("Number of the terminal", () -> "SANDBOX-1")
        .when("Name of the station", () -> "样张驿站 / Sample Station")
        .when("Hotline", () -> "0000-12345")
        .when("Address of the back office", () -> printedByTheOffice(station))
        .when("What lies in", () -> "o d p")
        .when("Width of the receipt roll", () -> "80")
        .when("File with the [cabinet]", () -> "")
        .when(
            "Lay any resident ID card",
            () -> {
              station.cardReader().lay(CardOfPerson.of(person));
              return "";
            })
        .when(
            "Did one slip come out",
            () -> {
              station.cardReader().lift();
              return station.receiptPrinter().unfinished().isEmpty() ? "y" : "n";
            })
        .when("Hold this code", () -> holdsTheCode(station))
        .when(
            "the code was read",
            () -> {
              held.set(false);
              return "";
            })
        .when("Have the blanks been taken out", () -> "y")
        .when("Is there plain paper", () -> "y")
        .when("Did exactly one sheet", () -> oneSheetCame(station) ? "y" : "n")
        .when("Switch it off and on again", () -> switchedOffAndOn(station));
  }

  private static String printedByTheOffice(SandboxStation station) {
    return station.office().address()
        + " "
        + station.office().clerk().enrolmentCode("SANDBOX-1", false);
  }

  /** Holds the code up again and again, as one does until it beeps. */
  private String holdsTheCode(SandboxStation station) {
    held.set(true);
    Thread.ofPlatform()
        .daemon()
        .name("technician's hand")
        .start(() -> {
          Deadline patience = Deadline.in(Duration.ofSeconds(20));
          while (held.get() && !patience.passed()) {
            station.scanner().hold(HeldCode.qr("YIZHAN-TEST-SANDBOX-1"));
            pause(patience);
          }
        });
    return "";
  }

  private static void pause(Deadline patience) {
    try {
      patience.pause(Duration.ofMillis(400), "between two tries");
    } catch (DeviceException over) {
      throw new IllegalStateException(over);
    }
  }

  private static boolean oneSheetCame(SandboxStation station) {
    List<Sheet> came = station.sheetPrinter().takePaper();
    return came.size() == 1 && station.sheetPrinter().view().spoiled().isEmpty();
  }

  private static String switchedOffAndOn(SandboxStation station) {
    try {
      station.sheetPrinter().powerOff();
      station.sheetPrinter().powerOn(Memory.KEPT);
      return "y";
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Ports whose names say nothing of what hangs on them. */
  private List<String> ports(SandboxStation station) throws IOException {
    Path dev = Files.createDirectories(folder.resolve("dev"));
    return List.of(
        link(dev.resolve("ttyS0"), station.scanner().address()),
        link(dev.resolve("ttyS1"), station.cardReader().address()),
        link(dev.resolve("ttyS2"), station.receiptPrinter().address()),
        URI.create(station.sheetPrinter().uri()).toString());
  }

  private static String link(Path name, String to) throws IOException {
    return Files.createSymbolicLink(name, Path.of(to)).toString();
  }

  /**
   * The sample bureau has approved the layouts of its samples, and the file says where they are.
   */
  private void approveLayouts(Path terminal) throws IOException {
    Path layouts = Files.createDirectories(folder.resolve("layouts-2019"));
    for (String name : List.of("original.toml", "duplicate.toml", "entities.toml"))
      try (var in = TechnicianTest.class.getResourceAsStream("/layouts/2019/" + name)) {
        String text =
            new String(
                Objects.requireNonNull(in).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        Files.writeString(
            layouts.resolve(name),
            text.replace("approved-by = \"\"", "approved-by = \"样张局\"")
                .replace("approved-on = \"\"", "approved-on = \"2026-11-26\""));
      }
    KeptFile file = new KeptFile(terminal);
    try (KeptFile.Hold hold = file.hold()) {
      String text =
          TomlEdit.set(
                  file.text().orElseThrow(),
                  "issue",
                  "layouts",
                  TomlText.quoted(layouts.toString()))
              .orElseThrow();
      hold.save(text, "approve", Clock.systemUTC());
    }
  }

  /** The sample bureau has seen the file, and sends its signature and its public key. */
  private void officeSigns(Path terminal) throws Exception {
    KeyPair office = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    pem(folder.resolve("office.pub"), "PUBLIC", office.getPublic());
    pem(folder.resolve("office.key"), "PRIVATE", office.getPrivate());
    assertThat(
            OfficeSigner.sign(terminal, Files.readAllBytes(terminal), folder.resolve("office.key")))
        .isTrue();
  }

  private static void pem(Path file, String which, Key key) throws IOException {
    String text = Base64.getMimeEncoder().encodeToString(Objects.requireNonNull(key.getEncoded()));
    Files.writeString(
        file, "-----BEGIN %1$s KEY-----%n%2$s%n-----END %1$s KEY-----%n".formatted(which, text));
  }

  /** As staff do on the screen when they put the blanks in. */
  static void countBlanks(Path folder) throws Exception {
    try (Journal journal = Journal.open(folder, Clock.systemUTC())) {
      StockKeeper keeper = new StockKeeper(journal, new StockLedger(journal), Clock.systemUTC());
      for (String tray : List.of("tray-1", "tray-2"))
        keeper.count(new StockKeeper.Handled(tray, 50, Optional.empty(), List.of("S-1")));
    }
  }
}
