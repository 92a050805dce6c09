package yizhan.kiosk.paper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * What makes a document PDF/A-2b (ISO 19005-2). It bears neither dates nor an id of its own:
 * nothing in it leads to a person or a matter.
 */
final class PdfArchive {
  private static final String METADATA = "/layouts/metadata.xmp";
  private static final String TITLE = "{title}";
  private static final String SRGB = "sRGB IEC61966-2.1";
  private static final long NO_ID = 0;

  private final String title;
  private final byte[] xmp;
  private final byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  /**
   * @param title without marks of its own in XML
   */
  PdfArchive(String title) {
    this.title = title;
    this.xmp = xmp().replace(TITLE, title).getBytes(StandardCharsets.UTF_8);
  }

  void declare(PDDocument document) throws IOException {
    document.setDocumentId(NO_ID);
    document.setVersion(1.7f);
    document.getDocumentInformation().setTitle(title);
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    catalog.setLanguage("zh-CN");
    PDMetadata metadata = new PDMetadata(document);
    metadata.importXMPMetadata(xmp);
    catalog.setMetadata(metadata);
    PDOutputIntent colours = new PDOutputIntent(document, new ByteArrayInputStream(profile));
    colours.setInfo(SRGB);
    colours.setOutputCondition(SRGB);
    colours.setOutputConditionIdentifier(SRGB);
    colours.setRegistryName("http://www.color.org");
    catalog.addOutputIntent(colours);
    PDViewerPreferences viewer = new PDViewerPreferences(new COSDictionary());
    viewer.setDisplayDocTitle(true);
    // Whoever prints the file by hand gets the true size as well.
    viewer.getCOSObject().setName(COSName.getPDFName("PrintScaling"), "None");
    catalog.setViewerPreferences(viewer);
  }

  /** A fixed text, but for its title: writing it afresh would cost half a second. */
  private static String xmp() {
    try (InputStream stream = PdfArchive.class.getResourceAsStream(METADATA)) {
      if (stream == null) throw new IllegalStateException(METADATA + " is not in the product");
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + METADATA, e);
    }
  }
}
