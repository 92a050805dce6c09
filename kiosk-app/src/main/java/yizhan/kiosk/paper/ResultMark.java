package yizhan.kiosk.paper;

import yizhan.kiosk.fonts.Face;

/** Something that stands on a page of a result. Millimetres from the top left corner. */
sealed interface ResultMark {
  /** Characters of one face on one line. */
  record Words(Face face, String text, double points, double x, double baseline)
      implements ResultMark {}

  /** The outline of a cell. */
  record Cell(Box box) implements ResultMark {}

  /** A bar behind a heading. */
  record Bar(Box box) implements ResultMark {}

  /** A thin line across the page. */
  record Rule(double left, double right, double y) implements ResultMark {}

  /** The code that leads to the check. */
  record Qr(QrSquare square) implements ResultMark {}
}
