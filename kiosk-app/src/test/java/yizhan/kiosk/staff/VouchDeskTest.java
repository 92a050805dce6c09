package yizhan.kiosk.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.device.card.CardReader;
import yizhan.device.card.CitizenCard;
import yizhan.device.card.IdCard;
import yizhan.kiosk.equipment.DeviceThread;
import yizhan.kiosk.office.StaffList;
import yizhan.kiosk.office.StaffMember;
import yizhan.kiosk.office.StaffMember.Role;
import yizhan.kiosk.office.VouchedClaim;
import yizhan.kiosk.office.VouchingGrounds;
import yizhan.kiosk.prompt.CardShown;
import yizhan.kiosk.prompt.Explain;
import yizhan.kiosk.prompt.Prompt.Done;
import yizhan.kiosk.service.CardDesk;
import yizhan.kiosk.service.Voucher.Vouched;
import yizhan.kiosk.town.IssuingTown;
import yizhan.kiosk.town.TownOffice;
import yizhan.kiosk.town.TownPrinter;
import yizhan.kiosk.town.TownReader;
import yizhan.kiosk.visit.Ending;
import yizhan.kiosk.visit.Happening;
import yizhan.kiosk.visit.ScriptedFront;
import yizhan.kiosk.visit.Visit;

/** Who of the staff may say who stands there, of whom, and what is written down. */
class VouchDeskTest {
  private static final String CITIZEN = "110000199003070028";
  private static final Duration HOLDS = Duration.ofSeconds(90);
  private static final Happening DONE = answer(Done.DONE);

  @TempDir Path folder;
  private final DeviceThread<CardReader> reader =
      new DeviceThread<>("reader", new TownReader(() -> 1));
  private final List<Optional<Vouched>> came = new ArrayList<>();
  private IssuingTown town;
  private VouchDesk desk;

  @BeforeEach
  void open() {
    town = new IssuingTown(folder, () -> TownPrinter.Mishap.NONE, () -> TownOffice.Mishap.NONE);
    may(Role.VOUCH);
    SignIn signIn = new SignIn(town.journal(), town.office, () -> 0);
    VouchDesk.Terms terms = new VouchDesk.Terms(() -> "V-1", HOLDS);
    desk = new VouchDesk(new CardDesk(reader), signIn, town.journal(), terms, town.clock);
  }

  @AfterEach
  void close() throws Exception {
    reader.close();
    town.close();
  }

  @Test
  void signsForAnotherWithThePin() throws Exception {
    ScriptedFront front =
        new ScriptedFront(card(), answer(CITIZEN), chip(), DONE, answer(SignInTest.PIN));
    Vouched signed = vouched(front).orElseThrow();
    assertThat(signed.until().remaining()).isBetween(Duration.ofSeconds(1), HOLDS);
    VouchedClaim claim = signed.claim();
    assertThat(claim)
        .isEqualTo(
            new VouchedClaim(
                "V-1", "query-property", CITIZEN, "S-0001", VouchingGrounds.CHIP_UNREADABLE));
    assertThat(claim.toString()).doesNotContain(CITIZEN);
    assertThat(events())
        .containsExactly(
            new StaffEvent.Tried(),
            new StaffEvent.SignedIn(),
            new StaffEvent.Vouched("V-1", "query-property", VouchingGrounds.CHIP_UNREADABLE));
  }

  @Test
  void neverSignsForThemselves() throws Exception {
    ScriptedFront front = new ScriptedFront(card(), answer(SignInTest.CARD), DONE);
    assertThat(vouched(front)).isEmpty();
    assertThat(told(front)).isEqualTo("staff.refusal.own-number");
    assertThat(events()).isEmpty();
  }

  /** By the number on the card, not by hashes: the next list may have another salt. */
  @Test
  void neverSignsForThemselvesWhateverTheListSaysByThen() throws Exception {
    ScriptedFront front = new ScriptedFront(card(), answer(SignInTest.CARD), DONE);
    front.meanwhile = () -> town.office.staff(new StaffList("another-salt-2026", List.of()));
    assertThat(vouched(front)).isEmpty();
    assertThat(told(front)).isEqualTo("staff.refusal.own-number");
  }

  @Test
  void leavesItToThoseWhoMay() throws Exception {
    may(Role.REFILL);
    ScriptedFront front = new ScriptedFront(card(), DONE);
    assertThat(vouched(front)).isEmpty();
    assertThat(told(front)).isEqualTo("staff.refusal.no-role");
  }

  /** Wrong PINs count and lock as when staff sign in. */
  @Test
  void locksAfterThreeWrongPins() throws Exception {
    Happening wrong = answer("000000");
    ScriptedFront front =
        new ScriptedFront(card(), answer(CITIZEN), chip(), DONE, wrong, wrong, wrong, DONE);
    assertThat(vouched(front)).isEmpty();
    assertThat(told(front)).isEqualTo("staff.refusal.locked");
    assertThat(events()).containsOnly(new StaffEvent.Tried()).hasSize(3);
  }

  private void may(Role role) {
    StaffMember known = SignInTest.MEMBER;
    StaffMember member = new StaffMember(known.number(), Set.of(role), known.card(), known.pin());
    town.office.staff(new StaffList(SignInTest.SALT, List.of(member)));
  }

  private Optional<Vouched> vouched(ScriptedFront front) {
    var _ =
        Visit.hold(
            visit -> {
              came.add(desk.vouches(visit, "query-property"));
              return new Ending.Finished();
            },
            front);
    return came.getLast();
  }

  private static String told(ScriptedFront front) {
    return ((Explain) front.shown.getLast().prompt()).refusal().title().key();
  }

  private List<StaffEvent> events() throws Exception {
    List<StaffEvent> events = new ArrayList<>();
    for (var entry : town.journal().entries(StaffEvents.STAFF)) events.add(entry.event());
    return events;
  }

  private static Happening card() {
    LocalDate born = LocalDate.of(1988, 4, 12);
    IdCard.Validity validity = new IdCard.Validity(born, LocalDate.MAX);
    IdCard.Photo photo = new IdCard.Photo(new byte[0]);
    CitizenCard card =
        new CitizenCard("林试", "1", "01", born, "", SignInTest.CARD, "issuer", validity, photo);
    return answer(new CardShown(card, "module"));
  }

  private static Happening chip() {
    return answer(VouchingGrounds.CHIP_UNREADABLE.name());
  }

  private static Happening answer(Object answer) {
    return new Happening.Answer(answer);
  }
}
