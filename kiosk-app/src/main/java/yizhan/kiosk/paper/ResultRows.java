package yizhan.kiosk.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yizhan.kiosk.office.FamilyResult.Dwelling;
import yizhan.kiosk.office.Property;
import yizhan.kiosk.office.Property.Encumbrance;
import yizhan.kiosk.office.Property.Standing;
import yizhan.kiosk.office.PropertyResult.UnderWay;

/** What the sheet says of one property or application, row by row. Pure. */
final class ResultRows {
  private static final String NONE = "无";
  private static final String DASH = "—";

  private ResultRows() {}

  /** The heading of a property. */
  static String heading(Property property, int number) {
    return "第 " + number + " 处　" + property.right();
  }

  static List<ResultRow> of(Property property) {
    List<ResultRow> rows = new ArrayList<>();
    rows.add(ResultRow.of("坐落", property.place()));
    rows.add(ResultRow.of("不动产单元号", grouped(property.unit())));
    if (!property.certificate().isEmpty()) rows.add(ResultRow.of("不动产权证号", property.certificate()));
    rows.add(ResultRow.of("用途", or(property.use()), "面积", or(property.area())));
    if (!property.building().isEmpty()) rows.add(ResultRow.of("房屋状况", property.building()));
    if (!property.land().isEmpty()) rows.add(ResultRow.of("土地", property.land()));
    rows.add(ResultRow.of("共有情况", sharing(property), "登记时间", or(property.registered())));
    if (!property.coOwners().isEmpty())
      rows.add(ResultRow.of("其他共有人", String.join("、", property.coOwners())));
    for (Encumbrance.Kind kind : Encumbrance.Kind.values()) rows.addAll(weights(property, kind));
    return rows;
  }

  static List<ResultRow> of(Dwelling home) {
    List<ResultRow> rows = new ArrayList<>();
    rows.add(ResultRow.of("坐落", home.place()));
    rows.add(ResultRow.of("所有权人", String.join("、", home.owners()), "共有情况", or(home.sharing())));
    rows.add(ResultRow.of("不动产单元号", grouped(home.unit())));
    if (!home.certificate().isEmpty()) rows.add(ResultRow.of("不动产权证号", home.certificate()));
    rows.add(ResultRow.of("用途", or(home.use()), "面积", or(home.area())));
    rows.add(ResultRow.of("登记时间", or(home.registered())));
    return rows;
  }

  /** The heading of an application. */
  static String heading(UnderWay one, int number) {
    return "正在办理 " + number + "　" + one.business();
  }

  static List<ResultRow> of(UnderWay one) {
    return List.of(
        ResultRow.of("受理编号", one.number()),
        ResultRow.of("受理时间", one.accepted(), "办到", one.stage()));
  }

  private static String sharing(Property property) {
    if (property.standing() == Standing.RIGHT_HOLDER) return "查询人不是所有权人";
    return or(property.sharing());
  }

  private static List<ResultRow> weights(Property property, Encumbrance.Kind kind) {
    List<Encumbrance> all = property.encumbrances(kind).toList();
    if (all.isEmpty()) return List.of(ResultRow.of(name(kind), NONE));
    List<ResultRow> rows = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      String label = all.size() == 1 ? name(kind) : name(kind) + " " + (i + 1);
      rows.add(ResultRow.of(label, words(all.get(i))));
    }
    return rows;
  }

  private static String words(Encumbrance one) {
    String told =
        Stream.of(one.holder(), one.detail(), one.term(), registered(one))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("；"));
    return told.isEmpty() ? "有（内容只向所有权人提供）" : told;
  }

  private static String registered(Encumbrance one) {
    return one.registered().isEmpty() ? "" : one.registered() + "登记";
  }

  private static String name(Encumbrance.Kind kind) {
    return switch (kind) {
      case MORTGAGE -> "抵押";
      case SEIZURE -> "查封";
      case OBJECTION -> "异议";
      case NOTICE -> "预告";
    };
  }

  /** 6 6 7 9, as it is read. */
  static String grouped(String unit) {
    return unit.length() == 28
        ? String.join(
            " ",
            unit.substring(0, 6),
            unit.substring(6, 12),
            unit.substring(12, 19),
            unit.substring(19))
        : unit;
  }

  private static String or(String words) {
    return words.isEmpty() ? DASH : words;
  }
}
