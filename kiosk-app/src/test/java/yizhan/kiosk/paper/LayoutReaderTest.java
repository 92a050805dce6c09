package yizhan.kiosk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.EntityType;

/** Layout files: what they say, and what is said of their mistakes. */
class LayoutReaderTest {
  private static final String ENTITIES = "[company]\nname = \"名称\"\n";
  private static final String SHEET =
      """
      approved-by = "someone"
      approved-on = "2026-11-23"
      sheet = [297, 210]
      permitted = [10, 10, 277, 190]
      [style.label]
      chain = "serif-bold"
      points = [12]
      [style.value]
      chain = "serif"
      points = [12, 9]
      [item.name]
      label = [20, 50, 30, 6]
      box = [60, 50, 100, 12]
      style = "value"
      lines = 2
      [qr]
      box = [240, 20, 30, 30]
      [forbidden]
      seal = [200, 150, 50, 40]
      """;

  @ParameterizedTest
  @EnumSource
  void readsThe2019EditionInTheOrderOfItsFile(Copy copy) {
    SheetLayout layout = Specimens.LAYOUTS.of(copy, EntityType.COMPANY);
    assertThat(layout.fields().stream().map(FieldLayout::id).filter(id -> !id.contains(".")))
        .startsWith("code", "qr-note", "name", "kind", "person", "scope", "capital")
        .contains("issued-year", "issued-month", "issued-day");
    assertThat(layout.sheet().width()).isEqualTo(copy.size().length() / 100.0);
    assertThat(layout.sheet().height()).isEqualTo(copy.size().width() / 100.0);
    assertThat(layout.blank().words()).isNotEmpty();
  }

  @Test
  void movesItemsUpWhereThereIsNoCapital() {
    assertThat(top(EntityType.COMPANY, "capital")).isEqualTo(top(EntityType.BRANCH, "established"));
    assertThat(top(EntityType.COMPANY, "established")).isEqualTo(top(EntityType.BRANCH, "place"));
  }

  @Test
  void readsAGoodFile() {
    List<String> problems = new ArrayList<>();
    SheetLayout layout = read(SHEET, ENTITIES, problems);
    assertThat(problems).isEmpty();
    assertThat(layout.approval().provisional()).isFalse();
    assertThat(layout.fields()).extracting(FieldLayout::id).containsExactly("name.label", "name");
    assertThat(layout.fields().get(1).frame().style().points()).containsExactly(12.0, 9.0);
  }

  @Test
  void tellsAllProblemsAtOnceWithTheirLines() {
    List<String> problems = new ArrayList<>();
    String wrong =
        SHEET
            .replace("points = [12, 9]", "points = [9, 12, 5]")
            .replace("box = [60, 50, 100, 12]", "box = [60, 50, 100]")
            .replace("box = [240, 20, 30, 30]", "box = [260, 20, 30, 30]")
            .replace("chain = \"serif-bold\"", "chain = \"comic\"")
            .replace("lines = 2", "lines = 2\nangle = 3");
    read(wrong, ENTITIES + "owner = \"老板\"\n", problems);
    assertThat(problems)
        .contains(
            "sheet.toml:6: 'comic' is not a choice for 'chain'",
            "sheet.toml:13: 'box' should be [x, y, width, height] in millimetres",
            "sheet.toml:16: 'angle' is not known here",
            "sheet.toml:18: the QR code leaves the permitted area",
            "entities.toml:3: 'owner' is not an item of a licence",
            "sheet.toml:11: 'name' may shrink to 5.0 pt; no less than 6 can be read",
            "sheet.toml:11: 'name' does not shrink in steps");
  }

  @Test
  void keepsFieldsOffTheSealTheCodeAndEachOther() {
    List<String> problems = new ArrayList<>();
    read(SHEET.replace("[60, 50, 100, 12]", "[40, 40, 198, 120]"), ENTITIES, problems);
    assertThat(problems)
        .contains(
            "sheet.toml:11: 'name' overlaps 'name.label'",
            "sheet.toml:11: 'name' overlaps the seal",
            "sheet.toml:11: 'name' comes closer than 3 mm to the QR code");
  }

  @Test
  void tellsWhereTheFileIsNoTomlAtAll() {
    List<String> problems = new ArrayList<>();
    read(SHEET.replace("points = [12]", "points = [12"), ENTITIES, problems);
    assertThat(problems).anySatisfy(problem -> assertThat(problem).startsWith("sheet.toml:7: "));
  }

  private static SheetLayout read(String sheet, String entities, List<String> problems) {
    return new LayoutReader("sheet.toml", sheet, entities, problems).read(EntityType.COMPANY);
  }

  private static double top(EntityType type, String id) {
    return Specimens.LAYOUTS.of(Copy.ORIGINAL, type).fields().stream()
        .filter(field -> field.id().equals(id))
        .findAny()
        .orElseThrow()
        .frame()
        .box()
        .y();
  }
}
