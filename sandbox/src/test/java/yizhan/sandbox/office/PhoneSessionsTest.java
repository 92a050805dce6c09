package yizhan.sandbox.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yizhan.device.Deadline;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.Citizen;
import yizhan.kiosk.office.IdentityPolicy.Way;
import yizhan.kiosk.office.Licence;
import yizhan.kiosk.office.LicenceHolder;
import yizhan.kiosk.office.PhoneSession;
import yizhan.kiosk.office.PhoneState;
import yizhan.kiosk.office.PropertyAnswer;
import yizhan.kiosk.office.PropertyQuery;
import yizhan.kiosk.office.http.HttpBackOffice;
import yizhan.kiosk.office.http.RequestSigner;
import yizhan.sandbox.phone.PocketPhone;

/** The real client and a phone, at the two ends of a session of the stand-in bureau. */
class PhoneSessionsTest {
  private static final PhoneState EXPIRED = new PhoneState.Expired();

  private final Database books = Database.inMemory();
  private final String number = Visitors.person("shen-zhiyu").card().number();
  private BackOfficeSandbox bureau;
  private HttpBackOffice office;

  @BeforeEach
  void open() throws IOException {
    bureau = BackOfficeSandbox.start(0, books, Visitors.PEOPLE, OfficeRules.usual());
    Visitors.withPhones(bureau.clerk());
    office = client("T-0001");
  }

  @AfterEach
  void close() {
    office.close();
    bureau.close();
    books.close();
  }

  @Test
  void saysWhoItIsAndIsBelievedAsACardIs() throws Exception {
    PhoneSession session = office.begin("query-property", Way.PHONE);
    PocketPhone.confirm(page(session), number);
    PhoneState.Confirmed confirmed = (PhoneState.Confirmed) state(session);
    assertThat(confirmed.number()).isEqualTo(number);
    assertThat(confirmed.citizen().name()).isEqualTo("沈知予");
    PropertyQuery query =
        new PropertyQuery("q-1", confirmed.citizen().token(), PropertyQuery.Purpose.LOAN, "2026-1");
    assertThat(office.query(query)).isInstanceOf(PropertyAnswer.Found.class);
    assertThat(state(session)).as("however often it is asked").isEqualTo(confirmed);
    assertThatThrownBy(() -> PocketPhone.refuse(page(session))).hasMessageContaining("410");
  }

  @Test
  void confirmsNothingThatNobodyWaitsForAnyMore() throws Exception {
    PhoneSession cancelled = office.begin("query-property", Way.PHONE);
    office.cancel(cancelled);
    assertThatThrownBy(() -> PocketPhone.confirm(page(cancelled), number))
        .hasMessageContaining("410");
    assertThat(state(cancelled)).isEqualTo(EXPIRED);
    bureau.phonesLive(Duration.ZERO);
    PhoneSession late = office.begin("query-property", Way.PHONE);
    assertThatThrownBy(() -> PocketPhone.confirm(page(late), number)).hasMessageContaining("410");
    assertThat(state(late)).isEqualTo(EXPIRED);
  }

  /** Its id is not in the code, and what is in the code is no id. */
  @Test
  void tellsNobodyElseHowFarItIs() throws Exception {
    PhoneSession session = office.begin("query-property", Way.PHONE);
    PocketPhone.confirm(page(session), number);
    assertThat(session.link()).doesNotContain(session.id());
    try (HttpBackOffice other = client("T-0002")) {
      assertThat(other.state(session, Deadline.in(Duration.ofSeconds(5)))).isEqualTo(EXPIRED);
    }
    String code = session.link().substring(session.link().lastIndexOf('/') + 1);
    assertThat(state(new PhoneSession(code, "", "", Duration.ZERO))).isEqualTo(EXPIRED);
  }

  @Test
  void isOneSessionThoughTheAnswerWasLost() throws Exception {
    bureau.failNext(OfficeFault.CUT_AFTER_COMMIT);
    PhoneSession session = office.begin("query-property", Way.PHONE);
    PocketPhone.refuse(page(session));
    assertThat(state(session)).isEqualTo(new PhoneState.Refused());
  }

  /** Of whoever represents a firm, or is authorised; of nobody else, and never twice. */
  @Test
  void showsALicenceOnceAndInNobodyElsesHands() throws Exception {
    String firm = Visitors.code("shen-zhiyu");
    PhoneSession session = office.begin("print-licence", Way.ELECTRONIC_LICENCE);
    PocketPhone.show(page(session), firm, number);
    PhoneState.ConfirmedFirm shown = (PhoneState.ConfirmedFirm) state(session);
    assertThat(shown.code()).isEqualTo(firm);
    assertThat(shown.holder()).isEqualTo(LicenceHolder.LEGAL_REPRESENTATIVE);
    assertThat(office.licencesOf(shown.firm())).extracting(Licence::code).containsExactly(firm);
    assertThatThrownBy(() -> PocketPhone.show(page(session), firm, number))
        .hasMessageContaining("410");

    PhoneSession strange = office.begin("print-licence", Way.ELECTRONIC_LICENCE);
    PocketPhone.show(page(strange), Visitors.code("liu-yan"), number);
    assertThat(state(strange)).isEqualTo(new PhoneState.NotAuthorised());
  }

  /** What is somebody's own is asked for by nobody's firm. */
  @Test
  void opensNothingOfAnybodysOwnToAFirm() throws Exception {
    assertThatThrownBy(() -> office.begin("query-property", Way.ELECTRONIC_LICENCE))
        .hasMessageContaining("malformed");
    PhoneSession session = office.begin("print-licence", Way.ELECTRONIC_LICENCE);
    PocketPhone.show(page(session), Visitors.code("shen-zhiyu"), number);
    Citizen firm = ((PhoneState.ConfirmedFirm) state(session)).firm();
    PropertyQuery query =
        new PropertyQuery("q-2", firm.token(), PropertyQuery.Purpose.LOAN, "2026-1");
    assertThat(office.query(query))
        .isEqualTo(new PropertyAnswer.Refused(PropertyAnswer.Why.IDENTITY_EXPIRED));
  }

  private PhoneState state(PhoneSession session) throws BackOfficeException {
    return office.state(session, Deadline.in(Duration.ofSeconds(5)));
  }

  private static URI page(PhoneSession session) {
    return URI.create(session.link());
  }

  private HttpBackOffice client(String terminal) {
    return new HttpBackOffice(bureau.address(), terminal, RequestSigner.none(), Visitors.BRISK);
  }
}
