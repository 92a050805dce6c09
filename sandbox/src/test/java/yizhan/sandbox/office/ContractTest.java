package yizhan.sandbox.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yizhan.sandbox.office.Visitors.first;
import static yizhan.sandbox.office.Visitors.recognised;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.device.Deadline;
import yizhan.kiosk.enrolment.Wanted;
import yizhan.kiosk.office.Alert;
import yizhan.kiosk.office.AlertAnswer;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.Citizen;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.DayRegister;
import yizhan.kiosk.office.DocumentAnswer;
import yizhan.kiosk.office.EnrolmentAnswer;
import yizhan.kiosk.office.EnrolmentRequest;
import yizhan.kiosk.office.FamilyAnswer;
import yizhan.kiosk.office.FamilyQuery;
import yizhan.kiosk.office.IdentityPolicy.Way;
import yizhan.kiosk.office.JournalHead;
import yizhan.kiosk.office.Licence;
import yizhan.kiosk.office.Notice;
import yizhan.kiosk.office.PartnerDocument;
import yizhan.kiosk.office.PermitAnswer;
import yizhan.kiosk.office.PermitRequest;
import yizhan.kiosk.office.PhoneSession;
import yizhan.kiosk.office.PhoneState;
import yizhan.kiosk.office.PropertyAnswer;
import yizhan.kiosk.office.PropertyQuery;
import yizhan.kiosk.office.ReadinessReport;
import yizhan.kiosk.office.Recognition;
import yizhan.kiosk.office.ReportAnswer;
import yizhan.kiosk.office.Retirement;
import yizhan.kiosk.office.SheetReport;
import yizhan.kiosk.office.VouchedClaim;
import yizhan.kiosk.office.VouchingGrounds;
import yizhan.kiosk.office.http.HttpBackOffice;
import yizhan.kiosk.office.http.RequestSigner;
import yizhan.sandbox.phone.PocketPhone;

/**
 * Client and bureau each held to the written contract by strangers: Redocly lints it, Prism serves
 * its examples to the client, and Prism stands between the client and the bureau as a judge.
 */
class ContractTest {
  private static final String DIGEST = "0123456789abcdef".repeat(4);
  private static final Optional<JournalHead> NONE = Optional.empty();
  private static final Optional<JournalHead> HEAD =
      Optional.of(new JournalHead(7, "0123456789abcdef".repeat(4)));
  private static final Notice NOTICE =
      new Notice("n-1", "journal-broken", Instant.EPOCH, Map.of("entry", "3"));

  private static final DayRegister REGISTER =
      new DayRegister(LocalDate.EPOCH, true, "\uFEFFterminal,time\r\nT-0001,\"a, b\"\r\n");

  private static final ReadinessReport READINESS =
      new ReadinessReport(
          LocalDate.EPOCH,
          "red",
          "{\"terminal\":\"T-0001\",\"at\":\"2026-01-15T22:00:00Z\",\"light\":\"red\","
              + "\"items\":[{\"subject\":\"disk\",\"light\":\"red\",\"reasons\":[]}]}",
          "JVBERi0xLjcK");

  @TempDir Path folder;

  @Test
  void isWellWritten() throws Exception {
    NodeTool.Run run = NodeTool.lint(NodeTool.SPEC, folder);
    assertThat(run.status()).as(run.said()).isZero();
  }

  @Test
  void isLintedByOneWhoSeesAnExampleThatBreaksIt() throws Exception {
    Path broken = folder.resolve("broken.yaml");
    String spec = Files.readString(NodeTool.SPEC);
    assertThat(spec).contains("outcome: granted, permitId: P-000107");
    Files.writeString(broken, spec.replace("permitId: P-000107", "permitId: 'P 000107'"));
    NodeTool.Run run = NodeTool.lint(broken, folder);
    assertThat(run.status()).isNotZero();
    assertThat(run.said()).contains("no-invalid-media-type-examples");
  }

  @Test
  void servesTheClientFromItsExamples() throws Exception {
    try (NodeTool.Running prism = NodeTool.prism(folder, "mock");
        HttpBackOffice office = client(prism)) {
      assertThat(office.health().contract()).isEqualTo("1.7");
      assertThat(office.policies()).hasSize(1);
      Citizen citizen = recognised(office, "shen-zhiyu");
      assertThat(citizen.name()).isEqualTo("测试人");
      Licence licence = first(office, citizen);
      assertThat(licence.code()).isEqualTo("91999999MA00000154");
      PermitRequest request =
          new PermitRequest(
              "request-1", citizen.token(), licence.id(), licence.version(), Copy.ORIGINAL);
      PermitAnswer granted =
          new PermitAnswer.Granted("P-000107", Instant.parse("2099-12-31T08:45:00Z"));
      assertThat(office.permit(request)).isEqualTo(granted);
      assertThat(office.permitFor("request-1")).contains(granted);
      assertThat(office.report(printed("P-000107"), NONE)).isEqualTo(ReportAnswer.RECORDED);
      assertThat(office.query(queryOf("q-1", citizen)))
          .isInstanceOfSatisfying(
              PropertyAnswer.Found.class,
              found -> assertThat(found.result().properties()).hasSize(1));
      servesFamilies(office);
      servesWhoCannotShowACard(office);
      assertThat(office.seal("q-1", DIGEST)).isNotEmpty();
      assertThat(office.prove("4F7K2M9QX1C8RTA3").orElseThrow().digests()).hasSize(1);
      List<PartnerDocument> documents = office.documentsOf(citizen);
      assertThat(documents).hasSize(2);
      assertThat(office.fetch(citizen, documents.getFirst().id()))
          .isInstanceOf(DocumentAnswer.Sent.class);
      office.notice(NOTICE, HEAD);
      office.register(REGISTER, HEAD);
      assertThat(office.alert(new Alert(NOTICE), HEAD)).isEqualTo(AlertAnswer.ACKNOWLEDGED);
      assertThat(office.lastHead()).map(JournalHead::number).contains(1041L);
      assertThat(office.retire(HEAD.orElseThrow())).isEqualTo(new Retirement.Confirmed());
      hearsOfTheTerminalItself(office);
    }
  }

  @Test
  void isKeptByTheBureauInEveryAnswer() throws Exception {
    try (Database books = Database.inMemory();
        BackOfficeSandbox bureau = BackOfficeSandbox.start(0, books, Visitors.PEOPLE, enrolling());
        NodeTool.Running prism = NodeTool.prism(folder, "proxy", bureau.address().toString());
        HttpBackOffice office = client(prism)) {
      Visitors.withPhones(bureau.clerk());
      walk(office, bureau);
      assertThat(prism.said()).doesNotContain("Violation", "violation");
      // And the judge does judge: half an answer does not get past it.
      bureau.failNext(OfficeFault.NONSENSE);
      assertThatThrownBy(office::health).hasMessageContaining("status 500");
    }
  }

  private static void walk(HttpBackOffice office, BackOfficeSandbox bureau) throws Exception {
    office.health();
    office.policies();
    for (String id : Visitors.PEOPLE.persons().stream().map(p -> p.id()).toList())
      if (office.recognise(Visitors.claim(id, "query-property"))
          instanceof Recognition.Recognised(var owner)) office.query(queryOf("q-" + id, owner));
    for (String id : Visitors.PEOPLE.persons().stream().map(p -> p.id()).toList())
      if (office.recognise(Visitors.claim(id)) instanceof Recognition.Recognised known)
        office.licencesOf(known.citizen());
    families(office);
    phones(office);
    seal(office);
    documents(office);
    enrolments(office, bureau);
    Citizen citizen = recognised(office, "shen-zhiyu");
    Licence licence = first(office, citizen);
    PermitRequest request =
        new PermitRequest(
            "request-1", citizen.token(), licence.id(), licence.version(), Copy.ORIGINAL);
    PermitAnswer.Granted granted = (PermitAnswer.Granted) office.permit(request);
    assertThat(office.permitFor("request-1")).contains(granted);
    assertThat(office.permitFor("request-2")).isEmpty();
    assertThat(office.lastHead()).isEmpty();
    assertThat(office.report(printed(granted.permitId()), HEAD)).isEqualTo(ReportAnswer.RECORDED);
    assertThatThrownBy(() -> office.report(printed("P-1"), NONE))
        .hasMessageContaining("unknown-permit");
    office.notice(NOTICE, HEAD);
    office.register(REGISTER, HEAD);
    office.readiness(READINESS, HEAD);
    assertThat(office.lastHead()).isEqualTo(HEAD);
    assertThat(office.alert(new Alert(NOTICE), HEAD)).isEqualTo(AlertAnswer.OPEN);
    retires(office, bureau);
    assertThat(office.alert(new Alert(NOTICE), NONE)).isEqualTo(AlertAnswer.ACKNOWLEDGED);
    for (OfficeFault fault : new OfficeFault[] {OfficeFault.REFUSE, OfficeFault.UNAVAILABLE}) {
      bureau.failNext(fault);
      assertThatThrownBy(office::policies).isInstanceOf(BackOfficeException.class);
    }
    bureau.clerk().forgetIdentities();
    assertThatThrownBy(() -> office.licencesOf(citizen)).hasMessageContaining("identity-expired");
  }

  private static void hearsOfTheTerminalItself(HttpBackOffice office) throws BackOfficeException {
    office.readiness(READINESS, HEAD);
    assertThat(office.enrol(request(Wanted.fresh("T-0001"), Optional.of("7K2M-Q9XC"))))
        .isInstanceOfSatisfying(
            EnrolmentAnswer.Issued.class, issued -> assertThat(issued.chain()).hasSize(2));
  }

  private static OfficeRules enrolling() {
    return OfficeRules.usual().enrollingBehindAnother(TerminalAuthority.make(Clock.systemUTC()));
  }

  private static EnrolmentRequest request(Wanted wanted, Optional<String> code) {
    return new EnrolmentRequest(wanted.id(), wanted.base64(), code);
  }

  private static void enrolments(HttpBackOffice office, BackOfficeSandbox bureau)
      throws BackOfficeException {
    Wanted wanted = Wanted.fresh("T-0001");
    assertThat(office.enrolment(wanted.id())).isEmpty();
    assertThat(office.enrol(request(wanted, Optional.of("7K2M-Q9XC"))))
        .isEqualTo(new EnrolmentAnswer.Refused(EnrolmentAnswer.Why.WRONG_CODE));
    String code = bureau.clerk().enrolmentCode("T-0001", true);
    assertThat(office.enrol(request(wanted, Optional.of(code))))
        .isEqualTo(new EnrolmentAnswer.Pending());
    bureau.clerk().decide("T-0001", true);
    assertThat(office.enrolment(wanted.id()))
        .containsInstanceOf(EnrolmentAnswer.Issued.class)
        .contains(office.enrol(request(wanted, Optional.of(code))));
    assertThatThrownBy(() -> office.enrol(request(Wanted.fresh("T-0001"), Optional.empty())))
        .hasMessageContaining("not-authentic");
  }

  private static void retires(HttpBackOffice office, BackOfficeSandbox bureau)
      throws BackOfficeException {
    assertThat(office.retire(new JournalHead(6, DIGEST)))
        .isEqualTo(new Retirement.Incomplete(List.of("open-alerts", "journal")));
    bureau.clerk().acknowledgeAlerts();
    assertThat(office.retire(HEAD.orElseThrow())).isEqualTo(new Retirement.Confirmed());
  }

  private static void servesFamilies(HttpBackOffice office) throws BackOfficeException {
    List<String> tokens = List.of("c-5r2vQ0m8Zb7T1kXw", "c-9k4hR1n7Yc6S2jVu");
    assertThat(office.family(new FamilyQuery("q-2", tokens, PropertyQuery.Purpose.SCHOOL, "1")))
        .isInstanceOfSatisfying(
            FamilyAnswer.Found.class, found -> assertThat(found.result().homes()).hasSize(1));
  }

  private static void families(HttpBackOffice office) throws BackOfficeException {
    for (String other : List.of("chen-jie", "lin-mo", "tong-nian", "song-yi")) {
      List<String> adults =
          List.of(
              Visitors.owner(office, "shen-zhiyu").token(), Visitors.owner(office, other).token());
      office.family(
          new FamilyQuery("q-family-" + other, adults, PropertyQuery.Purpose.SCHOOL, "1"));
    }
  }

  private static void servesWhoCannotShowACard(HttpBackOffice office) throws Exception {
    PhoneSession session = office.begin("query-property", Way.PHONE);
    assertThat(session.check()).isEqualTo("37");
    assertThat(office.state(session, soon())).isInstanceOf(PhoneState.Confirmed.class);
    office.cancel(session);
    assertThat(office.recognise(vouched("v-1", "S-0003")))
        .isInstanceOf(Recognition.Recognised.class);
  }

  /** Each state is asked for, so that the judge sees it. */
  private static void phones(HttpBackOffice office) throws Exception {
    PhoneSession confirmed = opened(office);
    PocketPhone.confirm(
        URI.create(confirmed.link()), Visitors.person("shen-zhiyu").card().number());
    assertThat(office.state(confirmed, soon())).isInstanceOf(PhoneState.Confirmed.class);
    PhoneSession refused = opened(office);
    PocketPhone.refuse(URI.create(refused.link()));
    assertThat(office.state(refused, soon())).isEqualTo(new PhoneState.Refused());
    PhoneSession cancelled = opened(office);
    office.cancel(cancelled);
    assertThat(office.state(cancelled, soon())).isEqualTo(new PhoneState.Expired());
    PhoneSession firm = office.begin("print-licence", Way.ELECTRONIC_LICENCE);
    PocketPhone.show(
        URI.create(firm.link()),
        Visitors.code("shen-zhiyu"),
        Visitors.person("lin-mo").card().number());
    PhoneState.ConfirmedFirm shown = (PhoneState.ConfirmedFirm) office.state(firm, soon());
    assertThat(office.licencesOf(shown.firm())).hasSize(1);
    PhoneSession strange = office.begin("print-licence", Way.ELECTRONIC_LICENCE);
    PocketPhone.show(
        URI.create(strange.link()),
        Visitors.code("shen-zhiyu"),
        Visitors.person("wu-tang").card().number());
    assertThat(office.state(strange, soon())).isEqualTo(new PhoneState.NotAuthorised());
    assertThat(office.recognise(vouched("v-1", "S-0003")))
        .isInstanceOf(Recognition.Recognised.class)
        .isEqualTo(office.recognise(vouched("v-1", "S-0003")));
    assertThat(office.recognise(vouched("v-2", "S-0001")))
        .isEqualTo(new Recognition.NotRecognised(Recognition.Why.NOT_VOUCHED));
  }

  private static PhoneSession opened(HttpBackOffice office) throws Exception {
    PhoneSession session = office.begin("query-property", Way.PHONE);
    assertThat(office.state(session, soon())).isEqualTo(new PhoneState.Waiting(false));
    PocketPhone.open(URI.create(session.link()));
    assertThat(office.state(session, soon())).isEqualTo(new PhoneState.Waiting(true));
    return session;
  }

  private static VouchedClaim vouched(String id, String staff) {
    String number = Visitors.person("shen-zhiyu").card().number();
    return new VouchedClaim(id, "query-property", number, staff, VouchingGrounds.FACE_NOT_MATCHED);
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(5));
  }

  private static void seal(HttpBackOffice office) throws BackOfficeException {
    Citizen owner = Visitors.owner(office, "lin-mo");
    PropertyAnswer.Found found = (PropertyAnswer.Found) office.query(queryOf("q-sealed", owner));
    assertThat(office.seal("q-sealed", DIGEST)).isNotEmpty();
    assertThat(office.prove(found.result().head().proof().code()).orElseThrow().digests())
        .containsExactly(DIGEST);
    assertThat(office.prove("0000000000000000")).isEmpty();
    assertThatThrownBy(() -> office.seal("q-none", DIGEST)).hasMessageContaining("unknown-query");
  }

  private static void documents(HttpBackOffice office) throws BackOfficeException {
    for (String id : List.of("qian-yue", "sun-he", "lin-mo")) {
      Citizen holder = Visitors.taxpayer(office, id);
      for (PartnerDocument one : office.documentsOf(holder)) {
        boolean large = one.id().equals("D-000206");
        assertThat(office.fetch(holder, one.id()))
            .isInstanceOf(large ? DocumentAnswer.Refused.class : DocumentAnswer.Sent.class);
      }
      assertThatThrownBy(() -> office.fetch(holder, "D-1"))
          .hasMessageContaining("unknown-document");
    }
  }

  private static PropertyQuery queryOf(String id, Citizen citizen) {
    return new PropertyQuery(id, citizen.token(), PropertyQuery.Purpose.LOAN, "2026-1");
  }

  private static SheetReport printed(String permit) {
    return new SheetReport(permit, SheetReport.Outcome.PRINTED, "yz-job");
  }

  private static HttpBackOffice client(NodeTool.Running prism) {
    URI address = URI.create("http://127.0.0.1:" + prism.port());
    return new HttpBackOffice(address, "T-0001", RequestSigner.none(), Visitors.CALM);
  }
}
