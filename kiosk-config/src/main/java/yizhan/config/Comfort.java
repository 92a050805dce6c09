package yizhan.config;

import java.util.OptionalInt;

/**
 * How loud the machine speaks and how brightly it shines, as somebody who stood before it found
 * right; empty: as it comes.
 *
 * @param volume a step from 1, the softest, to {@value #LOUDEST}
 * @param brightness of the display, in percent, from {@value #DARKEST}
 */
public record Comfort(OptionalInt volume, OptionalInt brightness) {
  /** As it comes. */
  public static final Comfort UNSET = new Comfort(OptionalInt.empty(), OptionalInt.empty());

  /** The loudest step. */
  public static final int LOUDEST = 5;

  /** Nobody would find a screen again that is darker. */
  public static final int DARKEST = 20;

  public Comfort withVolume(int step) {
    return new Comfort(OptionalInt.of(step), brightness);
  }

  public Comfort withBrightness(int percent) {
    return new Comfort(volume, OptionalInt.of(percent));
  }
}
