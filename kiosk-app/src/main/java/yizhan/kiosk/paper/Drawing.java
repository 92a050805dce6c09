package yizhan.kiosk.paper;

import java.util.Arrays;
import java.util.List;

/** What came of drawing a licence: a sheet, or the reason why there is none. */
public sealed interface Drawing {
  /**
   * The sheet.
   *
   * @param pdf PDF/A-2b, one page of exactly the sheet's size, landscape as it is read. Printers
   *     take such a page for a sheet that is fed short edge first and turn it by themselves; the
   *     order names the sheet as fed (297 × 420) and demands no scaling.
   * @param texts what stands where, in reading order
   * @param provisional whether the layout has yet to be checked against the official annex
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on to the printer as it is, never compared
  record Drawn(byte[] pdf, List<PlacedText> texts, boolean provisional) implements Drawing {
    public Drawn {
      texts = List.copyOf(texts);
    }

    /** Overwrites the sheet when the visit ends. The texts go with the object. */
    public void wipe() {
      Arrays.fill(pdf, (byte) 0);
    }

    /** Never the contents. */
    @Override
    public String toString() {
      return "Drawn[" + pdf.length + " bytes]";
    }
  }

  /**
   * Too long, even at the smallest permitted size.
   *
   * @param over characters that found no room
   */
  record DoesNotFit(String field, int over) implements Drawing {}

  /** No font draws this character. */
  record NoGlyph(String field, int codePoint) implements Drawing {}

  /** The licence lacks what this kind of sheet must bear, or its date cannot be taken apart. */
  record Incomplete(String field) implements Drawing {}

  /**
   * A text as it was placed.
   *
   * @param field its name in the layout; a label's is the item's with {@code .label}
   * @param box where it may stand
   * @param ink the smallest box around its ink, before the tray's alignment
   * @param points the size that was chosen
   * @param lines how many there are
   */
  record PlacedText(String field, Box box, Box ink, double points, int lines) {}
}
