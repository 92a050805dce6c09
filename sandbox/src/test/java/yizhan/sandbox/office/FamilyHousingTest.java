package yizhan.sandbox.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.FamilyAnswer;
import yizhan.kiosk.office.FamilyQuery;
import yizhan.kiosk.office.FamilyResult;
import yizhan.kiosk.office.FamilyResult.Dwelling;
import yizhan.kiosk.office.PropertyAnswer;
import yizhan.kiosk.office.PropertyQuery.Purpose;
import yizhan.kiosk.office.PropertyResult.Querier;
import yizhan.kiosk.office.http.HttpBackOffice;
import yizhan.kiosk.office.http.RequestSigner;

/** The real client asks the registry of the stand-in bureau about families. */
class FamilyHousingTest {
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
  void tellsAHomeOfBothOnceAndNoParkingSpace() throws BackOfficeException {
    FamilyResult result = of("shen-zhiyu", "chen-jie");
    assertThat(result.members()).extracting(Querier::name).containsExactly("沈知予", "陈㛃");
    Dwelling home = result.homes().getFirst();
    assertThat(result.homes()).hasSize(1);
    assertThat(home.owners()).containsExactly("沈知予", "陈㛃");
    assertThat(home.place()).contains("502室");
  }

  @Test
  void namesNobodyWhoWasNotAskedAbout() throws BackOfficeException {
    FamilyResult result = of("shen-zhiyu");
    assertThat(result.homes().getFirst().owners()).containsExactly("沈知予");
  }

  @Test
  void saysThatNobodyHasAHome() throws BackOfficeException {
    FamilyResult none = of("lin-mo", "wu-tang");
    assertThat(none.homes()).isEmpty();
    assertThat(none.head().title()).contains("无房证明");
    assertThat(none.head().finding()).contains("未查到");
  }

  @Test
  void saysNothingOfAnybodyWhereOneHasToComeToAWindow() throws BackOfficeException {
    assertThat(office.family(query("q-1", "shen-zhiyu", "tong-nian")))
        .isEqualTo(new FamilyAnswer.Refused(PropertyAnswer.Why.MINOR));
    assertThat(office.family(query("q-2", "shen-zhiyu", "song-yi")))
        .isEqualTo(new FamilyAnswer.Refused(PropertyAnswer.Why.WINDOW_ONLY));
  }

  @Test
  void looksOnceAndForNobodyTwice() throws BackOfficeException {
    FamilyQuery couple = query("q-1", "shen-zhiyu", "chen-jie");
    FamilyAnswer first = office.family(couple);
    bureau.failNext(OfficeFault.CUT_AFTER_COMMIT);
    assertThat(office.family(couple)).isEqualTo(first);
    assertThat(bureau.truth().queries()).containsExactly(new Truth.Query("school", "1", true));
    assertThatThrownBy(() -> office.family(query("q-1", "shen-zhiyu")))
        .hasMessageContaining("request-id-reused");
    FamilyQuery same = query("q-3", "shen-zhiyu", "shen-zhiyu");
    assertThatThrownBy(() -> office.family(same)).hasMessageContaining("malformed");
  }

  @Test
  void answersNobodyOfWhomOneIsNotKnownAnyMore() throws BackOfficeException {
    String known = Visitors.owner(office, "shen-zhiyu").token();
    FamilyQuery query =
        new FamilyQuery("q-1", List.of(known, "c-never-given-out"), Purpose.SCHOOL, "1");
    assertThat(office.family(query))
        .isEqualTo(new FamilyAnswer.Refused(PropertyAnswer.Why.IDENTITY_EXPIRED));
  }

  private FamilyResult of(String... ids) throws BackOfficeException {
    FamilyQuery asked = query("q-" + String.join("-", ids), ids);
    return ((FamilyAnswer.Found) office.family(asked)).result();
  }

  private FamilyQuery query(String id, String... ids) throws BackOfficeException {
    List<String> tokens = new ArrayList<>();
    for (String one : ids) tokens.add(Visitors.owner(office, one).token());
    return new FamilyQuery(id, tokens, Purpose.SCHOOL, "1");
  }
}
