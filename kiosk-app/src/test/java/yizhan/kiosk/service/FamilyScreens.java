package yizhan.kiosk.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yizhan.kiosk.office.Citizen;
import yizhan.kiosk.office.FamilyQuery;
import yizhan.kiosk.office.FamilyResult;
import yizhan.kiosk.office.FamilyResult.Dwelling;
import yizhan.kiosk.office.PropertyQuery.Purpose;
import yizhan.kiosk.office.PropertyResult;
import yizhan.kiosk.office.ResultHead;
import yizhan.kiosk.prompt.Explain;
import yizhan.kiosk.prompt.PlaceIdCard;
import yizhan.kiosk.prompt.PlaceIdCard.Stage;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.Text;

/** Every prompt of a question about a family's homes, as the service makes it, on a bad day. */
final class FamilyScreens {
  private static final String LONG_NAME = "阿卜杜热合曼·艾合买提江·图";

  private FamilyScreens() {}

  /** By the names that the gallery gives them. */
  static Map<String, Prompt<?>> all() {
    Map<String, Prompt<?>> all = new LinkedHashMap<>();
    all.put("family-who", FamilyTexts.who());
    all.put("family-minors", new Explain(FamilyTexts.withMinors()));
    all.put("family-card", card(Optional.empty()));
    all.put("family-card-next", card(Optional.of(Text.of("card.next"))));
    all.put("family-card-again", card(Optional.of(Text.of("family.card.again"))));
    all.put("family-next", FamilyTexts.next(2));
    Citizen citizen = new Citizen("c", LONG_NAME);
    all.put("family-consent", FamilyTexts.consent(citizen, 4, Purpose.NOTARY_OR_COURT));
    all.put("family-consent-alone", FamilyTexts.consent(citizen, 1, Purpose.SCHOOL));
    all.put("family-statement", PropertyTexts.statement("family", FamilyTexts.STATEMENT));
    all.put("family-absent", new Explain(FamilyTexts.notAll("family-absent")));
    all.put("family-same-card", new Explain(FamilyTexts.notAll("family-same-card")));
    all.put("family-not-agreed", new Explain(FamilyTexts.notAll("family-not-agreed")));
    FamilyFindings found = found(List.of(home(), home()));
    all.put("family-found", found.list(Optional.empty(), true));
    all.put("family-found-none", found(List.of()).list(Optional.empty(), true));
    all.put("family-details", found.details("home-1"));
    all.put("family-print", found.print(2));
    return all;
  }

  private static PlaceIdCard card(Optional<Text> trouble) {
    return new PlaceIdCard(Text.of("family.card", 2, 3), Stage.WAITING, trouble);
  }

  private static Dwelling home() {
    return new Dwelling(
        List.of(LONG_NAME, "㛃𠮷䶮"),
        "999999001001GB00001F00010001",
        "星(2021)星河市不动产权第0000421号",
        "星河市朝阳区𠮷祥䶮㛃街道星河路 1288 弄 33 号楼 2 单元 1502 室",
        "城镇住宅用地/住宅",
        "房屋建筑面积 89.50 平方米",
        "共同共有",
        "2021年03月12日");
  }

  private static FamilyFindings found(List<Dwelling> homes) {
    ResultHead head = PropertyScreens.head("家庭住房状况查询结果", "子女入学", homes.size());
    PropertyResult.Querier who = PropertyScreens.WHO;
    List<String> tokens = List.of("c1", "c2", "c3");
    return new FamilyFindings(
        new FamilyQuery("q", tokens, Purpose.SCHOOL, FamilyTexts.STATEMENT),
        new FamilyResult(head, List.of(who, who, who), homes));
  }
}
