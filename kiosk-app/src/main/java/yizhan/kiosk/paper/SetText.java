package yizhan.kiosk.paper;

import java.util.List;
import yizhan.kiosk.fonts.Face;

/**
 * A text with every line and run in its place.
 *
 * @param field its layout
 * @param points the size
 * @param runs parts in one face and on one line, in reading order
 * @param words the text as it reads
 * @param lines how many there are
 * @param ink the smallest box around the ink
 */
record SetText(FieldLayout field, double points, List<Run> runs, String words, int lines, Box ink) {
  SetText {
    runs = List.copyOf(runs);
  }

  /**
   * Characters of one face on one line.
   *
   * @param x millimetres, where the first stands
   * @param baseline millimetres from the top
   * @param spacing millimetres added after each character
   */
  record Run(Face face, String text, double x, double baseline, double spacing) {}

  Drawing.PlacedText placed() {
    return new Drawing.PlacedText(field.id(), field.frame().box(), ink, points, lines);
  }
}
