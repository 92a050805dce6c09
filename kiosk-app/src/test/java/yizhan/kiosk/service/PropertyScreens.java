package yizhan.kiosk.service;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yizhan.kiosk.office.Property;
import yizhan.kiosk.office.Property.Encumbrance;
import yizhan.kiosk.office.Property.Standing;
import yizhan.kiosk.office.PropertyQuery;
import yizhan.kiosk.office.PropertyQuery.Purpose;
import yizhan.kiosk.office.PropertyResult;
import yizhan.kiosk.office.ResultHead;
import yizhan.kiosk.prompt.Explain;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.Text;

/** Every prompt of a property query, as the service makes it, on a bad day. */
public final class PropertyScreens {
  static final PropertyResult.Querier WHO =
      new PropertyResult.Querier("星河", "居民身份证", "11010519491231002X");

  private PropertyScreens() {}

  /** By the names that the gallery gives them. */
  public static Map<String, Prompt<?>> all() {
    Map<String, Prompt<?>> all = new LinkedHashMap<>();
    all.put("property-whose", PropertyTexts.whose());
    all.put("property-agent", new Explain(PropertyTexts.atTheWindow(PropertyTexts.Whose.AGENT)));
    all.put("property-minor", new Explain(PropertyTexts.minor()));
    all.put("property-purpose", PropertyTexts.purpose());
    all.put("property-consent", PropertyTexts.consent(Purpose.NOTARY_OR_COURT));
    all.put("property-statement", PropertyTexts.statement());
    PropertyFindings found = found(three());
    all.put("property-found", found.list(Optional.empty(), true));
    all.put(
        "property-found-nothing",
        found(List.of()).list(Optional.of(Text.of("property.print.no-paper")), true));
    all.put(
        "property-found-too-long",
        found.list(Optional.of(Text.of("property.print.too-long", 250, 120)), true));
    all.put("property-details", found.details("property-0"));
    all.put("property-details-untold", found.details("property-2"));
    all.put("property-under-way", found.details("under-way-0"));
    all.put("property-print", found.print(3));
    all.putAll(FamilyScreens.all());
    all.putAll(IdentityScreens.all());
    return all;
  }

  private static PropertyFindings found(List<Property> properties) {
    PropertyQuery asked = new PropertyQuery("q", "c", Purpose.LOAN, PropertyTexts.STATEMENT);
    return new PropertyFindings(asked, result(properties));
  }

  private static List<Property> three() {
    List<Encumbrance> weights =
        List.of(
            weight(Encumbrance.Kind.MORTGAGE, "星河路商业银行股份有限公司星河路支行", "最高额抵押，担保债权数额 12000000 元"),
            weight(Encumbrance.Kind.SEIZURE, "星河市星河区人民法院", "查封，(2025)星0101执保77号"));
    return List.of(
        property(
            Standing.JOINT_OWNER,
            "星河市朝阳区𠮷祥䶮㛃街道星河路 1288 弄 33 号楼 2 单元 1502 室",
            weights.subList(0, 1)),
        property(Standing.OWNER, "星河市朝阳区星河路 1 号地下车库", List.of()),
        property(Standing.RIGHT_HOLDER, "星河市星河区星河路 9 号", weights).restrained());
  }

  private static Encumbrance weight(Encumbrance.Kind kind, String holder, String detail) {
    return new Encumbrance(kind, holder, detail, "2021年03月15日至2051年03月14日", "2021年03月18日");
  }

  private static Property property(Standing standing, String place, List<Encumbrance> weights) {
    return new Property(
        standing,
        "999999001001GB00001F00010001",
        "国有建设用地使用权/房屋所有权",
        "星(2021)星河市不动产权第0000421号",
        place,
        "城镇住宅用地/住宅",
        "房屋建筑面积 89.50 平方米",
        "3 幢 502 室，第 5 层，共 18 层，钢筋混凝土结构",
        "出让，2019年05月08日至2089年05月07日",
        standing == Standing.OWNER ? "单独所有" : "共同共有",
        standing == Standing.OWNER ? List.of() : List.of("阿卜杜热合曼·艾合买提江·图"),
        "2021年03月12日",
        weights);
  }

  private static PropertyResult result(List<Property> properties) {
    return new PropertyResult(
        head(PropertyResult.TITLE, "办理贷款", properties.size()),
        WHO,
        properties,
        List.of(new PropertyResult.UnderWay("SL20261120-0017", "抵押权注销登记", "2026年11月20日", "审核")));
  }

  /** What stands above and below every result. */
  static ResultHead head(String title, String purpose, int found) {
    return new ResultHead(
        title,
        "CX20261126-0000042",
        Instant.EPOCH,
        "星河市不动产登记中心",
        "星河市全市（朝阳区、星河区、青石县）",
        "2016年10月08日（统一登记以前的登记，以窗口查询为准）",
        purpose,
        "查到 " + found + " 处。",
        "说明。",
        new PropertyResult.Proof("4F7K2M9QX1C8RTA3", "https://example.invalid/v"));
  }
}
