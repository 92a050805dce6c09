package yizhan.sandbox.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.Citizen;
import yizhan.kiosk.office.Property;
import yizhan.kiosk.office.Property.Encumbrance;
import yizhan.kiosk.office.Property.Encumbrance.Kind;
import yizhan.kiosk.office.Property.Standing;
import yizhan.kiosk.office.PropertyAnswer;
import yizhan.kiosk.office.PropertyQuery;
import yizhan.kiosk.office.PropertyQuery.Purpose;
import yizhan.kiosk.office.PropertyResult;
import yizhan.kiosk.office.http.HttpBackOffice;
import yizhan.kiosk.office.http.RequestSigner;

/** The real client asks the registry of the stand-in bureau. */
class PropertyQueriesTest {
  private final Database books = Database.inMemory();
  private BackOfficeSandbox bureau;
  private HttpBackOffice office;

  @BeforeEach
  void open() throws IOException {
    bureau = BackOfficeSandbox.start(0, books, Visitors.PEOPLE, OfficeRules.usual());
    office = new HttpBackOffice(bureau.address(), "T-0001", RequestSigner.none(), Visitors.BRISK);
  }

  @AfterEach
  void close() {
    office.close();
    bureau.close();
    books.close();
  }

  @Test
  void tellsAnOwnerWhatIsTheirsAndWhatWeighsOnIt() throws BackOfficeException {
    PropertyResult result = of("shen-zhiyu");
    assertThat(result.properties())
        .extracting(Property::standing)
        .containsExactly(Standing.JOINT_OWNER, Standing.OWNER);
    Property flat = result.properties().getFirst();
    assertThat(flat.coOwners()).containsExactly("陈㛃");
    assertThat(flat.encumbrances(Kind.MORTGAGE).map(Encumbrance::holder))
        .containsExactly("样张银行样张市分行");
    assertThat(result.underWay()).hasSize(1);
    assertThat(result.querier().name()).isEqualTo("沈知予");
    assertThat(result.head().purpose()).isEqualTo("办理贷款");
    assertThat(of("liu-yan").properties().getFirst().encumbrances())
        .extracting(Encumbrance::kind)
        .containsExactly(Kind.SEIZURE, Kind.OBJECTION);
  }

  @Test
  void tellsWhoeverDoesNotOwnItNothingOfOtherPeople() throws BackOfficeException {
    List<Property> three = of("zhou-ji").properties();
    assertThat(three)
        .extracting(Property::standing)
        .containsExactly(Standing.SHARE_OWNER, Standing.OWNER, Standing.RIGHT_HOLDER);
    Property lived = three.getLast();
    assertThat(lived.certificate() + lived.sharing()).isEmpty();
    assertThat(lived.coOwners()).isEmpty();
    assertThat(lived.encumbrances())
        .containsExactly(new Encumbrance(Kind.MORTGAGE, "", "", "", ""));
  }

  @Test
  void saysThatNothingIsRegisteredInTheRegistrysWords() throws BackOfficeException {
    PropertyResult none = of("lin-mo");
    assertThat(none.properties()).isEmpty();
    assertThat(none.head().finding()).contains("未查到");
    assertThat(none.head().proof().code()).hasSize(16);
  }

  @Test
  void tellsNothingOfAMinorAtATerminal() throws BackOfficeException {
    assertThat(office.query(query("q-1", Visitors.owner(office, "tong-nian"), Purpose.SCHOOL)))
        .isEqualTo(new PropertyAnswer.Refused(PropertyAnswer.Why.MINOR));
  }

  @Test
  void sendsToTheWindowWhomTheRegistryWantsToSee() throws BackOfficeException {
    assertThat(office.query(query("q-1", Visitors.owner(office, "song-yi"), Purpose.LOAN)))
        .isEqualTo(new PropertyAnswer.Refused(PropertyAnswer.Why.WINDOW_ONLY));
  }

  @Test
  void looksOnceHoweverOftenItIsAsked() throws BackOfficeException {
    Citizen citizen = Visitors.owner(office, "shen-zhiyu");
    PropertyAnswer first = office.query(query("q-1", citizen, Purpose.LOAN));
    bureau.failNext(OfficeFault.CUT_AFTER_COMMIT);
    assertThat(office.query(query("q-1", citizen, Purpose.LOAN))).isEqualTo(first);
    assertThat(bureau.truth().queries()).containsExactly(new Truth.Query("loan", "2026-1", true));
    assertThatThrownBy(() -> office.query(query("q-1", citizen, Purpose.TAX)))
        .hasMessageContaining("request-id-reused");
  }

  @Test
  void answersNobodyWhoWasRecognisedForSomethingElse() throws BackOfficeException {
    Citizen elsewhere = Visitors.recognised(office, "shen-zhiyu");
    assertThat(office.query(query("q-1", elsewhere, Purpose.LOAN)))
        .isEqualTo(new PropertyAnswer.Refused(PropertyAnswer.Why.IDENTITY_EXPIRED));
    assertThat(bureau.truth().queries()).isEmpty();
  }

  private PropertyResult of(String id) throws BackOfficeException {
    PropertyQuery asked = query("q-" + id, Visitors.owner(office, id), Purpose.LOAN);
    return ((PropertyAnswer.Found) office.query(asked)).result();
  }

  private static PropertyQuery query(String id, Citizen citizen, Purpose purpose) {
    return new PropertyQuery(id, citizen.token(), purpose, "2026-1");
  }
}
