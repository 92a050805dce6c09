package yizhan.kiosk.paper;

import yizhan.kiosk.office.Copy;

/** How papers in two languages name the copies of a licence. */
final class CopyNames {
  private CopyNames() {}

  static String of(Copy copy) {
    return switch (copy) {
      case ORIGINAL -> "正本 Original";
      case DUPLICATE -> "副本 Duplicate";
    };
  }
}
