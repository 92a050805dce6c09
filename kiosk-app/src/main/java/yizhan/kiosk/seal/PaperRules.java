package yizhan.kiosk.seal;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * What a document must be so that paper shows all that it is: some pages of A4, in the clear, with
 * nothing in them that runs, and nothing attached that no paper shows.
 */
final class PaperRules {
  /** Longer ones would empty the tray, and keep everybody else waiting. */
  static final int MOST_PAGES = 40;

  private static final int MOST_PARTS = 200_000;

  /** Points; a millimetre is 2.8. */
  private static final float TOLERANCE = 4;

  private static final Set<String> RUN_OR_ATTACHED =
      Set.of("JS", "XFA", "EF", "EmbeddedFiles", "RichMediaContent");
  private static final Set<String> ACTIONS =
      Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "GoToE", "RichMediaExecute");

  private PaperRules() {}

  static boolean printable(PDDocument document) {
    int pages = document.getNumberOfPages();
    if (document.isEncrypted() || pages < 1 || pages > MOST_PAGES) return false;
    for (PDPage page : document.getPages()) if (!isA4(page)) return false;
    return showsAll(document.getDocument().getTrailer());
  }

  /** Upright or lying. */
  private static boolean isA4(PDPage page) {
    PDRectangle box = page.getCropBox();
    float shorter = Math.min(box.getWidth(), box.getHeight());
    float longer = Math.max(box.getWidth(), box.getHeight());
    return page.getUserUnit() == 1
        && Math.abs(shorter - PDRectangle.A4.getWidth()) < TOLERANCE
        && Math.abs(longer - PDRectangle.A4.getHeight()) < TOLERANCE;
  }

  /** Walks through everything that there is. */
  private static boolean showsAll(COSBase root) {
    Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<COSBase> left = new ArrayDeque<>();
    left.push(root);
    while (!left.isEmpty()) {
      COSBase part = left.pop();
      if (!seen.add(part)) continue;
      if (seen.size() > MOST_PARTS) return false;
      switch (part) {
        case COSObject reference -> push(left, reference.getObject());
        case COSArray array -> array.forEach(one -> push(left, one));
        case COSDictionary dictionary -> {
          if (isActive(dictionary)) return false;
          dictionary.getValues().forEach(one -> push(left, one));
        }
        default -> {}
      }
    }
    return true;
  }

  private static void push(Deque<COSBase> left, @Nullable COSBase part) {
    if (part != null) left.push(part);
  }

  private static boolean isActive(COSDictionary dictionary) {
    String action = dictionary.getNameAsString(COSName.S, "");
    return ACTIONS.contains(action)
        || dictionary.keySet().stream().map(COSName::getName).anyMatch(RUN_OR_ATTACHED::contains);
  }
}
