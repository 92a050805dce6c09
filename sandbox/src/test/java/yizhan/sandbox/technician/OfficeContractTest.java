package yizhan.sandbox.technician;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.config.Reading;
import yizhan.config.Terminal;
import yizhan.config.TerminalFile;
import yizhan.config.bench.House.OperationState;
import yizhan.config.bench.Light;
import yizhan.kiosk.BenchHouse;
import yizhan.sandbox.office.BackOfficeSandbox;
import yizhan.sandbox.office.OfficeFault;
import yizhan.sandbox.station.SandboxStation;
import yizhan.sandbox.station.StationSettings;

/** A back office is held to every operation of its contract before anybody relies on it. */
class OfficeContractTest {
  private static final Pattern OPERATION = Pattern.compile("operationId: (\\w+)");

  @TempDir Path folder;
  private SandboxStation station;
  private BackOfficeSandbox office;

  @BeforeEach
  void open() throws Exception {
    station = SandboxStation.open(StationSettings.in(folder.resolve("station")));
    office = station.office();
    List<String> cards = List.of("citizen");
    office.clerk().demand("query-property", List.of("card", "phone", "staff"), cards);
    office.clerk().demand("print-licence", List.of("card", "electronic-licence"), cards);
  }

  @AfterEach
  void close() throws Exception {
    station.close();
  }

  @Test
  void asksEveryOperationOfAnOfficeOnWhichNobodyReliesYet() throws Exception {
    List<OperationState> told = tour(true);
    assertThat(operations(told)).isEqualTo(ofTheContract());
    assertThat(told)
        .filteredOn(one -> one.light() != Light.GREEN)
        .extracting(OperationState::operation)
        .containsExactly("enrolTerminal", "findEnrolment", "retireTerminal");
  }

  @Test
  void leavesNothingInTheBooksUnlessItMay() throws Exception {
    List<OperationState> told = tour(false);
    assertThat(operations(told)).isEqualTo(ofTheContract());
    assertThat(told).extracting(OperationState::light).doesNotContain(Light.RED);
    assertThat(office.truth().notices()).isEmpty();
    assertThat(office.truth().alerts()).isEmpty();
    assertThat(office.truth().registers()).isEmpty();
    assertThat(office.truth().readiness()).isEmpty();
    assertThat(office.truth().vouchings()).isEmpty();
    assertThat(office.truth().permits()).noneMatch(permit -> permit.granted());
    assertThat(office.truth().phoneSessions()).doesNotContain("waiting", "opened");
  }

  @Test
  void namesWhatAnOfficeDoesNotKeep() throws Exception {
    office.failUntilCleared(OfficeFault.NONSENSE, "staff");
    assertThat(tour(false))
        .filteredOn(one -> one.light() == Light.RED)
        .extracting(OperationState::operation)
        .containsExactly("staff");
  }

  /** Under one segment lie two ways, one asked after the other, with three attempts each. */
  @Test
  void asksTheRestOfAnOfficeThatIsStillBeingBuilt() throws Exception {
    office.failUntilCleared(OfficeFault.UNAVAILABLE, "phone-sessions");
    List<OperationState> told = tour(false);
    assertThat(told)
        .filteredOn(one -> one.light() == Light.RED)
        .extracting(OperationState::operation)
        .containsExactly("beginPhoneSession (phone)", "beginPhoneSession (electronic-licence)");
    assertThat(operations(told)).isEqualTo(ofTheContract());
  }

  /** All of them would not stand on the machine's screen. */
  @Test
  void saysInShortThatMuchIsBroken() {
    for (String path : List.of("staff", "journal-head", "recognitions", "licences", "documents"))
      office.failNext(OfficeFault.REFUSE, path);
    Technician technician = new Technician(TechnicianTest.QUICK);
    String terminal = station.terminalFile().toString();
    String[] words = {
      "test", "back-office", "--operator", "S-7", "--lang", "en", "--terminal", terminal
    };
    assertThat(technician.types(words)).isEqualTo(1);
    assertThat(technician.screen())
        .contains("5 operations do not keep the contract: staff, journalHead, recognise …");
  }

  @Test
  void knowsNoWayWhereNobodySaidWhichThereAre() throws Exception {
    office.failUntilCleared(OfficeFault.NONSENSE, "identity-policies");
    List<OperationState> told = tour(false);
    assertThat(told)
        .filteredOn(one -> one.words().id().equals("contract.no-policies"))
        .extracting(OperationState::operation)
        .contains("vouch", "beginPhoneSession (phone)", "cancelPhoneSession (electronic-licence)");
    assertThat(told).noneMatch(one -> one.words().id().equals("contract.no-way"));
  }

  private List<OperationState> tour(boolean traces) throws Exception {
    return new BenchHouse().contract(terminal(), traces);
  }

  private Terminal terminal() throws Exception {
    return ((Reading.Sound) TerminalFile.read(station.terminalFile())).terminal();
  }

  /** Those that are asked for more than one way stand there more than once. */
  private static Set<String> operations(List<OperationState> told) {
    Set<String> operations = new TreeSet<>();
    for (OperationState one : told) operations.add(one.operation().replaceAll(" .*", ""));
    return operations;
  }

  private static Set<String> ofTheContract() throws Exception {
    Path root = Path.of(Objects.requireNonNullElse(System.getProperty("yizhan.root"), ".."));
    Set<String> operations = new TreeSet<>();
    OPERATION
        .matcher(Files.readString(root.resolve("docs/api/back-office.yaml")))
        .results()
        .map(found -> String.valueOf(found.group(1)))
        .forEach(operations::add);
    assertThat(operations).hasSizeGreaterThan(20);
    return operations;
  }
}
