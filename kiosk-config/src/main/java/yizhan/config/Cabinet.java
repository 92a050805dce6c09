package yizhan.config;

import java.util.Locale;
import java.util.Map;

/**
 * The front of the machine, for drawings that point at a place.
 *
 * @param width mm
 * @param height mm
 */
public record Cabinet(double width, double height, Map<Part, Spot> places) {
  /** Things on the front that people are sent to. */
  public enum Part {
    SCREEN,
    CARD_READER,
    SHEET_OUTPUT,
    RECEIPT_OUTPUT,
    SCANNER;

    /** What it is called in a terminal file. */
    String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A rectangle on the front, in mm from the top left corner.
   *
   * @param x to the right
   * @param y downwards
   */
  public record Spot(double x, double y, double width, double height) {}

  public Cabinet {
    places = Map.copyOf(places);
  }
}
