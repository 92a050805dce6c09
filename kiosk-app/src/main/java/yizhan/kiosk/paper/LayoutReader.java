package yizhan.kiosk.paper;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import yizhan.kiosk.fonts.Chain;
import yizhan.kiosk.office.EntityType;
import yizhan.kiosk.paper.FieldLayout.Frame;
import yizhan.kiosk.paper.TextStyle.Align;

/**
 * Reads a sheet's layout file for each kind of entity: places and styles from the sheet's file,
 * labels from the edition's. The files themselves explain their keys.
 */
final class LayoutReader {
  private static final Set<String> STYLE_KEYS =
      Set.of("chain", "points", "line", "tracking", "align");

  private final List<String> problems;
  private final Section sheet;
  private final Section entities;
  private final String name;
  private final Map<String, TextStyle> styles = new LinkedHashMap<>();

  /**
   * Takes the texts of the two files.
   *
   * @param name of the sheet's file, for messages
   * @param problems is added to
   */
  LayoutReader(String name, String sheet, String entities, List<String> problems) {
    this.name = name;
    this.problems = problems;
    this.sheet = parse(name, sheet);
    this.entities = parse("entities.toml", entities);
    Section styleTables = this.sheet.section("style");
    for (String style : styleTables.keys()) styles.put(style, style(styleTables.section(style)));
  }

  private Section parse(String file, String text) {
    TomlParseResult toml = Toml.parse(text);
    toml.errors()
        .forEach(error ->
            problems.add(file + ":" + error.position().line() + ": " + error.getMessage()));
    return new Section(file, toml, problems);
  }

  /** The layout for one kind of entity. */
  SheetLayout read(EntityType type) {
    sheet.only(
        Set.of(
            "approved-by",
            "approved-on",
            "sheet",
            "permitted",
            "style",
            "item",
            "qr",
            "moved",
            "forbidden",
            "blank",
            "preprinted"));
    List<Double> size = sheet.numbers("sheet");
    if (size.size() != 2) sheet.problem("sheet", "'sheet' should be [width, height]");
    Box paper = size.size() == 2 ? new Box(0, 0, size.get(0), size.get(1)) : new Box(0, 0, 1, 1);
    SheetLayout layout =
        new SheetLayout(
            name,
            paper,
            sheet.box("permitted"),
            fields(type),
            sheet.section("qr").box("box"),
            blank(),
            new SheetLayout.Approval(
                sheet.text("approved-by", null), sheet.text("approved-on", null)));
    for (LayoutRules.Breach breach : LayoutRules.check(layout)) {
      Section moved = sheet.section("moved").section(id(type));
      boolean here = moved.has(breach.key());
      Section table = here ? moved : sheet.section(breach.table());
      table.problem(breach.key(), breach.what() + (here ? " for " + id(type) : ""));
    }
    return layout;
  }

  private List<FieldLayout> fields(EntityType type) {
    List<FieldLayout> fields = new ArrayList<>();
    Section labels = entities.section(id(type));
    if (labels.keys().isEmpty()) entities.problem(id(type), "no labels for " + id(type));
    for (String key : labels.keys())
      if (!key.equals("optional") && Item.of(key).isEmpty())
        labels.problem(key, "'" + key + "' is not an item of a licence");
    Section items = sheet.section("item");
    Section moved = sheet.section("moved").section(id(type));
    for (String id : items.keys()) {
      Section item = items.section(id);
      item.only(Set.of("text", "label", "label-style", "box", "style", "lines"));
      if (item.has("label") && !labels.has(id)) continue; // this kind of entity has no such item
      Section place = moved.has(id) ? moved.section(id) : item;
      boolean optional = labels.texts("optional").contains(id);
      if (item.has("label")) fields.add(label(id, labels, item, place, optional));
      fields.add(field(id, item, place, optional));
    }
    return fields;
  }

  private FieldLayout label(
      String id, Section labels, Section item, Section place, boolean optional) {
    String style = item.text("label-style", "label");
    Frame frame = new Frame(place.box("label"), style(item, "label-style", style), 1);
    return new FieldLayout(
        id + LABEL,
        optional ? Item.of(id).orElse(null) : null,
        labels.text(id, null),
        frame,
        false);
  }

  static final String LABEL = ".label";

  private FieldLayout field(String id, Section item, Section place, boolean optional) {
    TextStyle style = style(item, "style", item.text("style", null));
    Frame frame = new Frame(place.box("box"), style, (int) item.number("lines", 1));
    if (item.has("text")) return FieldLayout.fixed(id, item.text("text", null), frame);
    Item content = Item.of(id).orElse(null);
    if (content == null) item.problem("box", "'" + id + "' is not an item and has no 'text'");
    return new FieldLayout(id, content, "", frame, !optional);
  }

  private SheetLayout.Blank blank() {
    Map<String, Box> places = new LinkedHashMap<>();
    Section forbidden = sheet.section("forbidden");
    for (String place : forbidden.keys()) places.put(place, forbidden.box(place));
    List<FieldLayout> words = new ArrayList<>();
    Section preprinted = sheet.section("preprinted");
    for (String id : preprinted.keys()) {
      Section table = preprinted.section(id);
      Frame frame = new Frame(table.box("box"), style(table), 1);
      words.add(FieldLayout.fixed(id, table.text("text", null), frame));
    }
    return new SheetLayout.Blank(sheet.section("blank").boxes("frames"), words, places);
  }

  private TextStyle style(Section item, String key, String style) {
    @Nullable TextStyle known = styles.get(style);
    if (known != null) return known;
    item.problem(key, "no style '" + style + "'; there are " + styles.keySet());
    return new TextStyle(Chain.SANS, List.of(1.0), 1, 0, Align.LEFT);
  }

  private TextStyle style(Section table) {
    if (!table.has("text")) table.only(STYLE_KEYS);
    return new TextStyle(
        choice(table, "chain", Chain.class, null),
        table.numbers("points"),
        table.number("line", 1.2),
        table.number("tracking", 0),
        choice(table, "align", Align.class, "left"));
  }

  private static <E extends Enum<E>> E choice(
      Section table, String key, Class<E> choices, @Nullable String otherwise) {
    String chosen = table.text(key, otherwise);
    EnumSet<E> all = EnumSet.allOf(choices);
    for (E choice : all) if (kebab(choice.name()).equals(chosen)) return choice;
    if (!chosen.isEmpty()) table.problem(key, "'" + chosen + "' is not a choice for '" + key + "'");
    return all.iterator().next();
  }

  static String id(EntityType type) {
    return kebab(type.name());
  }

  private static String kebab(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
