package yizhan.sandbox.technician;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.config.OfficeSigner;
import yizhan.config.Reading;
import yizhan.config.Terminal;
import yizhan.config.TerminalFile;
import yizhan.config.bench.House.OfficeState;
import yizhan.kiosk.BenchHouse;
import yizhan.kiosk.enrolment.IdentityFile;
import yizhan.kiosk.enrolment.IdentityKeys;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.http.HttpBackOffice;
import yizhan.kiosk.office.http.OfficeTls;
import yizhan.kiosk.office.http.Patience;
import yizhan.kiosk.office.http.RequestSigner;
import yizhan.sandbox.leak.LogEar;
import yizhan.sandbox.office.BackOfficeSandbox;
import yizhan.sandbox.office.CertificateFlaw;
import yizhan.sandbox.office.Database;
import yizhan.sandbox.office.OfficeFault;
import yizhan.sandbox.office.OfficeRules;
import yizhan.sandbox.office.TerminalAuthority;
import yizhan.sandbox.people.People;
import yizhan.sandbox.station.SandboxStation;
import yizhan.sandbox.station.StationSettings;

/** A terminal, and an office that knows terminals only by certificates that it issued itself. */
class EnrolmentTest {
  private static final Map<CertificateFlaw, String> COMPLAINTS =
      Map.of(
          CertificateFlaw.ANOTHER_KEY, "is for another key",
          CertificateFlaw.ANOTHER_NAME, "is not for T-1",
          CertificateFlaw.RUN_OUT, "has run out",
          CertificateFlaw.STRANGE_ISSUER, "do not lead from one to the next",
          CertificateFlaw.FOR_SERVERS, "is not for showing who one is");

  @TempDir private Path folder;
  private final TerminalAuthority authority = TerminalAuthority.make(Clock.systemUTC());
  private final Database books = Database.inMemory();
  private final BackOfficeSandbox office = opened();
  private final LogEar log = LogEar.listening();
  private final List<String> codes = new ArrayList<>();
  private Path file = Path.of("");
  private Path identity = Path.of("");
  private String screen = "";
  private String compared = "";

  private BackOfficeSandbox opened() {
    try {
      return BackOfficeSandbox.start(
          0, books, People.builtIn(), OfficeRules.usual().enrolling(authority));
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  @BeforeEach
  void writeTheFile() throws IOException {
    file = machine("first");
    identity = file.resolveSibling("identity.pem");
  }

  @AfterEach
  void close() {
    log.close();
    office.close();
    books.close();
  }

  @Test
  void isKnownByAKeyThatWasMadeHereAndStaysHere() throws Exception {
    assertThat(office()).isEqualTo(new OfficeState.Silent("refused"));
    enrols("", 1, "that is no code");
    enrols("AAAA-BBBB-CCCC-DDDD", 1, "does not know this code for T-1");
    enrols(office.clerk().enrolmentCode("T-2", false), 1, "does not know this code for T-1");

    String code = office.clerk().enrolmentCode("T-1", false);
    try (Closeable _ = new IdentityFile(identity).hold()) {
      enrols("", 2, "another run is enrolling this terminal");
      enrols("", 2, "another run is enrolling this terminal", "--anew");
    }
    office.failUntilCleared(OfficeFault.DOWN);
    enrols(code, 1, "does not answer (unreachable)");
    office.clear();
    office.failUntilCleared(OfficeFault.CUT_AFTER_COMMIT, "enrolments");
    enrols(code, 1, "does not answer (no_answer)", "--anew"); // or it would ask about the first
    office.clear();
    enrols("", 0, "T-1 is enrolled"); // it has the request: no code is asked for again
    assertThat(codes).isEmpty();

    assertThat(office()).isInstanceOf(OfficeState.Answers.class);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(identity)))
        .isEqualTo("rw-------");
    enrols("", 0, "--renew asks for another");
    renews();

    Path other = machine("second");
    file = other;
    enrols(code, 1, "was used before");
    assertThat(other.resolveSibling("identity.pem")).doesNotExist();
    assertThat(new String(log.heard(), UTF_8)).doesNotContain(code, "PRIVATE KEY", keyIn(identity));
    wipesItWithTheRest();
  }

  /** It asks all the time, over one connection, and is not started again. */
  @Test
  void isKnownInARunningKioskAsSoonAsItIsEnrolled() throws Exception {
    IdentityKeys keys = new IdentityKeys(new IdentityFile(identity), InstantSource.system());
    OfficeTls tls = OfficeTls.of(Optional.of(file.resolveSibling("office.pem")), keys::now);
    try (HttpBackOffice kiosk =
        new HttpBackOffice(
            office.address(), "T-1", RequestSigner.none(), Patience.USUAL, Optional.of(tls))) {
      assertStrange(kiosk);
      enrols(office.clerk().enrolmentCode("T-1", false), 0, "T-1 is enrolled");
      assertThat(kiosk.policies()).isNotEmpty();
      Path aside = Files.move(identity, file.resolveSibling("aside.pem"));
      assertStrange(kiosk); // nor is a session resumed in which it had been shown
      Files.move(aside, identity);
      assertThat(kiosk.policies()).isNotEmpty();
    }
  }

  private static void assertStrange(HttpBackOffice kiosk) {
    assertThatThrownBy(kiosk::policies)
        .isInstanceOfSatisfying(
            BackOfficeException.class,
            refused -> assertThat(refused.code()).isEqualTo("not-authentic"));
  }

  /** With the certificate that holds, and for another key. */
  private void renews() throws Exception {
    String before = keyIn(identity);
    enrols("", 0, "T-1 is enrolled", "--renew");
    assertThat(keyIn(identity)).isNotEqualTo(before);
    assertThat(office()).isInstanceOf(OfficeState.Answers.class);
    Files.writeString(identity, "no identity"); // nothing of a broken one is shown
    assertThat(office()).isEqualTo(new OfficeState.Silent("refused"));
    enrols("", 2, "identity.pem is no identity");
    Files.delete(identity);
    enrols(office.clerk().enrolmentCode("T-1", false), 0, "T-1 is enrolled");
  }

  @Test
  void takesNoCertificateThatIsNotItsOwn() throws Exception {
    for (Map.Entry<CertificateFlaw, String> flawed : COMPLAINTS.entrySet()) {
      authority.issueWith(flawed.getKey());
      enrols(office.clerk().enrolmentCode("T-1", false), 1, flawed.getValue(), "--anew", "--json");
      assertThat(screen).endsWith("{\"enrolled\":false,\"state\":\"unfit\"}\n");
      assertThat(identity).doesNotExist();
    }
    authority.issueWith(CertificateFlaw.NONE);
    enrols(office.clerk().enrolmentCode("T-1", false), 0, "T-1 is enrolled", "--anew");
  }

  @Test
  void waitsForPeopleToDecide() throws Exception {
    enrols(office.clerk().enrolmentCode("T-1", true), 1, "have yet to decide");
    enrols("", 1, "have yet to decide");
    office.clerk().decide("T-1", false);
    enrols("", 1, "declined T-1");
    enrols(office.clerk().enrolmentCode("T-1", true), 1, "have yet to decide");
    office.clerk().decide("T-1", true);
    enrols("", 0, "T-1 is enrolled");
    assertThat(codes).isEmpty();
  }

  /** Whoever answers at the office's address does not alone decide what a terminal is. */
  @Test
  void takesTheKeyOfWhoeverSignsOnlyAfterItWasCompared() throws Exception {
    PublicKey signer = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
    authority.names(Objects.requireNonNull(signer.getEncoded()));
    compared = "n";
    enrols(office.clerk().enrolmentCode("T-1", false), 0, OfficeSigner.print(signer));
    assertThat(screen).contains("The key was not taken");
    assertThat(OfficeSigner.isPinned(file)).isFalse();

    compared = "y";
    enrols("", 0, "from now on only what is signed", "--renew");
    assertThat(OfficeSigner.taken(file))
        .map(OfficeSigner::print)
        .contains(OfficeSigner.print(signer));
    enrols("", 2, "is not signed", "--renew"); // the office has yet to sign

    file = machine("second");
    KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    OfficeSigner.pin(other.getPublic(), file);
    signs(other);
    enrols(office.clerk().enrolmentCode("T-1", false), 0, "is another key than the one");
    assertThat(OfficeSigner.taken(file)).contains(other.getPublic());
  }

  @Test
  @Tag("long")
  void comparesTheKeyOfWhoeverSignsWithTheOneThatInitWasGiven() throws Exception {
    PublicKey named = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
    PublicKey other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
    Path key = folder.resolve("office.pub");
    String base64 =
        Base64.getMimeEncoder().encodeToString(Objects.requireNonNull(named.getEncoded()));
    Files.writeString(
        key, "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n");
    compared = "y"; // and nobody is asked

    try (SandboxStation devices =
        SandboxStation.open(StationSettings.in(folder.resolve("station")))) {
      authority.names(Objects.requireNonNull(named.getEncoded()));
      initialises(devices, "same", "signer=" + key);
      assertThat(screen).doesNotContain("is another key than");

      authority.names(Objects.requireNonNull(other.getEncoded()));
      initialises(devices, "other", "signer=" + key);
      assertThat(screen).contains("is another key than", OfficeSigner.print(other));
    }
    for (String machine : List.of("same", "other"))
      assertThat(OfficeSigner.taken(folder.resolve(machine).resolve("terminal.toml")))
          .as(machine)
          .contains(named);
  }

  private void initialises(SandboxStation devices, String machine, String signer)
      throws IOException {
    Path place = Files.createDirectories(folder.resolve(machine));
    Path trusted = Files.writeString(place.resolve("office.pem"), authority.pem());
    file = place.resolve("terminal.toml");
    Technician technician =
        new Technician(TechnicianTest.QUICK)
            .when("Number of the terminal", () -> "T-1")
            .when("Name of the station", () -> "样张驿站 / Sample Station")
            .when("Hotline", () -> "0000-12345")
            .when(
                "Address of the back office",
                () -> office.address() + " " + office.clerk().enrolmentCode("T-1", false))
            .when("What lies in", () -> "o d p")
            .when("Width of the receipt roll", () -> "80")
            .when("File with the [cabinet]", () -> "")
            .when("Does the office have the same on paper", () -> compared);
    List<String> words = new ArrayList<>(List.of("init", "--lang", "en", "--journal", "journal"));
    words.addAll(List.of("--set", "authority=" + trusted, "--set", signer));
    words.addAll(List.of("--terminal", file.toString()));
    words.addAll(List.of(devices.cardReader().address(), devices.sheetPrinter().uri()));
    int ended = technician.types(words.toArray(String[]::new));
    screen = technician.screen();
    assertThat(ended).as(screen).isZero();
    assertThat(screen).doesNotContain("Does the office have the same");
  }

  private void signs(KeyPair office) throws Exception {
    Path key = folder.resolve("office.key");
    String base64 =
        Base64.getMimeEncoder()
            .encodeToString(Objects.requireNonNull(office.getPrivate().getEncoded()));
    Files.writeString(
        key, "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n");
    assertThat(OfficeSigner.sign(file, Files.readAllBytes(file), key)).isTrue();
  }

  private void wipesItWithTheRest() throws Exception {
    file = machine("first");
    Terminal terminal = terminal();
    Files.createDirectories(terminal.journalFolder());
    Files.copy(identity, identity.resolveSibling("identity.pem.wanted"));
    new BenchHouse().retiring(terminal).wipe(_ -> {});
    assertThat(identity).doesNotExist();
    assertThat(identity.resolveSibling("identity.pem.wanted")).doesNotExist();
  }

  /**
   * Types the command.
   *
   * @param code what is typed when a code is asked for; empty: none is to be asked for, or none is
   *     there
   */
  private void enrols(String code, int status, String said, String... more) {
    codes.clear();
    Technician technician =
        new Technician(TechnicianTest.QUICK)
            .when(
                "Enrolment code of T-1",
                () -> {
                  codes.add(code);
                  return code;
                })
            .when("Does the office have the same on paper", () -> compared);
    List<String> words =
        new ArrayList<>(List.of("enrol", "--lang", "en", "--terminal", file.toString()));
    words.addAll(List.of(more));
    int ended = technician.types(words.toArray(String[]::new));
    screen = technician.screen();
    assertThat(ended).as(screen).isEqualTo(status);
    assertThat(screen).contains(said);
  }

  private OfficeState office() {
    return new BenchHouse().office(terminal());
  }

  private Terminal terminal() {
    return ((Reading.Sound) TerminalFile.read(file)).terminal();
  }

  private static String keyIn(Path identity) throws IOException {
    return Files.readAllLines(identity).get(1);
  }

  private Path machine(String name) throws IOException {
    Path place = Files.createDirectories(folder.resolve(name));
    Files.writeString(place.resolve("office.pem"), authority.pem());
    Path made = SampleFile.in(place, SampleFile.printer("ipp://127.0.0.1:1/ipp/print"));
    String tls =
        """
        url = "%s"
        connect-timeout = "1s"
        [back-office.tls]
        authority = "office.pem"
        identity = "identity.pem"
        """
            .formatted(office.address());
    return Files.writeString(
        made, Files.readString(made).replace("url = \"https://office.invalid/\"\n", tls));
  }
}
