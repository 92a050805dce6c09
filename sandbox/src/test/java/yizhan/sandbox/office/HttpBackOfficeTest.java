package yizhan.sandbox.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static yizhan.sandbox.office.Visitors.claim;
import static yizhan.sandbox.office.Visitors.code;
import static yizhan.sandbox.office.Visitors.first;
import static yizhan.sandbox.office.Visitors.person;
import static yizhan.sandbox.office.Visitors.recognised;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yizhan.device.card.IdCard;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.Citizen;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.EntityType;
import yizhan.kiosk.office.IdentityClaim;
import yizhan.kiosk.office.IdentityPolicy;
import yizhan.kiosk.office.Licence;
import yizhan.kiosk.office.PermitAnswer;
import yizhan.kiosk.office.PermitRequest;
import yizhan.kiosk.office.Recognition;
import yizhan.kiosk.office.ReportAnswer;
import yizhan.kiosk.office.SheetReport;
import yizhan.kiosk.office.http.HttpBackOffice;
import yizhan.kiosk.office.http.RequestSigner;

/** The real client at the counter of the stand-in bureau, when nothing goes wrong on the way. */
class HttpBackOfficeTest {
  private final Database books = Database.inMemory();
  private BackOfficeSandbox bureau;
  private HttpBackOffice office;

  @BeforeEach
  void open() throws IOException {
    OfficeRules rules = OfficeRules.usual().trusting(Set.of(Visitors.READER));
    bureau = BackOfficeSandbox.start(0, books, Visitors.PEOPLE, rules);
    office = new HttpBackOffice(bureau.address(), "T-0001", RequestSigner.none(), Visitors.BRISK);
  }

  @AfterEach
  void close() {
    office.close();
    bureau.close();
    books.close();
  }

  @Test
  void tellsItsTimeAndItsContract() throws BackOfficeException {
    assertThat(office.health().contract()).isEqualTo("1.7");
    assertThat(Duration.between(office.health().time(), Instant.now()).abs())
        .isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void tellsHowSureItWantsToBe() throws BackOfficeException {
    assertThat(office.policies())
        .contains(
            new IdentityPolicy(
                "print-licence",
                List.of(IdentityPolicy.Way.CARD),
                Set.of(
                    IdCard.Kind.CITIZEN,
                    IdCard.Kind.RESIDENCE_PERMIT,
                    IdCard.Kind.PERMANENT_RESIDENT_2023)));
    bureau.clerk().demand("print-licence", List.of("card-and-face"), List.of("citizen"));
    IdentityClaim card = Visitors.claim("shen-zhiyu");
    assertThatThrownBy(() -> office.recognise(card)).hasMessageContaining("malformed");
    IdentityClaim face =
        new IdentityClaim(
            card.service(), IdentityPolicy.Way.CARD_AND_FACE, card.card(), card.securityModule());
    assertThat(office.recognise(face)).isInstanceOf(Recognition.Recognised.class);
    bureau.clerk().demand("print-licence", List.of(), List.of("citizen"));
    assertThat(office.policies().getFirst().ways()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "shen-zhiyu, 沈知予",
    "four-rare, 䶮𠮷㛃𬭚",
    "guli, 古丽米热·阿卜杜热西提艾合麦提",
    "dili, 迪丽努尔·阿卜杜热合曼艾尼瓦尔江",
    "chang-qi, 常祺",
    "gang-sheng, 港生",
    "new-resident, 'SAMPLE, TESTER WITH A VERY LONG GIVEN NAME'",
  })
  void recognisesByNumberAndKnowsTheWholeName(String id, String name) throws BackOfficeException {
    assertThat(recognised(office, id).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "he-qiu, CARD_EXPIRED",
    "yi-shi, CARD_REPORTED_LOST",
    "old-resident, CARD_NOT_ACCEPTED",
  })
  void tellsWhyACardIsNotGood(String id, Recognition.Why why) throws BackOfficeException {
    assertThat(office.recognise(claim(id))).isEqualTo(new Recognition.NotRecognised(why));
  }

  @Test
  void trustsNoReaderItDoesNotKnow() throws BackOfficeException {
    IdentityClaim good = claim("shen-zhiyu");
    IdentityClaim forged =
        new IdentityClaim(good.service(), good.way(), good.card(), "00.00-0-0-0");
    assertThat(office.recognise(forged))
        .isEqualTo(new Recognition.NotRecognised(Recognition.Why.READER_NOT_TRUSTED));
  }

  @Test
  void listsLicencesOfEveryTypeWholeAndInOrder() throws BackOfficeException {
    Licence licence = first(office, recognised(office, "four-rare"));
    assertThat(licence.name()).isEqualTo("样张市䶮𠮷㛃𬭚文化传播有限公司");
    assertThat(licence.copies()).extracting(Licence.CopyOffer::copy).containsExactly(Copy.values());
    assertThat(first(office, recognised(office, "ba-qian")).scope()).hasSize(8000);
    assertThat(first(office, recognised(office, "ge-ti")).name()).isEmpty();
    assertThat(first(office, recognised(office, "he-huo")).entityType())
        .isEqualTo(EntityType.PARTNERSHIP);
    assertThat(office.licencesOf(recognised(office, "lin-mo"))).isEmpty();
  }

  @Test
  void turnsThePagesOfALongList() throws BackOfficeException {
    List<Licence> licences = office.licencesOf(recognised(office, "qian-ba"));
    assertThat(licences).hasSize(8).extracting(Licence::id).doesNotHaveDuplicates();
    assertThat(bureau.truth().heard("GET licences")).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "song-yi, ALREADY_PRINTED, ALREADY_PRINTED",
    "tang-xu, ALREADY_PRINTED, PRINTABLE",
    "jiang-yue, SURRENDER_OLD_FIRST, SURRENDER_OLD_FIRST",
    "xian-zai, NOT_AT_TERMINALS, NOT_AT_TERMINALS",
  })
  void tellsWhatMayBePrinted(String id, Licence.Standing original, Licence.Standing duplicate)
      throws BackOfficeException {
    assertThat(first(office, recognised(office, id)).copies())
        .extracting(Licence.CopyOffer::standing)
        .containsExactly(original, duplicate);
  }

  @Test
  void refusesACitizenWhoseIdentityHasExpired() throws BackOfficeException {
    Citizen citizen = recognised(office, "shen-zhiyu");
    bureau.clerk().forgetIdentities();
    assertThatThrownBy(() -> office.licencesOf(citizen))
        .isInstanceOfSatisfying(
            BackOfficeException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(BackOfficeException.Reason.REFUSED);
              assertThat(e.code()).isEqualTo("identity-expired");
            });
  }

  @Test
  void permitsOneSheetOfOneCopy() throws BackOfficeException {
    PermitRequest request = ask("shen-zhiyu", Copy.ORIGINAL);
    PermitAnswer.Granted granted = (PermitAnswer.Granted) office.permit(request);
    assertThat(granted.expires()).isAfter(Instant.now().plus(Duration.ofMinutes(30)));
    assertThat(office.permit(request)).isEqualTo(granted);
    assertThat(office.permitFor(request.requestId())).contains(granted);
    assertThat(bureau.truth().permits()).hasSize(1);
    assertThat(office.permit(ask("shen-zhiyu", Copy.ORIGINAL)))
        .isEqualTo(new PermitAnswer.Refused(PermitAnswer.Why.UNSETTLED));
    assertThat(office.permit(ask("shen-zhiyu", Copy.DUPLICATE)))
        .isInstanceOf(PermitAnswer.Granted.class);
  }

  @Test
  void answersARefusedRequestAlikeForEver() throws BackOfficeException {
    PermitRequest request = ask("song-yi", Copy.ORIGINAL);
    PermitAnswer no = new PermitAnswer.Refused(PermitAnswer.Why.ALREADY_PRINTED);
    assertThat(office.permit(request)).isEqualTo(no);
    bureau.clerk().setStanding(code("song-yi"), "original", "printable");
    assertThat(office.permit(request)).isEqualTo(no);
    assertThat(office.permitFor(request.requestId())).contains(no);
    assertThat(office.permit(ask("song-yi", Copy.ORIGINAL)))
        .isInstanceOf(PermitAnswer.Granted.class);
  }

  @Test
  void refusesAPermitForALicenceThatChangedMeanwhile() throws BackOfficeException {
    PermitRequest request = ask("bu-gai", Copy.ORIGINAL);
    bureau.clerk().changeLicence(code("bu-gai"));
    assertThat(office.permit(request))
        .isEqualTo(new PermitAnswer.Refused(PermitAnswer.Why.LICENCE_CHANGED));
  }

  @Test
  void refusesAPermitForSomebodyElsesLicence() throws BackOfficeException {
    PermitRequest own = ask("shen-zhiyu", Copy.ORIGINAL);
    Citizen other = recognised(office, "lin-mo");
    assertThat(
            office.permit(
                new PermitRequest(
                    newId(), other.token(), own.licenceId(), own.licenceVersion(), Copy.ORIGINAL)))
        .isEqualTo(new PermitAnswer.Refused(PermitAnswer.Why.NOT_ENTITLED));
  }

  @Test
  void refusesOneRequestIdForTwoRequests() throws BackOfficeException {
    PermitRequest request = ask("shen-zhiyu", Copy.ORIGINAL);
    office.permit(request);
    PermitRequest other =
        new PermitRequest(
            request.requestId(),
            request.citizenToken(),
            request.licenceId(),
            request.licenceVersion(),
            Copy.DUPLICATE);
    assertThatThrownBy(() -> office.permit(other))
        .hasMessage("REFUSED: requestPermit: 409 request-id-reused");
  }

  @Test
  void knowsNothingOfARequestThatNeverArrived() throws BackOfficeException {
    assertThat(office.permitFor(newId())).isEqualTo(Optional.empty());
  }

  @Test
  void letsASpoiledSheetBePrintedAgainAndAGoodOneNot() throws BackOfficeException {
    assertThat(report(permit("shen-zhiyu"), SheetReport.Outcome.SPOILED))
        .isEqualTo(ReportAnswer.RECORDED);
    String second = permit("shen-zhiyu");
    assertThat(report(second, SheetReport.Outcome.PRINTED)).isEqualTo(ReportAnswer.RECORDED);
    assertThat(report(second, SheetReport.Outcome.PRINTED)).isEqualTo(ReportAnswer.RECORDED);
    assertThat(office.permit(ask("shen-zhiyu", Copy.ORIGINAL)))
        .isEqualTo(new PermitAnswer.Refused(PermitAnswer.Why.ALREADY_PRINTED));
    assertThat(bureau.truth().printed(code("shen-zhiyu"), "original")).isEqualTo(1);
    assertThat(bureau.truth().reports())
        .extracting(Truth.Report::outcome, Truth.Report::times, Truth.Report::jobName)
        .containsExactly(tuple("spoiled", 1, "yz-job"), tuple("printed", 2, "yz-job"));
  }

  @Test
  void letsStaffSettleAnUnknownSheet() throws BackOfficeException {
    String permit = permit("shen-zhiyu");
    assertThat(report(permit, SheetReport.Outcome.UNKNOWN)).isEqualTo(ReportAnswer.RECORDED);
    assertThat(office.permit(ask("shen-zhiyu", Copy.ORIGINAL)))
        .isEqualTo(new PermitAnswer.Refused(PermitAnswer.Why.UNSETTLED));
    assertThat(report(permit, SheetReport.Outcome.RELEASED)).isEqualTo(ReportAnswer.RECORDED);
    assertThat(permit("shen-zhiyu")).isNotEqualTo(permit);
  }

  @Test
  void disputesAReportThatContradictsAnEarlierOneAndKeepsIt() throws BackOfficeException {
    String permit = permit("shen-zhiyu");
    assertThat(report(permit, SheetReport.Outcome.RELEASED)).isEqualTo(ReportAnswer.RECORDED);
    assertThat(report(permit, SheetReport.Outcome.PRINTED)).isEqualTo(ReportAnswer.DISPUTED);
    assertThat(report(permit, SheetReport.Outcome.PRINTED)).isEqualTo(ReportAnswer.DISPUTED);
    assertThat(bureau.truth().reports()).hasSize(2);
  }

  @Test
  void keepsTheBooksOfAFileAcrossARestart(@TempDir Path dir) throws Exception {
    PermitRequest request;
    try (Database file = Database.file(dir.resolve("books.db"));
        var first = BackOfficeSandbox.start(0, file, Visitors.PEOPLE, OfficeRules.usual());
        var client = client(first)) {
      Citizen citizen = recognised(client, "shen-zhiyu");
      Licence licence = first(client, citizen);
      request =
          new PermitRequest(
              newId(), citizen.token(), licence.id(), licence.version(), Copy.ORIGINAL);
      client.permit(request);
    }
    try (Database file = Database.file(dir.resolve("books.db"));
        var second = BackOfficeSandbox.start(0, file, Visitors.PEOPLE, OfficeRules.usual());
        var client = client(second)) {
      assertThat(client.permitFor(request.requestId()))
          .containsInstanceOf(PermitAnswer.Granted.class);
    }
  }

  private static HttpBackOffice client(BackOfficeSandbox sandbox) {
    return new HttpBackOffice(sandbox.address(), "T-0001", RequestSigner.none(), Visitors.BRISK);
  }

  private PermitRequest ask(String id, Copy copy) throws BackOfficeException {
    assertThat(person(id)).isNotNull();
    Citizen citizen = recognised(office, id);
    Licence licence = first(office, citizen);
    return new PermitRequest(newId(), citizen.token(), licence.id(), licence.version(), copy);
  }

  private String permit(String id) throws BackOfficeException {
    return ((PermitAnswer.Granted) office.permit(ask(id, Copy.ORIGINAL))).permitId();
  }

  private ReportAnswer report(String permit, SheetReport.Outcome outcome)
      throws BackOfficeException {
    return office.report(new SheetReport(permit, outcome, "yz-job"), Optional.empty());
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }
}
