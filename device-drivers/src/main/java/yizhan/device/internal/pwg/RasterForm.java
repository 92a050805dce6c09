package yizhan.device.internal.pwg;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What dots a printer takes.
 *
 * @param type how they are coloured
 * @param dotsPerInch both ways
 */
public record RasterForm(Type type, int dotsPerInch) {
  private static final int FINEST = 600;

  /** The finest that text gains by, and the coarsest that it is still good at. */
  private static final List<Integer> RESOLUTIONS = List.of(FINEST, 300);

  /** Colours as PWG 5102.4, 4.3.2.3 names and numbers them, the most fitting one first. */
  public enum Type {
    SGRAY_8("sgray_8", 18, 1, 1_200_000),
    SRGB_8("srgb_8", 19, 3, 2_500_000),
    BLACK_1("black_1", 3, 1, 400_000);

    final String keyword;
    final int colorSpace;
    final int colors;

    /** Of A4 at 600 dots an inch, packed. */
    private final int fullPageBytes;

    Type(String keyword, int colorSpace, int colors, int fullPageBytes) {
      this.keyword = keyword;
      this.colorSpace = colorSpace;
      this.colors = colors;
      this.fullPageBytes = fullPageBytes;
    }

    int bitsPerColor() {
      return this == BLACK_1 ? 1 : 8;
    }

    int bytesPerLine(int width) {
      return (width * colors * bitsPerColor() + 7) / 8;
    }
  }

  /**
   * What a full sheet of A4 takes when it is packed: as measured (decision 0180), and some more.
   */
  public int fullPageBytes() {
    return dotsPerInch == FINEST ? type.fullPageBytes : type.fullPageBytes * 2 / 5;
  }

  /** The best that is among these; empty when none is. */
  public static Optional<RasterForm> of(List<String> types, Collection<Integer> dotsPerInch) {
    for (Type type : Type.values())
      for (int resolution : RESOLUTIONS)
        if (types.contains(type.keyword) && dotsPerInch.contains(resolution))
          return Optional.of(new RasterForm(type, resolution));
    return Optional.empty();
  }
}
