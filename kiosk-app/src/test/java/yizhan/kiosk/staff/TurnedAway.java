package yizhan.kiosk.staff;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import yizhan.device.card.CardReader;
import yizhan.device.card.CitizenCard;
import yizhan.device.card.IdCard;
import yizhan.kiosk.equipment.DeviceThread;
import yizhan.kiosk.office.StaffList;
import yizhan.kiosk.office.StaffMember;
import yizhan.kiosk.office.StaffMember.Role;
import yizhan.kiosk.prompt.CardShown;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.Prompt.Done;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.service.CardDesk;
import yizhan.kiosk.town.IssuingTown;
import yizhan.kiosk.town.TownOffice;
import yizhan.kiosk.town.TownPrinter;
import yizhan.kiosk.town.TownReader;
import yizhan.kiosk.visit.Ending;
import yizhan.kiosk.visit.Happening;
import yizhan.kiosk.visit.ScriptedFront;
import yizhan.kiosk.visit.Visit;

/** Visits of staff who may not do what they came for, for each reason that there is. */
public final class TurnedAway {
  private static final String STRANGER = "110000199003070028";
  private static final Text PURPOSE = Text.of("staff.card.first");
  private static final Happening DONE = new Happening.Answer(Done.DONE);

  private TurnedAway() {}

  /**
   * All that they were shown.
   *
   * @param folder for books that nobody needs any more
   */
  public static List<Prompt<?>> shown(Path folder) throws Exception {
    List<Prompt<?>> shown = new ArrayList<>();
    try (IssuingTown town =
            new IssuingTown(folder, () -> TownPrinter.Mishap.NONE, () -> TownOffice.Mishap.NONE);
        DeviceThread<CardReader> reader = new DeviceThread<>("reader", new TownReader(() -> 1))) {
      StaffMember member = may(Role.VOUCH);
      town.office.staff(new StaffList(SignInTest.SALT, List.of(member)));
      CardDesk cards = new CardDesk(reader);
      SignIn signIn = new SignIn(town.journal(), town.office, () -> 0);
      SignInDesk desk = new SignInDesk(cards, signIn);
      VouchDesk.Terms terms = new VouchDesk.Terms(() -> "V-1", Duration.ofMinutes(1));
      VouchDesk vouching = new VouchDesk(cards, signIn, town.journal(), terms, town.clock);
      Happening wrong = new Happening.Answer("000000");
      shown.addAll(shown(desk::first, card(STRANGER), DONE));
      shown.addAll(shown(v -> desk.showing(v, PURPOSE, Role.REFILL), card(SignInTest.CARD), DONE));
      shown.addAll(shown(v -> desk.second(v, member, Role.VOUCH), card(SignInTest.CARD), DONE));
      shown.addAll(
          shown(
              v -> vouching.vouches(v, "query-property"),
              card(SignInTest.CARD),
              new Happening.Answer(SignInTest.CARD),
              DONE));
      shown.addAll(shown(desk::first, card(SignInTest.CARD), wrong, wrong, wrong, DONE));
    }
    return shown;
  }

  private static StaffMember may(Role role) {
    StaffMember known = SignInTest.MEMBER;
    return new StaffMember(known.number(), Set.of(role), known.card(), known.pin());
  }

  private static List<Prompt<?>> shown(Consumer<Visit> come, Happening... script) {
    ScriptedFront front = new ScriptedFront(script);
    var _ =
        Visit.hold(
            visit -> {
              come.accept(visit);
              return new Ending.Finished();
            },
            front);
    List<Prompt<?>> shown = new ArrayList<>();
    front.shown.forEach(turn -> shown.add(turn.prompt()));
    return shown;
  }

  private static Happening card(String number) {
    LocalDate born = LocalDate.of(1988, 4, 12);
    IdCard.Validity validity = new IdCard.Validity(born, LocalDate.MAX);
    IdCard.Photo photo = new IdCard.Photo(new byte[0]);
    CitizenCard card =
        new CitizenCard("staff", "1", "01", born, "", number, "issuer", validity, photo);
    return new Happening.Answer(new CardShown(card, "module"));
  }
}
