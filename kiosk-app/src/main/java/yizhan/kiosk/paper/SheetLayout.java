package yizhan.kiosk.paper;

import java.util.List;
import java.util.Map;

/**
 * A sheet of one edition, copy and kind of entity.
 *
 * @param name the file it came from, for reports
 * @param sheet the whole paper, as it is read
 * @param permitted ink of the terminal stays inside
 * @param fields printed texts in reading order; a label is a field of its own, before its item
 * @param qr the QR code without its quiet zone
 * @param blank what is on the paper already
 * @param approval who has checked it against the official annex
 */
record SheetLayout(
    String name,
    Box sheet,
    Box permitted,
    List<FieldLayout> fields,
    Box qr,
    Blank blank,
    Approval approval) {
  SheetLayout {
    fields = List.copyOf(fields);
  }

  /**
   * The blank as it comes from the printer's.
   *
   * @param frames lines of the border
   * @param words printed words
   * @param places where nothing may be printed, by name
   */
  record Blank(List<Box> frames, List<FieldLayout> words, Map<String, Box> places) {
    Blank {
      frames = List.copyOf(frames);
      words = List.copyOf(words);
      places = Map.copyOf(places);
    }
  }

  /** Name and date (ISO) of the approval; both empty while the layout is provisional. */
  record Approval(String by, String on) {
    boolean provisional() {
      return by.isEmpty() || on.isEmpty();
    }
  }
}
