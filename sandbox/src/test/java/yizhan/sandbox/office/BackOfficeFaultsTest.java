package yizhan.sandbox.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yizhan.sandbox.office.Visitors.BRISK;
import static yizhan.sandbox.office.Visitors.first;
import static yizhan.sandbox.office.Visitors.recognised;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.BackOfficeException.Reason;
import yizhan.kiosk.office.Citizen;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.Licence;
import yizhan.kiosk.office.PermitAnswer;
import yizhan.kiosk.office.PermitRequest;
import yizhan.kiosk.office.ReportAnswer;
import yizhan.kiosk.office.SheetReport;
import yizhan.kiosk.office.http.HttpBackOffice;
import yizhan.kiosk.office.http.Patience;
import yizhan.kiosk.office.http.RequestSigner;

/** The real client at the counter of a bureau where things go wrong. */
class BackOfficeFaultsTest {
  private static final PermitRequest NOBODYS =
      new PermitRequest("request-1", "c-nobody-at-all", "L-1", "1", Copy.ORIGINAL);

  private final Database books = Database.inMemory();
  private BackOfficeSandbox bureau;
  private HttpBackOffice office;

  /** The first conversation in a program takes far longer than those that a test times. */
  @BeforeAll
  static void warmUp() throws IOException, BackOfficeException {
    try (Database noBooks = Database.inMemory();
        BackOfficeSandbox quiet =
            BackOfficeSandbox.start(0, noBooks, Visitors.PEOPLE, OfficeRules.usual());
        HttpBackOffice unhurried =
            new HttpBackOffice(quiet.address(), "T-0001", RequestSigner.none(), Patience.USUAL)) {
      assertThat(unhurried.health().contract()).isEqualTo("1.7");
    }
  }

  @BeforeEach
  void open() throws IOException {
    OfficeRules rules = OfficeRules.usual().slowBy(BRISK.attempt().multipliedBy(2));
    bureau = BackOfficeSandbox.start(0, books, Visitors.PEOPLE, rules);
    office = patient(BRISK);
  }

  @AfterEach
  void close() {
    office.close();
    bureau.close();
    books.close();
  }

  @ParameterizedTest
  @CsvSource({
    "DOWN, UNREACHABLE",
    "UNAVAILABLE, UNAVAILABLE",
    "NONSENSE, NONSENSE",
    "SLOW, NO_ANSWER",
    "SILENT_AFTER_COMMIT, NO_ANSWER",
    "CUT_AFTER_COMMIT, NO_ANSWER",
    "REFUSE, REFUSED",
  })
  void tellsTheReasonsApart(OfficeFault fault, Reason reason) {
    bureau.failUntilCleared(fault);
    assertThatThrownBy(() -> office.health())
        .isInstanceOfSatisfying(
            BackOfficeException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @EnumSource(names = {"DOWN", "UNAVAILABLE", "SILENT_AFTER_COMMIT", "CUT_AFTER_COMMIT"})
  void asksAgainUntilItHearsAnAnswer(OfficeFault fault) throws BackOfficeException {
    bureau.failNext(fault);
    bureau.failNext(fault);
    assertThat(office.health().contract()).isEqualTo("1.7");
    assertThat(bureau.truth().heard("GET health")).isEqualTo(3);
  }

  @Test
  void asksNoOftenerThanItMay() {
    bureau.failUntilCleared(OfficeFault.UNAVAILABLE);
    assertThatThrownBy(() -> office.health()).hasMessage("UNAVAILABLE: health: status 503");
    assertThat(bureau.truth().heard("GET health")).isEqualTo(BRISK.attempts());
  }

  @ParameterizedTest
  @EnumSource(names = {"NONSENSE", "REFUSE"})
  void doesNotRepeatWhatWasAnswered(OfficeFault fault) {
    bureau.failUntilCleared(fault);
    assertThatThrownBy(() -> office.policies()).isInstanceOf(BackOfficeException.class);
    assertThat(bureau.truth().heard("GET identity-policies")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"SILENT_AFTER_COMMIT", "CUT_AFTER_COMMIT", "NONSENSE"})
  void findsAPermitThatWasGrantedAndNotHeard(OfficeFault fault) throws BackOfficeException {
    PermitRequest request = request("shen-zhiyu");
    bureau.failUntilCleared(fault);
    assertThatThrownBy(() -> office.permit(request)).isInstanceOf(BackOfficeException.class);
    clear();
    PermitAnswer found = office.permitFor(request.requestId()).orElseThrow();
    assertThat(found).isInstanceOf(PermitAnswer.Granted.class);
    assertThat(office.permit(request)).isEqualTo(found);
    assertThat(bureau.truth().permits()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"DOWN", "UNAVAILABLE", "REFUSE"})
  void knowsOfNoPermitWhereNothingWasDone(OfficeFault fault) throws BackOfficeException {
    PermitRequest request = request("shen-zhiyu");
    bureau.failUntilCleared(fault);
    assertThatThrownBy(() -> office.permit(request)).isInstanceOf(BackOfficeException.class);
    clear();
    assertThat(office.permitFor(request.requestId())).isEmpty();
    assertThat(bureau.truth().permits()).isEmpty();
  }

  @Test
  void grantsOnePermitHoweverOftenTheAnswerIsLost() throws BackOfficeException {
    PermitRequest request = request("shen-zhiyu");
    bureau.failNext(OfficeFault.CUT_AFTER_COMMIT);
    bureau.failNext(OfficeFault.SILENT_AFTER_COMMIT);
    assertThat(office.permit(request)).isInstanceOf(PermitAnswer.Granted.class);
    assertThat(bureau.truth().heard("PUT permit-requests")).isEqualTo(3);
    assertThat(bureau.truth().permits()).hasSize(1);
  }

  @Test
  void recognisesOnceHoweverOftenTheAnswerIsLost() throws BackOfficeException {
    bureau.failNext(OfficeFault.CUT_AFTER_COMMIT);
    recognised(office, "shen-zhiyu");
    assertThat(bureau.truth().heard("POST recognitions")).isEqualTo(2);
    assertThat(bureau.truth().identities()).isEqualTo(1);
  }

  @Test
  void reportsOnceHoweverOftenTheAnswerIsLost() throws BackOfficeException {
    PermitAnswer.Granted granted = (PermitAnswer.Granted) office.permit(request("shen-zhiyu"));
    bureau.failNext(OfficeFault.CUT_AFTER_COMMIT);
    SheetReport report = new SheetReport(granted.permitId(), SheetReport.Outcome.PRINTED, "yz-job");
    assertThat(office.report(report, Optional.empty())).isEqualTo(ReportAnswer.RECORDED);
    assertThat(bureau.truth().reports())
        .containsExactly(new Truth.Report(granted.permitId(), "printed", "yz-job", "recorded", 2));
  }

  @Test
  void leavesABureauAloneThatDoesNotAnswerAndComesBack() throws Exception {
    Patience sensitive =
        new Patience(
            BRISK.connect(),
            BRISK.attempt(),
            BRISK.call(),
            1,
            BRISK.pause(),
            2,
            Duration.ofMillis(500));
    try (HttpBackOffice wary = patient(sensitive)) {
      bureau.failUntilCleared(OfficeFault.UNAVAILABLE);
      assertThatThrownBy(wary::health).hasMessageStartingWith("UNAVAILABLE");
      assertThatThrownBy(wary::health).hasMessageStartingWith("UNAVAILABLE");
      assertThatThrownBy(wary::health).hasMessage("UNREACHABLE: health: left alone for a while");
      assertThat(bureau.truth().heard("GET health")).isEqualTo(2);
      bureau.clear();
      Awaitility.await()
          .pollInterval(Duration.ofMillis(20))
          .ignoreExceptions()
          .until(() -> wary.health().contract().equals("1.7"));
      assertThat(bureau.truth().heard("GET health")).isEqualTo(3);
    }
  }

  @Test
  void stopsWaitingWhenItsThreadIsInterrupted() throws InterruptedException {
    bureau.failUntilCleared(OfficeFault.SILENT_AFTER_COMMIT);
    AtomicReference<@Nullable Exception> seen = new AtomicReference<>();
    AtomicReference<Boolean> stillInterrupted = new AtomicReference<>(false);
    try (HttpBackOffice slow = patient(Patience.USUAL)) {
      Thread visit =
          Thread.ofPlatform()
              .start(() -> {
                try {
                  slow.permit(NOBODYS);
                } catch (BackOfficeException e) {
                  seen.set(e);
                }
                stillInterrupted.set(Thread.currentThread().isInterrupted());
              });
      Awaitility.await().until(() -> bureau.truth().heard("PUT permit-requests") == 1);
      long before = System.nanoTime();
      visit.interrupt();
      visit.join(Duration.ofSeconds(5));
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(4));
    }
    assertThat(seen.get()).hasMessage("NO_ANSWER: requestPermit: called off");
    assertThat(stillInterrupted.get()).isTrue();
  }

  @Test
  void leavesNoThreadBehind() throws BackOfficeException {
    try (HttpBackOffice passing = patient(BRISK)) {
      passing.health();
      // okhttp lends the thread another name while a call ends
      Awaitility.await().untilAsserted(() -> assertThat(ownThreads()).isNotEmpty());
    }
    office.close();
    // What remains are two threads that okhttp and okio share among all clients of a program; they
    // are daemons and end by themselves when they have been idle for a minute.
    Awaitility.await().untilAsserted(() -> assertThat(ownThreads()).isEmpty());
  }

  private static Set<String> ownThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("back-office"))
        .collect(Collectors.toSet());
  }

  private HttpBackOffice patient(Patience patience) {
    return new HttpBackOffice(bureau.address(), "T-0001", RequestSigner.none(), patience);
  }

  private PermitRequest request(String id) throws BackOfficeException {
    Citizen citizen = recognised(office, id);
    Licence licence = first(office, citizen);
    return new PermitRequest(
        "request-1", citizen.token(), licence.id(), licence.version(), Copy.ORIGINAL);
  }

  private void clear() {
    try {
      bureau.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
