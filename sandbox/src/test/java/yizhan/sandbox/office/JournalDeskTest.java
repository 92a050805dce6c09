package yizhan.sandbox.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yizhan.kiosk.office.Alert;
import yizhan.kiosk.office.AlertAnswer;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.DayRegister;
import yizhan.kiosk.office.JournalHead;
import yizhan.kiosk.office.Notice;
import yizhan.kiosk.office.http.HttpBackOffice;
import yizhan.kiosk.office.http.RequestSigner;

/** The real client tells the bureau how far its journal has come, and what it must know. */
class JournalDeskTest {
  private static final JournalHead TENTH = new JournalHead(10, "a".repeat(64));
  private static final JournalHead NINTH = new JournalHead(9, "b".repeat(64));
  private static final JournalHead OTHER_TENTH = new JournalHead(10, "c".repeat(64));

  private final Database books = Database.inMemory();
  private BackOfficeSandbox bureau;
  private HttpBackOffice office;

  @BeforeEach
  void open() throws IOException {
    bureau = BackOfficeSandbox.start(0, books, Visitors.PEOPLE, OfficeRules.usual());
    office = client("T-0001");
  }

  @AfterEach
  void close() {
    office.close();
    bureau.close();
    books.close();
  }

  @Test
  void remembersTheHighestHeadOfEachTerminal() throws BackOfficeException {
    assertThat(office.lastHead()).isEmpty();
    office.notice(notice("n-1"), Optional.of(TENTH));
    office.notice(notice("n-2"), Optional.of(NINTH));
    office.notice(notice("n-3"), Optional.of(OTHER_TENTH));
    office.notice(notice("n-4"), Optional.empty());
    assertThat(office.lastHead()).contains(TENTH);
    try (HttpBackOffice another = client("T-0002")) {
      assertThat(another.lastHead()).isEmpty();
    }
  }

  @Test
  void keepsEachNoticeOnce() throws BackOfficeException {
    office.notice(notice("n-1"), Optional.empty());
    office.notice(notice("n-1"), Optional.empty());
    assertThat(bureau.truth().notices())
        .containsExactly(
            new Truth.Notice("n-1", "something-new", Map.of("issue", "20260115-093000"), 2));
  }

  @Test
  void keepsTheLastRegisterOfEachDay() throws BackOfficeException {
    String table = "\uFEFF终端 terminal,纸盒 tray\r\nT-0001,\"a, b\"\r\n";
    LocalDate day = LocalDate.of(2026, 1, 15);
    office.register(new DayRegister(day, true, "too early"), Optional.of(NINTH));
    office.register(new DayRegister(day, false, table), Optional.of(TENTH));
    assertThat(bureau.truth().registers())
        .containsExactly(new Truth.DayRegister("T-0001", "2026-01-15", false, table, 2));
    assertThat(office.lastHead()).contains(TENTH);
  }

  @Test
  void keepsEachAlertOnceUntilSomebodyTakesItOn() throws BackOfficeException {
    Alert alert = new Alert(notice("n-1"));
    for (int i = 0; i < 2; i++)
      assertThat(office.alert(alert, Optional.of(TENTH))).isEqualTo(AlertAnswer.OPEN);
    bureau.clerk().acknowledgeAlerts();
    assertThat(office.alert(alert, Optional.empty())).isEqualTo(AlertAnswer.ACKNOWLEDGED);
    assertThat(bureau.truth().alerts())
        .containsExactly(
            new Truth.Alert("n-1", "something-new", Map.of("issue", "20260115-093000"), true, 3));
    assertThat(office.lastHead()).contains(TENTH);
  }

  @Test
  void acceptsTheJournalOfAChangedDisk() throws BackOfficeException {
    office.notice(notice("n-1"), Optional.of(TENTH));
    Map<String, String> fields = Map.of("number", "9", "hash", NINTH.hash(), "heard-number", "10");
    Notice behind = new Notice("behind-10-9", "journal-behind", Instant.EPOCH, fields);
    office.notice(behind, Optional.empty());
    bureau.clerk().acceptJournal("T-0001");
    assertThat(office.lastHead()).contains(NINTH);
  }

  private static Notice notice(String id) {
    return new Notice(id, "something-new", Instant.EPOCH, Map.of("issue", "20260115-093000"));
  }

  private HttpBackOffice client(String terminal) {
    return new HttpBackOffice(bureau.address(), terminal, RequestSigner.none(), Visitors.BRISK);
  }
}
