package yizhan.kiosk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yizhan.kiosk.fonts.FontBook;
import yizhan.kiosk.issuing.PlainDocument;
import yizhan.kiosk.office.Property;
import yizhan.kiosk.office.Property.Encumbrance;
import yizhan.kiosk.office.PropertyResult;

/** Results on A4: everything is on the pages, once, and in the order it came. */
class ResultSheetsTest {
  private static final ResultSheets SHEETS =
      new ResultSheets(FontBook.open(), ZoneId.of("Asia/Shanghai"));

  @Test
  void saysWhatProvesItOnEveryPage() throws IOException {
    List<String> pages = pages(ResultSpecimen.of(7));
    assertThat(pages.getFirst()).contains("查询用途：本人自用", "查询范围：样张市全市", "2016年10月08日");
    for (int page = 1; page <= pages.size(); page++)
      assertThat(pages.get(page - 1))
          .contains("CX00000000-0000000", "第" + page + "页/共" + pages.size() + "页");
    assertThat(pages.getLast()).contains("正在办理1", "抵押权注销登记", "SL00000000-0000", "审核");
    assertThat(pages.getLast()).contains("说明", "2.查询人应当按照说明的用途使用。");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8, 13, 200})
  void tearsNoPropertyThatAPageHasRoomFor(int properties) throws IOException {
    List<String> pages = pages(ResultSpecimen.of(properties));
    assertThat(String.join("", pages)).doesNotContain("（续）");
    for (int number = 1; number <= properties; number++) {
      String first = "第" + number + "处";
      String last = "样张路1号" + number + "幢2单元";
      assertThat(pages.stream().filter(page -> page.contains(first) && page.contains(last)))
          .as("property " + number)
          .hasSize(1);
    }
  }

  @Test
  void repeatsTheHeadingOfWhatIsLongerThanAPage() throws IOException {
    Property one = ResultSpecimen.of(1).properties().getFirst();
    List<Encumbrance> many =
        IntStream.rangeClosed(1, 90)
            .mapToObj(
                i -> new Encumbrance(Encumbrance.Kind.MORTGAGE, "第" + i + "家样张银行", "债权", "", ""))
            .toList();
    List<String> pages = pages(with(one, many));
    assertThat(pages).hasSizeGreaterThan(2);
    for (String page : pages.subList(1, pages.size() - 1)) assertThat(page).contains("第1处", "（续）");
    String all = String.join("", pages);
    for (int i = 1; i <= 90; i++) assertThat(all).containsOnlyOnce("第" + i + "家样张银行");
  }

  @Test
  void isNotMadeRatherThanLackingACharacter() {
    Property one = ResultSpecimen.of(1).properties().getFirst();
    PropertyResult odd =
        with(one, List.of(new Encumbrance(Encumbrance.Kind.NOTICE, "\uDBBF\uDFFD", "", "", "")));
    assertThat(SHEETS.draw(odd)).isEmpty();
  }

  @Test
  void keepsToPdfA() throws Exception {
    assertThat(ArchiveRules.broken(SHEETS.draw(ResultSpecimen.of(5)).orElseThrow().pdf()))
        .isEmpty();
  }

  @Test
  void isTheSameForTheSameResult() {
    assertThat(SHEETS.draw(ResultSpecimen.of(3)).orElseThrow().pdf())
        .isEqualTo(SHEETS.draw(ResultSpecimen.of(3)).orElseThrow().pdf());
  }

  private static PropertyResult with(Property one, List<Encumbrance> weights) {
    PropertyResult result = ResultSpecimen.of(1);
    Property weighed =
        new Property(
            one.standing(),
            one.unit(),
            one.right(),
            one.certificate(),
            one.place(),
            one.use(),
            one.area(),
            one.building(),
            one.land(),
            one.sharing(),
            one.coOwners(),
            one.registered(),
            weights);
    return new PropertyResult(result.head(), result.querier(), List.of(weighed), List.of());
  }

  private static List<String> pages(PropertyResult result) throws IOException {
    PlainDocument drawn = SHEETS.draw(result).orElseThrow();
    try (PDDocument document = Loader.loadPDF(drawn.pdf())) {
      assertThat(document.getNumberOfPages()).isEqualTo(drawn.pages());
      return IntStream.rangeClosed(1, drawn.pages())
          .mapToObj(page -> text(document, page))
          .toList();
    }
  }

  private static String text(PDDocument document, int page) {
    try {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      return stripper.getText(document).replaceAll("\\s", "");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
