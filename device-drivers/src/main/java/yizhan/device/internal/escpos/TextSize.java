package yizhan.device.internal.escpos;

import yizhan.device.printer.Receipt.Size;

/** Sizes of text in multiples of the normal one, and the line pitch that goes with each. */
final class TextSize {
  /** Dots from line to line at normal size: 24 of glyph and 6 of air. */
  private static final int NORMAL_PITCH = 30;

  private static final int HIGH_PITCH = 56;

  private TextSize() {}

  static int across(Size size) {
    return size == Size.DOUBLE ? 2 : 1;
  }

  static int down(Size size) {
    return size == Size.NORMAL ? 1 : 2;
  }

  static int pitch(Size size) {
    return size == Size.NORMAL ? NORMAL_PITCH : HIGH_PITCH;
  }
}
