package yizhan.kiosk.paper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.PDFAIdentificationSchema;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;

/**
 * What makes a document PDF/A-2b (ISO 19005-2). Its title is the same for every licence, and it
 * bears neither dates nor an id of its own: nothing in it leads to a person or a matter.
 */
final class PdfArchive {
  private static final String TITLE = "营业执照";
  private static final String SRGB = "sRGB IEC61966-2.1";
  private static final long NO_ID = 0;

  private final byte[] xmp = xmp();
  private final byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  void declare(PDDocument document) throws IOException {
    document.setDocumentId(NO_ID);
    document.setVersion(1.7f);
    document.getDocumentInformation().setTitle(TITLE);
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

  private static byte[] xmp() {
    try {
      XMPMetadata metadata = XMPMetadata.createXMPMetadata();
      PDFAIdentificationSchema archive = metadata.createAndAddPDFAIdentificationSchema();
      archive.setPart(2);
      archive.setConformance("B");
      metadata.createAndAddDublinCoreSchema().setTitle(TITLE);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new XmpSerializer().serialize(metadata, bytes, true);
      return bytes.toByteArray();
    } catch (BadFieldValueException | TransformerException e) {
      throw new IllegalStateException("fixed metadata could not be written", e);
    }
  }
}
