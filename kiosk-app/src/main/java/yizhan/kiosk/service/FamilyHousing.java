package yizhan.kiosk.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.BackOfficeException.Reason;
import yizhan.kiosk.office.Citizen;
import yizhan.kiosk.office.FamilyAnswer;
import yizhan.kiosk.office.FamilyQuery;
import yizhan.kiosk.office.IdentityPolicy;
import yizhan.kiosk.office.PropertyQuery.Purpose;
import yizhan.kiosk.prompt.Refusal;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.query.QueryDesk;
import yizhan.kiosk.visit.Ending;
import yizhan.kiosk.visit.Trouble;
import yizhan.kiosk.visit.Visit;

/**
 * Tells a family what homes are registered for its adults, 无房证明 included. Each of them shows who
 * they are and agrees; until all have, nothing is asked, and of whoever has not nothing is ever
 * shown.
 */
final class FamilyHousing {
  private final Identity identity;
  private final QueryDesk desk;
  private final HandOver handOver;
  private final ResultReading reading;

  FamilyHousing(QueryProperty.Tools tools, ResultReading reading) {
    this.identity = tools.identity();
    this.desk = tools.desk();
    this.handOver = tools.handOver();
    this.reading = reading;
  }

  /** What all of them want. */
  private record Wish(List<Citizen> adults, Purpose purpose) {}

  /** Who comes now, and by which rules. */
  private record Turn(int nth, int of, Purpose purpose, IdentityPolicy policy) {}

  Ending serve(Visit visit, IdentityPolicy policy) {
    visit.matter(Text.of("matter.family-housing"));
    int adults = FamilyTexts.adults(visit.ask(FamilyTexts.who()));
    if (adults == 0) return handOver.refuse(visit, FamilyTexts.withMinors());
    int steps = adults + 2;
    visit.step(1, steps);
    Purpose purpose = Purpose.valueOf(visit.ask(PropertyTexts.purpose()));
    List<Citizen> known = new ArrayList<>();
    Set<String> numbers = new HashSet<>();
    for (int nth = 1; nth <= adults; nth++) {
      visit.step(nth + 1, steps);
      switch (join(visit, new Turn(nth, adults, purpose, policy), numbers)) {
        case Identity.Outcome.Refused(var why) -> {
          return handOver.refuse(visit, why);
        }
        case Identity.Outcome.OfFirm _ -> {
          return handOver.refuse(visit, IdentityTexts.notOfFirms());
        }
        case Identity.Outcome.Known(var citizen, var number) -> {
          known.add(citizen);
          numbers.add(number);
        }
      }
    }
    FamilyQuery query = visit.lookUp("agreed", new Wish(known, purpose), this::agreed);
    visit.settled();
    return switch (visit.lookUp("property", query, asked -> asked(asked, numbers))) {
      case FamilyAnswer.Refused(var why) -> handOver.refuse(visit, PropertyTexts.refusal(why));
      case FamilyAnswer.Found(var result) -> {
        visit.step(steps, steps);
        yield reading.read(visit, new FamilyFindings(query, result));
      }
    };
  }

  /** Known only if they are nobody who has been here before, and agree. */
  private Identity.Outcome join(Visit visit, Turn turn, Set<String> numbers) {
    if (turn.nth() > 1) {
      visit.handOn();
      if (visit.ask(FamilyTexts.next(turn.nth())).equals(FamilyTexts.ABSENT))
        return refused(FamilyTexts.notAll("family-absent"));
    }
    Text purpose = Text.of("family.card", turn.nth(), turn.of());
    Identity.Outcome outcome =
        identity.establish(visit, Asked.beside(turn.policy(), purpose, numbers));
    if (outcome instanceof Identity.Outcome.Known(var citizen, _)
        && !Agreement.given(
            visit,
            FamilyTexts.consent(citizen, turn.of(), turn.purpose()),
            PropertyTexts.statement("family", FamilyTexts.STATEMENT)))
      return refused(FamilyTexts.notAll("family-not-agreed"));
    return outcome;
  }

  private static Identity.Outcome refused(Refusal why) {
    return new Identity.Outcome.Refused(why);
  }

  private FamilyQuery agreed(Wish wish) throws Trouble {
    try {
      String id = desk.agreed(wish.purpose(), FamilyTexts.STATEMENT);
      List<String> tokens = wish.adults().stream().map(Citizen::token).toList();
      return new FamilyQuery(id, tokens, wish.purpose(), FamilyTexts.STATEMENT);
    } catch (JournalException unwritten) {
      throw PropertyTexts.unwritten(unwritten);
    }
  }

  /** An answer about anybody but those who have agreed is none. */
  private FamilyAnswer asked(FamilyQuery query, Set<String> numbers) throws Trouble {
    try {
      FamilyAnswer answer = desk.ask(query);
      if (answer instanceof FamilyAnswer.Found(var result) && !result.isAbout(numbers))
        throw new BackOfficeException(
            Reason.NONSENSE, "members are not those who were asked about");
      return answer;
    } catch (BackOfficeException failed) {
      throw OfficeTrouble.of(failed, QueryProperty.ID);
    }
  }
}
