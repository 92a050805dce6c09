package yizhan.kiosk.town;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import yizhan.kiosk.issuing.PlainDocument;
import yizhan.kiosk.office.FamilyResult;
import yizhan.kiosk.office.PropertyResult;
import yizhan.kiosk.service.ResultPapers;

/** Results on empty pages: how they look is tested elsewhere. Now and then one cannot be made. */
final class TownResults implements ResultPapers {
  private static final byte[] EMPTY = empty();

  private final SplittableRandom random;

  TownResults(SplittableRandom random) {
    this.random = random;
  }

  @Override
  public Optional<PlainDocument> own(PropertyResult result) {
    return drawn();
  }

  @Override
  public Optional<PlainDocument> family(FamilyResult result) {
    return drawn();
  }

  private Optional<PlainDocument> drawn() {
    return random.nextInt(25) == 0
        ? Optional.empty()
        : Optional.of(new PlainDocument(EMPTY.clone(), 1));
  }

  private static byte[] empty() {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes, CompressParameters.NO_COMPRESSION);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
