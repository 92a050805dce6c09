package yizhan.kiosk.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import yizhan.kiosk.fonts.FontBook;
import yizhan.kiosk.paper.ArchiveRules;
import yizhan.kiosk.paper.TablePaper;
import yizhan.kiosk.stock.Register.Balance;
import yizhan.kiosk.stock.Register.Line;
import yizhan.kiosk.stock.Register.Of;
import yizhan.kiosk.stock.Register.What;

/** The register that people file: every line and sum of it, on as many pages as it takes. */
class RegisterPdfTest {
  private static final Instant MORNING = Instant.parse("2026-01-15T00:30:00Z");
  private static final BlankForms FORMS =
      new BlankForms(Map.of("tray-1", "正本 original A3", "tray-2", "副本 duplicate A4"), "2019");
  private static final int ISSUES = 30;

  @Test
  void repeatsHeadingsAndNumbersPages() throws Exception {
    byte[] pdf = pdf(busy());
    try (PDDocument document = Loader.loadPDF(pdf)) {
      int pages = document.getNumberOfPages();
      assertThat(pages).isGreaterThan(2);
      for (int page = 1; page <= pages; page++)
        assertThat(text(document, page))
            .contains(page < pages ? "permit" : "should lie", "第 " + page + " / " + pages + " 页");
      assertThat(text(document, pages))
          .contains("应存", "212", "相符 agrees", "清点人 counted by", "复核人 checked by");
      String all = new PDFTextStripper().getText(document).replaceAll("\\s", "");
      for (Line line : busy().lines())
        assertThat(all).contains(line.of().permit(), line.of().serial());
    }
    assertThat(ArchiveRules.broken(pdf)).isEmpty();
    keepForWhoeverLooks(pdf);
  }

  @Test
  void saysThatNothingHappenedOrThatSumsDiffer() throws Exception {
    Balance wrong = new Balance("tray-1", 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4);
    Register register = new Register(LocalDate.of(2026, 1, 15), List.of(), List.of(wrong), 0, 3);
    try (PDDocument document = Loader.loadPDF(pdf(register))) {
      assertThat(document.getNumberOfPages()).isOne();
      assertThat(text(document, 1))
          .contains("无 nothing", "DO NOT AGREE", "不符 DIFFERS", "explains: 3");
    }
  }

  private static String text(PDDocument document, int page) throws Exception {
    PDFTextStripper reading = new PDFTextStripper();
    reading.setStartPage(page);
    reading.setEndPage(page);
    return reading.getText(document);
  }

  private static byte[] pdf(Register register) {
    return new RegisterPdf("SANDBOX-1", ZoneId.of("Asia/Shanghai"), FORMS)
        .write(register, new TablePaper(FontBook.open()));
  }

  private static void keepForWhoeverLooks(byte[] pdf) throws Exception {
    Path folder = Files.createDirectories(Path.of("target", "pages"));
    Files.write(folder.resolve("register.pdf"), pdf);
  }

  private static Register busy() {
    List<Line> lines = new ArrayList<>();
    lines.add(people(What.COUNTED, 0, 42, "S-0001"));
    lines.add(people(What.LOADED, 200, 242, "S-0001", "S-0002"));
    lines.add(
        new Line(
            MORNING,
            "",
            What.TEST_PRINT,
            2,
            0,
            new Of("", "", "SANDBOX-1/trial/1767/A3", ""),
            List.of()));
    for (int number = 0; number < ISSUES; number++) {
      String issue = "20260115-0930%02d-4f1c09ab".formatted(number);
      Of of =
          new Of(
              issue,
              "P-0001%02d".formatted(number),
              "SANDBOX-1/" + issue,
              "000000008170%02d".formatted(number));
      Instant at = MORNING.plusSeconds(60L * number);
      lines.add(new Line(at, "tray-1", What.TAKEN, -1, 241 - number, of, List.of()));
      lines.add(
          new Line(at.plusSeconds(20), "tray-1", What.ISSUED, 0, 241 - number, of, List.of()));
    }
    Balance first = new Balance("tray-1", 42, 200, 0, 0, 0, ISSUES, 0, ISSUES, 0, 0, 0, 212);
    Balance second = new Balance("tray-2", 97, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 97);
    return new Register(LocalDate.of(2026, 1, 15), lines, List.of(first, second), 2, 0);
  }

  private static Line people(What what, int change, int inTray, String... staff) {
    return new Line(MORNING, "tray-1", what, change, inTray, Of.NOBODY, List.of(staff));
  }
}
