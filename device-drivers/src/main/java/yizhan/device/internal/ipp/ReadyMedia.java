package yizhan.device.internal.ipp;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import yizhan.device.printer.SheetSize;

/**
 * One entry of media-col-ready: what lies in a tray now.
 *
 * @param source media-source
 * @param width x-dimension, 1/100 mm
 * @param length y-dimension, 1/100 mm
 * @param type media-type, or empty where the printer does not tell
 */
record ReadyMedia(String source, int width, int length, String type) {
  /** Printers round sizes that they keep in inches or points; A3 and A4 differ by far more. */
  private static final int TOLERANCE = 100;

  /** The entry, or nothing when it lacks its tray or its size. */
  static Stream<ReadyMedia> parse(AnswerGroup entry) {
    AnswerGroup size =
        entry.collections("media-size").stream().findFirst().orElse(AnswerGroup.EMPTY);
    Optional<String> source = entry.string("media-source");
    OptionalInt width = size.integer("x-dimension");
    OptionalInt length = size.integer("y-dimension");
    if (source.isEmpty() || width.isEmpty() || length.isEmpty()) return Stream.empty();
    return Stream.of(
        new ReadyMedia(
            source.get(),
            width.getAsInt(),
            length.getAsInt(),
            entry.string("media-type").orElse("")));
  }

  boolean is(SheetSize size) {
    return Math.abs(width - size.width()) <= TOLERANCE
        && Math.abs(length - size.length()) <= TOLERANCE;
  }

  Optional<SheetSize> size() {
    return Stream.of(SheetSize.values()).filter(this::is).findFirst();
  }

  /** For the technician: tray and millimetres. */
  String words() {
    return source + " " + width / 100.0 + "×" + length / 100.0 + " mm";
  }
}
