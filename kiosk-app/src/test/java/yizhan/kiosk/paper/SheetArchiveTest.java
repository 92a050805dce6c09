package yizhan.kiosk.paper;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.EntityType;

/** Sheets are good archive documents, and say nothing of anybody outside their text. */
class SheetArchiveTest {
  @ParameterizedTest
  @EnumSource
  void passesVeraPdf(Copy copy) throws Exception {
    assertThat(ArchiveRules.broken(Specimens.drawn(EntityType.COMPANY, copy).pdf())).isEmpty();
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
