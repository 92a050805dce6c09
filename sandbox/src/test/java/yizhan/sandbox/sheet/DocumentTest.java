package yizhan.sandbox.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told from a document's bytes. */
class DocumentTest {
  private static byte[] pdf(int pages, CompressParameters how) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int page = 0; page < pages; page++) document.addPage(new PDPage());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes, how);
      return bytes.toByteArray();
    }
  }

  private static Document document(byte[] bytes) {
    return Document.of(bytes, "application/octet-stream").orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 30})
  void countsThePagesOfPdfsByAnotherMaker(int pages) throws Exception {
    assertThat(document(pdf(pages, CompressParameters.NO_COMPRESSION)).pages()).isEqualTo(pages);
    assertThat(document(pdf(pages, CompressParameters.DEFAULT_COMPRESSION)).pages())
        .isEqualTo(pages);
  }

  /** As a seal does: each page stands in the file twice. */
  @Test
  void countsAPageOnceHoweverOftenItWasSaved() throws Exception {
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(pdf(2, CompressParameters.NO_COMPRESSION))) {
      for (PDPage page : document.getPages()) {
        page.setRotation(180);
        page.getCOSObject().setNeedToBeUpdated(true);
      }
      document.saveIncremental(again);
    }
    assertThat(document(again.toByteArray()).pages()).isEqualTo(2);
  }

  @Test
  void takesAPdfWhosePagesItCannotSeeForOnePage() {
    byte[] odd = "%PDF-1.7\n/ObjStm /ObjStm".getBytes(StandardCharsets.US_ASCII);
    assertThat(document(odd).pages()).isEqualTo(1);
    byte[] broken = "%PDF-1.7\n/ObjStm stream\nnothing".getBytes(StandardCharsets.US_ASCII);
    assertThat(document(broken).pages()).isEqualTo(1);
    byte[] cut = "%PDF-1.7\n/ObjStm stream".getBytes(StandardCharsets.US_ASCII);
    assertThat(document(cut).pages()).isEqualTo(1);
  }

  @Test
  void readsThePageCountOfARaster() {
    ByteBuffer raster = ByteBuffer.allocate(4 + 1796);
    raster.put("RaS2".getBytes(StandardCharsets.US_ASCII)).putInt(4 + 452, 3);
    Document document = document(raster.array());
    assertThat(document.pages()).isEqualTo(3);
    assertThat(document.suffix()).isEqualTo("pwg");
  }

  @Test
  void believesBytesMoreThanNames() {
    assertThat(Document.of(SamplePdf.a4(), "image/pwg-raster")).isEmpty();
    assertThat(Document.of(SamplePdf.a4(), "application/pdf")).isPresent();
    assertThat(Document.of(new byte[0], "application/octet-stream")).isEmpty();
  }
}
