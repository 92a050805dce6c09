package yizhan.kiosk.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.kiosk.journal.Batch;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.PinHash;
import yizhan.kiosk.office.StaffList;
import yizhan.kiosk.office.StaffMember;
import yizhan.kiosk.office.StaffMember.Role;
import yizhan.kiosk.staff.SignIn.Outcome;
import yizhan.kiosk.town.TownOffice;

/**
 * Who gets in, who does not, and for how long. The hashes were made by {@code argon2} of Debian:
 * {@code echo -n 246810 | argon2 pin-salt-0001 -id -t 2 -k 19456 -p 1 -l 32 -e}.
 */
class SignInTest {
  static final String CARD = "110000198804120019";
  static final String PIN = "246810";
  static final String SALT = "sandbox-staff-2026";
  static final StaffMember MEMBER =
      new StaffMember(
          "S-0001",
          Set.of(Role.SETTLE),
          "b5e1febdb2c6e1cb4fa467f71e34ff3ae7f1498be829f50c6d83281b6c27a419",
          PinHash.read(
                  "$argon2id$v=19$m=19456,t=2,p=1$cGluLXNhbHQtMDAwMQ"
                      + "$mP6A5ZCBDYlHBt6n/kGr5Ef7jNnSIVQm6q2wYh1NXy4")
              .orElseThrow());

  @TempDir Path folder;
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicReference<TownOffice.Mishap> asking =
      new AtomicReference<>(TownOffice.Mishap.NONE);
  private final TownOffice office = new TownOffice(asking::get, Instant.MAX);
  private Instant wallClock = Instant.parse("2026-01-15T04:00:00Z");

  @Test
  void knowsAMemberByCardAndPin() throws Exception {
    try (Journal journal = journal()) {
      SignIn signIn = signIn(journal);
      assertThat(signIn.withCard(CARD)).contains(MEMBER);
      assertThat(signIn.enter(MEMBER, PIN)).isEqualTo(new Outcome.In());
      assertThat(words(journal)).containsExactly("S-0001 Tried", "S-0001 SignedIn");
      assertThat(journal.unfinished(StaffEvents.STAFF)).as("stays open").isEmpty();
    }
  }

  @Test
  void writesDownACardThatNobodyKnowsAndNotWhose() throws Exception {
    try (Journal journal = journal()) {
      assertThat(signIn(journal).withCard("110000199106230047")).isEmpty();
      assertThat(words(journal)).containsExactly("- NotKnown");
    }
  }

  @Test
  void doublesTheTimeWithEachWrongPin() throws Exception {
    try (Journal journal = journal()) {
      SignIn signIn = signIn(journal);
      assertThat(signIn.enter(MEMBER, "000000")).isEqualTo(new Outcome.Wrong(2));
      assertThat(signIn.enter(MEMBER, "000000")).isEqualTo(new Outcome.Wrong(1));
      assertThat(locked(signIn.enter(MEMBER, "000000"))).isEqualTo(Duration.ofMinutes(1));
      assertThat(locked(signIn.enter(MEMBER, PIN))).isEqualTo(Duration.ofMinutes(1));
      pass(Duration.ofMinutes(1));
      assertThat(locked(signIn.enter(MEMBER, "000000"))).isEqualTo(Duration.ofMinutes(2));
      pass(Duration.ofMinutes(2));
      assertThat(signIn.enter(MEMBER, PIN)).isEqualTo(new Outcome.In());
      assertThat(signIn.enter(MEMBER, "000000")).isEqualTo(new Outcome.Wrong(2));
    }
  }

  @Test
  void staysLockedOverARestartAndAClockThatIsSet() throws Exception {
    try (Journal journal = journal()) {
      SignIn signIn = signIn(journal);
      for (int i = 0; i < 4; i++) {
        var _ = signIn.enter(MEMBER, "000000");
        pass(Duration.ofMinutes(1));
      }
    }
    wallClock = wallClock.minus(Duration.ofDays(400));
    try (Journal journal = journal()) {
      assertThat(locked(signIn(journal).enter(MEMBER, PIN))).isEqualTo(Duration.ofMinutes(2));
    }
    wallClock = wallClock.plus(Duration.ofDays(800));
    try (Journal journal = journal()) {
      SignIn signIn = signIn(journal);
      assertThat(locked(signIn.enter(MEMBER, PIN))).isEqualTo(Duration.ofMinutes(2));
      pass(Duration.ofMinutes(2));
      assertThat(signIn.enter(MEMBER, PIN)).isEqualTo(new Outcome.In());
    }
  }

  @Test
  void countsATryThatWasCutOffAsAWrongOne() throws Exception {
    for (int i = 0; i < 3; i++) {
      try (Journal journal = journal()) {
        journal.write(new Batch().add(StaffEvents.STAFF, "S-0001", new StaffEvent.Tried()));
      }
    }
    try (Journal journal = journal()) {
      assertThat(signIn(journal).enter(MEMBER, PIN)).isInstanceOf(Outcome.Locked.class);
    }
  }

  @Test
  void goesByTheLastListForADayWhileTheBureauIsSilent() throws Exception {
    try (Journal journal = journal()) {
      SignIn signIn = signIn(journal);
      asking.set(TownOffice.Mishap.UNREACHABLE);
      assertThatThrownBy(() -> signIn.withCard(CARD)).isInstanceOf(BackOfficeException.class);
      asking.set(TownOffice.Mishap.NONE);
      signIn.prepare();
      asking.set(TownOffice.Mishap.UNREACHABLE);
      assertThat(signIn.withCard(CARD)).contains(MEMBER);
      pass(Duration.ofHours(25));
      assertThatThrownBy(() -> signIn.withCard(CARD)).isInstanceOf(BackOfficeException.class);
    }
  }

  private Journal journal() {
    return Journal.open(folder, Clock.fixed(wallClock, ZoneOffset.UTC));
  }

  private SignIn signIn(Journal journal) {
    office.staff(new StaffList(SALT, List.of(MEMBER)));
    return new SignIn(journal, office, nanos::get);
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private static Duration locked(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Locked.class);
    return outcome instanceof Outcome.Locked(var left) ? left : Duration.ZERO;
  }

  private static List<String> words(Journal journal) throws Exception {
    return journal.entries(StaffEvents.STAFF).stream()
        .map(entry -> entry.matter() + " " + entry.event().getClass().getSimpleName())
        .toList();
  }
}
