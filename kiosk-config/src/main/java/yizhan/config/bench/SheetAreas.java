package yizhan.config.bench;

import java.util.List;
import yizhan.config.bench.Area.Spot;

/**
 * Where ink may fall on a sheet as it is read: licences lie landscape.
 *
 * @param width of the sheet, mm
 * @param permitted ink stays in it
 * @param forbidden ink stays out of them: where the blank bears emblem and seal
 */
public record SheetAreas(double width, double height, Area permitted, List<Area> forbidden) {
  /** From the corner of what is permitted to the middle of a mark, mm: its arms have room. */
  private static final double INSET = 8;

  /** A mark keeps so far from what is forbidden, mm; a printer may be out by as much. */
  private static final double CLEAR = 12;

  public SheetAreas {
    forbidden = List.copyOf(forbidden);
  }

  /** Four places for marks, near the corners, clockwise from the top left. */
  List<Spot> marks() {
    double left = permitted.x() + INSET;
    double right = permitted.right() - INSET;
    double top = permitted.y() + INSET;
    double bottom = permitted.bottom() - INSET;
    return List.of(
        free(left, top, 1, 1),
        free(right, top, -1, 1),
        free(right, bottom, -1, -1),
        free(left, bottom, 1, -1));
  }

  Spot middle() {
    return new Spot(width / 2, height / 2);
  }

  boolean allows(Spot spot) {
    return permitted.holds(spot, 0) && forbidden.stream().noneMatch(area -> area.holds(spot, 1));
  }

  /** The first place from a corner inwards, line by line, that is clear of what is forbidden. */
  private Spot free(double x, double y, int right, int down) {
    for (int row = 0; row < height / 2; row++)
      for (int column = 0; column < width / 2; column++) {
        Spot spot = new Spot(x + right * column, y + down * row);
        if (forbidden.stream().noneMatch(area -> area.holds(spot, CLEAR))) return spot;
      }
    throw new IllegalStateException("a layout that forbids a quarter of its sheet");
  }
}
