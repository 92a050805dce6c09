package yizhan.device.printer;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A receipt, as its parts from top to bottom. Any character of GB 18030-2022 may stand in its text.
 */
public record Receipt(List<Part> parts) {
  /** One part; parts follow each other down the paper. */
  public sealed interface Part {}

  /** One paragraph, wrapped at the paper's width. */
  public record Text(String text, Size size, Align align, boolean bold) implements Part {
    public static Text of(String text) {
      return new Text(text, Size.NORMAL, Align.LEFT, false);
    }
  }

  /**
   * A label on the left and a value on the right, on one line if they fit, else the value below.
   */
  public record Row(String label, String value) implements Part {}

  /** A line across the paper. */
  public record Rule() implements Part {}

  /** Empty lines. */
  public record Feed(int lines) implements Part {}

  /**
   * A QR code (model 2, level M), centred. UTF-8 inside.
   *
   * @param content at most 2,331 bytes in UTF-8
   */
  public record Qr(String content) implements Part {
    private static final int CAPACITY = 2331;

    public Qr {
      int length = content.getBytes(StandardCharsets.UTF_8).length;
      if (length == 0 || length > CAPACITY)
        throw new IllegalArgumentException(length + " bytes in a QR code");
    }
  }

  /** Size of text. */
  public enum Size {
    NORMAL,
    TALL,
    DOUBLE
  }

  /** Where text stands on the line. */
  public enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }

  public Receipt {
    parts = List.copyOf(parts);
  }
}
