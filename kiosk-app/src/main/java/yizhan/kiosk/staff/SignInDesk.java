package yizhan.kiosk.staff;

import java.util.List;
import java.util.Optional;
import yizhan.kiosk.entry.Entry;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.StaffMember;
import yizhan.kiosk.office.StaffMember.Role;
import yizhan.kiosk.prompt.CardShown;
import yizhan.kiosk.prompt.Enter;
import yizhan.kiosk.prompt.Explain;
import yizhan.kiosk.prompt.PlaceIdCard;
import yizhan.kiosk.prompt.PlaceIdCard.Stage;
import yizhan.kiosk.prompt.Refusal;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.service.CardDesk;
import yizhan.kiosk.service.OfficeTrouble;
import yizhan.kiosk.visit.Trouble;
import yizhan.kiosk.visit.Visit;

/** Signs staff in during a visit: a card laid down, then a PIN. */
final class SignInDesk {
  private static final Entry PIN = new Entry.Pin(6, 6);
  private static final int MOST_PINS = 3;

  /** Their words name the office. */
  static final String STAFF = "staff";

  private final CardDesk cards;
  private final SignIn signIn;

  SignInDesk(CardDesk cards, SignIn signIn) {
    this.cards = cards;
    this.signIn = signIn;
  }

  /** A try of a PIN, so that the same one is looked at once in a visit. Silent when printed. */
  private record Attempt(StaffMember member, int number, String pin) {
    @Override
    public String toString() {
      return "Attempt";
    }
  }

  /** One of the staff, and the number of the card that they laid down. Silent when printed. */
  record Present(StaffMember member, String card) {
    @Override
    public String toString() {
      return "Present";
    }
  }

  /** Whoever comes first. Empty when nobody could be signed in, and they were told why. */
  Optional<StaffMember> first(Visit visit) {
    Optional<Present> present = card(visit, Text.of("staff.card.first"));
    if (present.isEmpty()) return told(visit, "not-staff", Text.of("staff.then.ask-bureau"));
    return pin(visit, present.get().member());
  }

  /** Whose card is laid down, if they may do this; their PIN is still to be asked for. */
  Optional<Present> showing(Visit visit, Text purpose, Role role) {
    Optional<Present> present = card(visit, purpose);
    if (present.isEmpty()) return told(visit, "not-staff", Text.of("staff.then.ask-bureau"));
    return present.get().member().roles().contains(role)
        ? present
        : told(visit, "no-role", Text.of("staff.then.another"));
  }

  /** Another one, who may do this too. */
  Optional<StaffMember> second(Visit visit, StaffMember first, Role role) {
    Optional<StaffMember> member = card(visit, Text.of("staff.card.second")).map(Present::member);
    if (member.isEmpty()) return told(visit, "not-staff", Text.of("staff.then.ask-bureau"));
    if (member.get().number().equals(first.number()))
      return told(visit, "same-person", Text.of("staff.then.another"));
    if (!member.get().roles().contains(role))
      return told(visit, "no-role", Text.of("staff.then.another"));
    return pin(visit, member.get());
  }

  private Optional<Present> card(Visit visit, Text purpose) {
    PlaceIdCard place = new PlaceIdCard(purpose, Stage.WAITING, Optional.empty());
    CardShown shown = visit.ask(place, tell -> cards.shown(purpose, tell));
    Optional<StaffMember> member = visit.lookUp("staff", shown, this::whose);
    return member.map(known -> new Present(known, shown.card().number()));
  }

  private Optional<StaffMember> whose(CardShown shown) throws Trouble {
    try {
      return signIn.withCard(shown.card().number());
    } catch (BackOfficeException failed) {
      throw OfficeTrouble.of(failed, STAFF);
    } catch (JournalException failed) {
      throw unwritten(failed);
    }
  }

  /** Whether it is they: by their PIN. */
  Optional<StaffMember> pin(Visit visit, StaffMember member) {
    Optional<Text> trouble = Optional.empty();
    for (int number = 1; number <= MOST_PINS; number++) {
      String pin =
          visit.ask(
              new Enter(
                  PIN,
                  Text.of("staff.pin", member.number()),
                  Text.of("staff.pin.label"),
                  Optional.empty(),
                  trouble));
      switch (visit.lookUp("staff-pin", new Attempt(member, number, pin), this::look)) {
        case SignIn.Outcome.In _ -> {
          return Optional.of(member);
        }
        case SignIn.Outcome.Wrong(var free) ->
            trouble = Optional.of(Text.of("staff.pin.wrong", free));
        case SignIn.Outcome.Locked(var left) -> {
          return told(visit, "locked", Text.of("staff.then.wait", left.toMinutes() + 1));
        }
      }
    }
    return Optional.empty();
  }

  private SignIn.Outcome look(Attempt attempt) throws Trouble {
    try {
      return signIn.enter(attempt.member(), attempt.pin());
    } catch (JournalException failed) {
      throw unwritten(failed);
    }
  }

  static Trouble unwritten(JournalException failed) {
    return new Trouble(Text.of("trouble.journal"), Text.of("trouble.journal.why"), failed);
  }

  static <T> Optional<T> told(Visit visit, String word, Text then) {
    visit.ask(refusal(word, then));
    return Optional.empty();
  }

  static Explain refusal(String word, Text then) {
    return new Explain(
        new Refusal(
            Text.of("staff.refusal." + word),
            Text.of("staff.refusal." + word + ".why"),
            List.of(then),
            ""));
  }
}
