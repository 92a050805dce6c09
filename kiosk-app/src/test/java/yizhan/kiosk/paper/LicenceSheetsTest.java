package yizhan.kiosk.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.EntityType;
import yizhan.kiosk.office.Licence;

/** Licences become sheets, or a reason; nothing is cut off, and nothing replaced. */
class LicenceSheetsTest {
  static Stream<Arguments> everyCopyOfEveryKind() {
    return Arrays.stream(EntityType.values())
        .flatMap(type -> Arrays.stream(Copy.values()).map(copy -> Arguments.of(type, copy)));
  }

  @ParameterizedTest
  @MethodSource("everyCopyOfEveryKind")
  void drawsEveryCopyOfEveryKind(EntityType type, Copy copy) throws IOException {
    try (PDDocument document = Loader.loadPDF(Specimens.drawn(type, copy).pdf())) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      PDPage page = document.getPage(0);
      // the short edge is the sheet's width as it is fed
      assertThat(page.getMediaBox().getWidth() * TextStyle.MM_PER_POINT)
          .isCloseTo(copy.size().length() / 100.0, within(0.01));
      assertThat(page.getMediaBox().getHeight() * TextStyle.MM_PER_POINT)
          .isCloseTo(copy.size().width() / 100.0, within(0.01));
      assertThat(page.getRotation()).isZero();
      String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
      assertThat(text).contains(Specimens.NAME, Specimens.PERSON, Specimens.SCOPE);
      boolean moneyless = type == EntityType.BRANCH || type == EntityType.INDIVIDUAL_BUSINESS;
      assertThat(text.contains("壹佰万元整")).isNotEqualTo(moneyless);
    }
  }

  @Test
  void namesPersonAndPlaceAsTheKindDoes() throws IOException {
    assertThat(text(EntityType.PARTNERSHIP)).contains("执行事务合伙人", "出资额", "主要经营场所");
    assertThat(text(EntityType.INDIVIDUAL_BUSINESS)).contains("经营者", "组成形式", "经营场所");
    assertThat(text(EntityType.BRANCH)).contains("负责人").doesNotContain("注册资本");
  }

  @ParameterizedTest
  @EnumSource
  void refusesAScopeOf8000Characters(Copy copy) {
    Licence licence = Specimens.licence(EntityType.COMPANY, Specimens.NAME, Specimens.scope(8_000));
    assertThat(Specimens.SHEETS.draw(licence, copy, Alignment.NONE))
        .isInstanceOfSatisfying(
            Drawing.DoesNotFit.class,
            reason -> {
              assertThat(reason.field()).isEqualTo("scope");
              assertThat(reason.over()).isBetween(4_000, 7_500);
            });
  }

  @Test
  void setsALongScopeSmallerAndWhole() throws IOException {
    String scope = Specimens.scope(2_000);
    Drawing.Drawn drawn =
        Specimens.drawn(
            Specimens.licence(EntityType.COMPANY, Specimens.NAME, scope), Copy.ORIGINAL);
    assertThat(drawn.texts())
        .filteredOn(text -> text.field().equals("scope"))
        .singleElement()
        .satisfies(text -> {
          assertThat(text.points()).isBetween(6.0, 8.0);
          assertThat(text.box().contains(text.ink())).isTrue();
        });
    assertThat(text(drawn)).contains(scope);
  }

  @Test
  void refusesACharacterThatNoFontDraws() {
    Licence licence = Specimens.licence(EntityType.COMPANY, "杭州\uE863有限公司", Specimens.SCOPE);
    assertThat(Specimens.SHEETS.draw(licence, Copy.ORIGINAL, Alignment.NONE))
        .isEqualTo(new Drawing.NoGlyph("name", 0xE863));
  }

  @Test
  void leavesOutOnlyTheNameOfAnIndividualBusiness() throws IOException {
    Licence nameless = Specimens.licence(EntityType.INDIVIDUAL_BUSINESS, "", Specimens.SCOPE);
    assertThat(text(Specimens.drawn(nameless, Copy.ORIGINAL))).doesNotContain("名称");
    Licence company = Specimens.licence(EntityType.COMPANY, "", Specimens.SCOPE);
    assertThat(Specimens.SHEETS.draw(company, Copy.ORIGINAL, Alignment.NONE))
        .isEqualTo(new Drawing.Incomplete("name"));
  }

  @Test
  void givesTheSameBytesForTheSameLicence() {
    assertThat(Specimens.drawn(EntityType.COMPANY, Copy.ORIGINAL).pdf())
        .isEqualTo(Specimens.drawn(EntityType.COMPANY, Copy.ORIGINAL).pdf());
  }

  @Test
  void saysThatTheLayoutIsProvisional() {
    assertThat(Specimens.LAYOUTS.provisional(Copy.ORIGINAL)).isTrue();
    assertThat(Specimens.drawn(EntityType.COMPANY, Copy.ORIGINAL).provisional()).isTrue();
  }

  private static String text(EntityType type) throws IOException {
    return text(Specimens.drawn(type, Copy.ORIGINAL));
  }

  private static String text(Drawing.Drawn drawn) throws IOException {
    try (PDDocument document = Loader.loadPDF(drawn.pdf())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }
  }
}
