package yizhan.kiosk.service;

import java.util.List;
import java.util.Optional;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.BackOfficeException.Reason;
import yizhan.kiosk.office.Citizen;
import yizhan.kiosk.office.IdentityPolicy;
import yizhan.kiosk.office.PropertyAnswer;
import yizhan.kiosk.office.PropertyQuery;
import yizhan.kiosk.office.PropertyQuery.Purpose;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.query.QueryDesk;
import yizhan.kiosk.service.PropertyTexts.Whose;
import yizhan.kiosk.visit.Ending;
import yizhan.kiosk.visit.Service;
import yizhan.kiosk.visit.Trouble;
import yizhan.kiosk.visit.Visit;

/** Tells citizens what real estate is registered for them, and prints it. */
public final class QueryProperty implements Service {
  /** The service's id in terminal files and policies. */
  public static final String ID = "query-property";

  private static final int STEPS = 5;

  private final Identity identity;
  private final QueryDesk desk;
  private final ResultReading reading;
  private final HandOver handOver;
  private final FamilyHousing family;

  /** What this service works with. */
  public record Tools(
      Identity identity, QueryDesk desk, ResultPrinting printing, HandOver handOver) {}

  public QueryProperty(Tools tools) {
    this.identity = tools.identity();
    this.desk = tools.desk();
    this.reading = new ResultReading(tools.printing(), tools.handOver());
    this.handOver = tools.handOver();
    this.family = new FamilyHousing(tools, reading);
  }

  /** What somebody asks for. */
  private record Wish(Citizen citizen, Purpose purpose) {}

  @Override
  public Ending serve(Visit visit) {
    visit.matter(Text.of("matter." + ID));
    Optional<IdentityPolicy> policy = identity.policy(visit, ID);
    if (policy.isEmpty()) return handOver.notOffered(visit);
    visit.step(1, STEPS);
    Whose whose = Whose.valueOf(visit.ask(PropertyTexts.whose()));
    if (whose == Whose.FAMILY) return family.serve(visit, policy.get());
    if (whose != Whose.OWN) return handOver.refuse(visit, PropertyTexts.atTheWindow(whose));
    visit.step(2, STEPS);
    return switch (identity.establish(visit, policy.get())) {
      case Identity.Outcome.Refused(var why) -> handOver.refuse(visit, why);
      case Identity.Outcome.OfFirm _ -> handOver.refuse(visit, IdentityTexts.notOfFirms());
      case Identity.Outcome.Known(var citizen, var number) -> agree(visit, citizen, number);
    };
  }

  /** Nobody is asked about anything before the citizen has agreed to that. */
  private Ending agree(Visit visit, Citizen citizen, String number) {
    visit.step(3, STEPS);
    Purpose purpose = Purpose.valueOf(visit.ask(PropertyTexts.purpose()));
    visit.step(4, STEPS);
    if (!Agreement.given(visit, PropertyTexts.consent(purpose), PropertyTexts.statement()))
      return handOver.refuse(visit, Refusals.of("property-not-agreed", List.of("property-window")));
    PropertyQuery query = visit.lookUp("agreed", new Wish(citizen, purpose), this::agreed);
    visit.settled();
    return switch (visit.lookUp("property", query, asked -> asked(asked, number))) {
      case PropertyAnswer.Refused(var why) -> handOver.refuse(visit, PropertyTexts.refusal(why));
      case PropertyAnswer.Found(var result) -> {
        visit.step(5, STEPS);
        yield reading.read(visit, new PropertyFindings(query, result));
      }
    };
  }

  private PropertyQuery agreed(Wish wish) throws Trouble {
    try {
      String id = desk.agreed(wish.purpose(), PropertyTexts.STATEMENT);
      return new PropertyQuery(id, wish.citizen().token(), wish.purpose(), PropertyTexts.STATEMENT);
    } catch (JournalException unwritten) {
      throw PropertyTexts.unwritten(unwritten);
    }
  }

  /** An answer about anybody but the one who asked is none. */
  private PropertyAnswer asked(PropertyQuery query, String number) throws Trouble {
    try {
      PropertyAnswer answer = desk.ask(query);
      if (answer instanceof PropertyAnswer.Found(var result)
          && !result.querier().number().equals(number))
        throw new BackOfficeException(Reason.NONSENSE, "the querier is not the one who asked");
      return answer;
    } catch (BackOfficeException failed) {
      throw OfficeTrouble.of(failed, ID);
    }
  }
}
