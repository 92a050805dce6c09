package yizhan.kiosk.service;

import java.util.List;
import java.util.Optional;
import yizhan.kiosk.issuing.PlainDocument;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.Citizen;
import yizhan.kiosk.office.IdentityPolicy;
import yizhan.kiosk.office.PropertyAnswer;
import yizhan.kiosk.office.PropertyQuery;
import yizhan.kiosk.office.PropertyQuery.Purpose;
import yizhan.kiosk.office.PropertyResult;
import yizhan.kiosk.prompt.Check;
import yizhan.kiosk.prompt.Consent;
import yizhan.kiosk.prompt.Refusal;
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

  /** Whoever has looked so often may still print. */
  private static final int MOST_LOOKS = 100;

  private final Identity identity;
  private final QueryDesk desk;
  private final ResultPrinting printing;
  private final HandOver handOver;

  /** What this service works with. */
  public record Tools(
      Identity identity, QueryDesk desk, ResultPrinting printing, HandOver handOver) {}

  public QueryProperty(Tools tools) {
    this.identity = tools.identity();
    this.desk = tools.desk();
    this.printing = tools.printing();
    this.handOver = tools.handOver();
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
    if (whose != Whose.OWN) return handOver.refuse(visit, PropertyTexts.atTheWindow(whose));
    visit.step(2, STEPS);
    return switch (identity.establish(visit, policy.get())) {
      case Identity.Outcome.Refused(var why) -> handOver.refuse(visit, why);
      case Identity.Outcome.Known(var citizen) -> agree(visit, citizen);
    };
  }

  /** Nobody is asked about anything before the citizen has agreed to that. */
  private Ending agree(Visit visit, Citizen citizen) {
    visit.step(3, STEPS);
    Purpose purpose = Purpose.valueOf(visit.ask(PropertyTexts.purpose()));
    visit.step(4, STEPS);
    Consent.Answer answer = visit.ask(PropertyTexts.consent(purpose));
    for (int looks = 0; answer == Consent.Answer.WHOLE && looks < MOST_LOOKS; looks++) {
      visit.ask(PropertyTexts.statement());
      answer = visit.ask(PropertyTexts.consent(purpose));
    }
    if (answer != Consent.Answer.AGREE)
      return handOver.refuse(visit, Refusals.of("property-not-agreed", List.of("property-window")));
    PropertyQuery query = visit.lookUp("agreed", new Wish(citizen, purpose), this::agreed);
    return switch (visit.lookUp("property", query, this::asked)) {
      case PropertyAnswer.Refused(var why) -> handOver.refuse(visit, refusal(why));
      case PropertyAnswer.Found(var result) -> show(visit, query, result);
    };
  }

  private Ending show(Visit visit, PropertyQuery query, PropertyResult result) {
    visit.step(5, STEPS);
    Optional<PlainDocument> drawn =
        visit.lookUp("result-sheet", query.id(), _ -> printing.drawn(result));
    for (int looks = 0; ; looks++) {
      boolean closer = looks < MOST_LOOKS;
      Optional<Text> whyNot = visit.lookUp("trays", looks, _ -> printing.whyNot(drawn));
      String chosen = visit.ask(PropertyFindings.list(result, whyNot, closer));
      switch (chosen) {
        case PropertyFindings.DONE -> {
          return handOver.finish(visit, List.of(Text.of("property.queried")));
        }
        case PropertyFindings.PRINT -> {
          PlainDocument document = drawn.orElseThrow(); // closed where there is none
          visit.ask(PropertyTexts.print(document.pages(), query.purpose()));
          return printing.printSealed(visit, query, result, document);
        }
        default -> {
          Check details = PropertyFindings.details(result, chosen);
          visit.ask(details);
        }
      }
    }
  }

  private PropertyQuery agreed(Wish wish) throws Trouble {
    PropertyQuery query =
        new PropertyQuery(
            desk.nextId(), wish.citizen().token(), wish.purpose(), PropertyTexts.STATEMENT);
    try {
      desk.agreed(query);
      return query;
    } catch (JournalException unwritten) {
      throw new Trouble(
          Text.of("trouble.property-journal"), Text.of("trouble.property-journal.why"), unwritten);
    }
  }

  private PropertyAnswer asked(PropertyQuery query) throws Trouble {
    try {
      return desk.ask(query);
    } catch (BackOfficeException failed) {
      throw OfficeTrouble.of(failed);
    }
  }

  private static Refusal refusal(PropertyAnswer.Why why) {
    return switch (why) {
      case MINOR -> PropertyTexts.minor();
      case WINDOW_ONLY -> Refusals.of("property-window-only", List.of("property-window"));
      case IDENTITY_EXPIRED -> Refusals.of("identity-expired", List.of("again"));
    };
  }
}
