package yizhan.kiosk.paper;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.EntityType;

/** Sheets are good archive documents, and say nothing of anybody outside their text. */
class SheetArchiveTest {
  @ParameterizedTest
  @EnumSource
  void passesVeraPdf(Copy copy) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    assertThat(validate(Specimens.drawn(EntityType.COMPANY, copy).pdf())).isEmpty();
  }

  private static List<String> validate(byte[] pdf) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
      ValidationResult result = validator.validate(parser);
      assertThat(result.getTotalAssertions()).isPositive();
      return result.getTestAssertions().stream()
          .map(failed -> failed.getRuleId().getClause() + " " + failed.getMessage())
          .toList();
    }
  }

  @Test
  void embedsEachFontAsASubset() throws IOException {
    try (PDDocument document =
        Loader.loadPDF(Specimens.drawn(EntityType.COMPANY, Copy.ORIGINAL).pdf())) {
      int fonts = 0;
      for (COSName name : document.getPage(0).getResources().getFontNames()) {
        PDFont font = document.getPage(0).getResources().getFont(name);
        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
        fonts++;
      }
      assertThat(fonts).isEqualTo(5); // four styles, and one for 𠮷
    }
  }

  @Test
  void bearsNothingPersonalOutsideItsText() throws IOException {
    byte[] pdf = Specimens.drawn(EntityType.COMPANY, Copy.ORIGINAL).pdf();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentInformation().getMetadataKeys())
          .containsExactlyInAnyOrder("Title");
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("营业执照");
      String xmp = new String(document.getDocumentCatalog().getMetadata().toByteArray(), UTF_8);
      assertThat(xmp).contains("营业执照").doesNotContain("杭州").doesNotContain("Date");
    }
    assertThat(new String(pdf, ISO_8859_1)).doesNotContain("91330100MA2EXAMP1L");
    assertThat(Specimens.drawn(EntityType.COMPANY, Copy.ORIGINAL).toString()).doesNotContain("杭州");
  }
}
