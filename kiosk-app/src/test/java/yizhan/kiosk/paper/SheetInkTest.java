package yizhan.kiosk.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.EntityType;
import yizhan.kiosk.office.Licence;
import yizhan.kiosk.paper.Drawing.PlacedText;

/** Ink, measured on the sheet at 300 dpi, lies where the layout file says. */
class SheetInkTest {
  private static final double TOLERANCE_MM = 0.5;

  static Stream<Arguments> sheets() {
    return Stream.of(
        Arguments.of(EntityType.COMPANY, Copy.ORIGINAL),
        Arguments.of(EntityType.PARTNERSHIP, Copy.DUPLICATE),
        Arguments.of(EntityType.BRANCH, Copy.ORIGINAL),
        Arguments.of(EntityType.INDIVIDUAL_BUSINESS, Copy.DUPLICATE));
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void liesWhereTheLayoutSaysAndNowhereElse(EntityType type, Copy copy) throws IOException {
    SheetLayout layout = Specimens.LAYOUTS.of(copy, type);
    Drawing.Drawn drawn = Specimens.drawn(type, copy);
    check(GrayRaster.of(drawn.pdf(), layout.sheet()), drawn, layout);
  }

  /** Also used on pictures that others have made of the sheet. */
  static void check(GrayRaster raster, Drawing.Drawn drawn, SheetLayout layout) {
    assertThat(drawn.texts()).hasSizeGreaterThan(14);
    for (PlacedText text : drawn.texts()) checkText(raster, text, layout);
    Box qr = raster.ink(layout.qr()).orElseThrow();
    near(qr, layout.qr(), "qr");
    for (PlacedText text : drawn.texts()) raster.clear(text.box());
    raster.clear(layout.qr());
    assertThat(raster.ink(layout.sheet())).as("ink outside all boxes").isEmpty();
  }

  private static void checkText(GrayRaster raster, PlacedText text, SheetLayout layout) {
    Box around =
        new Box(
            text.box().x() - 1,
            text.box().y() - 1,
            text.box().width() + 2,
            text.box().height() + 2);
    Box ink = raster.ink(around).orElseThrow();
    assertThat(text.box().contains(ink)).as(text.field() + " " + ink).isTrue();
    near(ink, text.ink(), text.field());
    TextStyle style =
        layout.fields().stream()
            .filter(field -> field.id().equals(text.field()))
            .findAny()
            .orElseThrow()
            .frame()
            .style();
    // a glyph keeps a little air inside its square: up to a tenth of an em, half for a quotation
    // mark
    double em = text.points() * TextStyle.MM_PER_POINT;
    if (style.align() != TextStyle.Align.CENTRE && !text.field().equals("qr-note"))
      assertThat(ink.x()).as(text.field()).isCloseTo(text.box().x(), within(TOLERANCE_MM));
    if (style.align() == TextStyle.Align.SPREAD)
      assertThat(ink.right()).as(text.field()).isCloseTo(text.box().right(), within(TOLERANCE_MM));
    double first = style.points().getFirst() * TextStyle.MM_PER_POINT;
    double top = text.box().y() + LinePlacer.ASCENT * (first - em);
    assertThat(ink.y()).as(text.field()).isBetween(top, top + 0.2 * em);
  }

  private static void near(Box ink, Box expected, String field) {
    assertThat(ink.x()).as(field).isCloseTo(expected.x(), within(TOLERANCE_MM));
    assertThat(ink.y()).as(field).isCloseTo(expected.y(), within(TOLERANCE_MM));
    assertThat(ink.right()).as(field).isCloseTo(expected.right(), within(TOLERANCE_MM));
    assertThat(ink.bottom()).as(field).isCloseTo(expected.bottom(), within(TOLERANCE_MM));
  }

  @Test
  void followsTheTraysAlignment() throws IOException {
    Licence licence = Specimens.of(EntityType.COMPANY);
    Alignment alignment = new Alignment(2, -3, 1.01, 0.99, 0.002);
    Drawing drawing = Specimens.SHEETS.draw(licence, Copy.DUPLICATE, alignment);
    assertThat(drawing).isInstanceOf(Drawing.Drawn.class);
    SheetLayout layout = Specimens.LAYOUTS.of(Copy.DUPLICATE, EntityType.COMPANY);
    GrayRaster raster = GrayRaster.of(((Drawing.Drawn) drawing).pdf(), layout.sheet());
    Box qr = layout.qr();
    double x = qr.x() - layout.sheet().width() / 2;
    double y = qr.y() - layout.sheet().height() / 2;
    double expectedX = layout.sheet().width() / 2 + 1.01 * x - 0.002 * 0.99 * y + 2;
    double expectedY = layout.sheet().height() / 2 + 0.99 * y + 0.002 * 1.01 * x - 3;
    Box ink = raster.ink(new Box(qr.x() - 1, qr.y() - 5, 28, 28)).orElseThrow();
    assertThat(ink.x()).isCloseTo(expectedX, within(0.15));
    assertThat(ink.y()).isCloseTo(expectedY, within(0.15));
  }
}
