package yizhan.sandbox.technician;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.config.MachineFile;
import yizhan.config.Ownership;
import yizhan.config.TestResult;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.journal.Batch;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.Notice;
import yizhan.kiosk.stock.StockKeeper;
import yizhan.kiosk.stock.StockLedger;
import yizhan.sandbox.office.BackOfficeSandbox;
import yizhan.sandbox.office.Database;
import yizhan.sandbox.office.OfficeFault;
import yizhan.sandbox.office.OfficeRules;
import yizhan.sandbox.office.Truth;
import yizhan.sandbox.people.People;

/** A terminal that leaves its place for good, with what a citizen and a technician left in it. */
class RetireTest {
  private static final String LICENCE = "L-LEADS-TO-SOMEBODY";
  private static final String NAME = "样张检修员";
  private static final byte[] SECRET =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  @TempDir private Path folder;
  private Path journal = Path.of("");
  private Path file = Path.of("");
  private Database books = Database.inMemory();
  private BackOfficeSandbox office = open(books);
  private Technician technician = new Technician(TechnicianTest.QUICK);
  private String sure = "n";

  private static BackOfficeSandbox open(Database books) {
    try {
      OfficeRules signed = OfficeRules.usual().signedWith(Map.of("k-1", SECRET));
      return BackOfficeSandbox.start(0, books, People.builtIn(), signed);
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  @BeforeEach
  void serve() throws Exception {
    Files.write(folder.resolve("secret"), SECRET);
    file = SampleFile.with(folder, SampleFile.printer("ipp://127.0.0.1:1/ipp/print"));
    String signer =
        """
        url = "%s"
        [back-office.signer]
        kind = "hmac"
        key-id = "k-1"
        secret-file = "secret"
        """
            .formatted(office.address());
    String devices = "[devices.card-reader]\nserial = \"/dev/none\"\n[devices.sheet-printer]";
    Files.writeString(
        file,
        Files.readString(file)
            .replace("url = \"https://office.invalid/\"", signer)
            .replace("[devices.sheet-printer]", devices));
    journal = folder.resolve("journal");
    TechnicianTest.countBlanks(journal);
    try (Journal open = Journal.open(journal, Clock.systemUTC())) {
      open.append("i-1", new IssueEvent.Requested("r-1", Copy.ORIGINAL, Optional.of(LICENCE)));
      open.write(new Batch().alert(new Notice("n-1", "count-differs", Instant.EPOCH, Map.of())));
    }
    var _ =
        MachineFile.change(
            folder.resolve("machine.toml"),
            "test",
            Clock.systemUTC(),
            known ->
                known.withTest("scanner", new TestResult(true, Instant.EPOCH, NAME, "try.passed")));
  }

  @AfterEach
  void close() {
    office.close();
    books.close();
  }

  @Test
  void isWipedOnceTheBackOfficeHasEverythingAndNotBefore() throws Exception {
    byte[] master = Files.readAllBytes(journal.resolve("keys/master"));
    assertThat(shows(SECRET, master, NAME.getBytes(StandardCharsets.UTF_8))).hasSize(4);

    assertThat(retire(1))
        .contains(
            "Not retired: nothing was wiped",
            "1 messages are not taken", // the alert
            "1 licences are not settled",
            "tray-1: 50 blanks by the book",
            "tray-2: 50 blanks by the book");
    settle();
    office.failUntilCleared(OfficeFault.DOWN);
    assertThat(retire(1)).contains("does not answer (unreachable)");
    office.clear();
    office.clerk().acknowledgeAlerts();
    assertThat(retire(1)).contains("The back office has everything.", "Nothing was wiped.");
    assertThat(shows(SECRET, master, NAME.getBytes(StandardCharsets.UTF_8))).hasSize(4);
    try (Ownership _ = Ownership.take(journal)) {
      assertThat(retire(3)).contains("is running");
    }

    refusesWhereALinkWouldStay();
    refusesWhatTheOfficeHasNotSigned();
    sure = "n";
    assertThat(retired("--json")).isEqualTo(1);
    assertThat(technician.screen()).endsWith("{\"retired\":false,\"missing\":[]}\n");
    for (String name : List.of("a", "k", "z")) Files.write(journal.resolve("keys/" + name), SECRET);
    wipesThoughInterrupted(files().size());

    assertThat(office.truth().retired()).containsExactly("T-1");
    assertThat(office.truth().registers())
        .extracting(Truth.DayRegister::terminal)
        .containsOnly("T-1");
    assertThat(shows(SECRET, master, NAME.getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(shows("i-1".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(files().stream().map(each -> folder.relativize(each).toString()))
        .containsExactlyInAnyOrder("terminal.toml", "journal/owner", "journal/retired");
    assertThat(retire(0)).contains("T-1 is retired");
  }

  private void refusesWhereALinkWouldStay() throws Exception {
    int before = office.truth().heard("PUT retirement");
    for (Path each : List.of(folder.resolve("secret"), journal.resolve("keys/master"))) {
      Path elsewhere = Files.move(each, folder.resolve("elsewhere"));
      Files.createSymbolicLink(each, elsewhere);
      assertThat(retire(1)).contains("nothing was wiped", each + " is a symbolic link");
      Files.move(elsewhere, each, StandardCopyOption.REPLACE_EXISTING);
    }
    assertThat(office.truth().heard("PUT retirement")).isEqualTo(before);
  }

  private void refusesWhatTheOfficeHasNotSigned() throws Exception {
    int before = office.truth().heard("PUT retirement");
    Files.createFile(folder.resolve("signer.pem"));
    assertThat(retire(2)).contains("cannot be proven");
    assertThat(office.truth().heard("PUT retirement")).isEqualTo(before);
    Files.delete(folder.resolve("signer.pem"));
  }

  /** The power goes after each single file, and somebody begins again each time. */
  private void wipesThoughInterrupted(int files) throws Exception {
    sure = "y";
    int runs = 1;
    for (int status = retired(); status != 0; status = retired()) {
      if (runs == 1) {
        assertThat(journal.resolve("keys/master")).doesNotExist();
        assertThat(files()).as("the master key alone, and the mark is there").hasSize(files);
        endsWithAStatusOfItsOwn();
      }
      office.close(); // it has said that it has everything: nobody is asked again
      assertThat(technician.screen().contains("goes on")).isEqualTo(runs > 1);
      assertThat(++runs).isLessThanOrEqualTo(files);
      assertThatThrownBy(() -> Journal.open(journal, Clock.systemUTC()).head())
          .isInstanceOf(JournalException.class)
          .hasRootCauseMessage("retired: " + journal);
    }
    assertThat(runs).isGreaterThan(6);
  }

  /** Otherwise it would be started again and again; whatever has become of the signature. */
  private void endsWithAStatusOfItsOwn() throws Exception {
    Files.createFile(folder.resolve("signer.pem"));
    String home = Objects.requireNonNull(System.getProperty("java.home"));
    String classes = Objects.requireNonNull(System.getProperty("java.class.path"));
    Process kiosk =
        new ProcessBuilder(
                home + "/bin/java",
                "-cp",
                classes,
                "yizhan.kiosk.Main",
                "--terminal",
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(kiosk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(kiosk.waitFor()).as(said).isEqualTo(77);
    Files.delete(folder.resolve("signer.pem"));
    Path root = Path.of(Objects.requireNonNullElse(System.getProperty("yizhan.root"), ".."));
    assertThat(Files.readString(root.resolve("tools/yizhan.service")))
        .containsPattern("RestartPreventExitStatus=.*\\b77\\b");
  }

  private String retire(int status) {
    assertThat(retired()).as(technician.screen()).isEqualTo(status);
    return technician.screen();
  }

  private int retired(String... more) {
    technician = new Technician(TechnicianTest.QUICK);
    AtomicInteger wiped = new AtomicInteger();
    technician
        .when("Wipe the keys", () -> sure)
        .when(
            "wiping ",
            () -> {
              if (wiped.incrementAndGet() > 1) throw new IllegalStateException("power cut");
              return "";
            });
    List<String> words =
        new ArrayList<>(List.of("retire", "--lang", "en", "--terminal", file.toString()));
    words.addAll(List.of(more));
    return technician.types(words.toArray(String[]::new));
  }

  /** The files in which one of these stands. */
  private List<Path> shows(byte[]... texts) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path each : files()) {
      String held = Files.readString(each, StandardCharsets.ISO_8859_1);
      for (byte[] text : texts)
        if (held.contains(new String(text, StandardCharsets.ISO_8859_1))) found.add(each);
    }
    return found;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(Files::isRegularFile).toList();
    }
  }

  private void settle() throws Exception {
    try (Journal open = Journal.open(journal, Clock.systemUTC())) {
      open.append("i-1", new IssueEvent.Released(IssueEvent.Why.PERMIT_NOT_HEARD));
      StockKeeper keeper = new StockKeeper(open, new StockLedger(open), Clock.systemUTC());
      for (String tray : List.of("tray-1", "tray-2"))
        keeper.remove(new StockKeeper.Handled(tray, 50, Optional.empty(), List.of("S-1", "S-2")));
    }
  }
}
