package yizhan.kiosk.office.http;

import java.util.ArrayList;
import java.util.List;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.FamilyAnswer;
import yizhan.kiosk.office.FamilyResult;
import yizhan.kiosk.office.FamilyResult.Dwelling;
import yizhan.kiosk.office.PropertyAnswer;
import yizhan.kiosk.office.PropertyResult.Querier;
import yizhan.kiosk.office.ResultHead;

/** Reads what the registry answers about a family's homes. */
final class FamilyAnswers {
  private static final int MOST_MEMBERS = 4;
  private static final int MOST_HOMES = 200;

  private FamilyAnswers() {}

  /**
   * The answer.
   *
   * @param asked about how many people
   */
  static FamilyAnswer answer(JsonObject answer, int asked) throws BackOfficeException {
    return switch (answer.word("outcome", PropertyAnswers.Outcome.class)) {
      case ANSWERED -> new FamilyAnswer.Found(result(answer, asked));
      case REFUSED -> new FamilyAnswer.Refused(answer.word("why", PropertyAnswer.Why.class));
    };
  }

  private static FamilyResult result(JsonObject answer, int asked) throws BackOfficeException {
    List<Querier> members = new ArrayList<>();
    for (JsonObject member : answer.objects("members", MOST_MEMBERS))
      members.add(PropertyAnswers.querier(member));
    if (members.size() != asked) throw answer.odd("members", "are not those who were asked about");
    List<Dwelling> homes = new ArrayList<>();
    for (JsonObject home : answer.objects("homes", MOST_HOMES)) homes.add(dwelling(home, members));
    ResultHead head = PropertyAnswers.head(answer, answer.text("title", Shape.upTo(60)));
    return new FamilyResult(head, members, homes);
  }

  /** Whoever was not asked about is not named, whatever came. */
  private static Dwelling dwelling(JsonObject home, List<Querier> members)
      throws BackOfficeException {
    List<String> owners = home.texts("owners", MOST_MEMBERS, PropertyAnswers.LINE);
    List<String> asked = members.stream().map(Querier::name).toList();
    if (owners.isEmpty() || !asked.containsAll(owners))
      throw home.odd("owners", "names nobody who was asked about, or somebody else");
    return new Dwelling(
        owners,
        home.text("unit", PropertyAnswers.UNIT),
        home.text("certificate", PropertyAnswers.LINE_OR_NONE),
        home.text("place", PropertyAnswers.LONG),
        home.text("use", PropertyAnswers.LINE_OR_NONE),
        home.text("area", PropertyAnswers.LINE_OR_NONE),
        home.text("sharing", PropertyAnswers.LINE_OR_NONE),
        home.text("registered", PropertyAnswers.DATE_OR_NONE));
  }
}
