package yizhan.kiosk.staff;

import java.util.Optional;
import java.util.function.IntUnaryOperator;
import yizhan.config.Comfort;
import yizhan.kiosk.equipment.Backlight.Shine;
import yizhan.kiosk.voice.Volume;

/**
 * How loud the machine speaks as a rule, and how brightly it shines.
 *
 * @param volume empty: it has no voice
 * @param kept whether that holds after the next start, too
 */
public record SoundAndLight(Optional<Volume> volume, Shine shine, boolean kept) {
  /** What steps of brightness are multiples of, in percent. */
  private static final int STEP = 10;

  /** What somebody before it wishes; of the same wish comes the same, however often. */
  public sealed interface Wish {
    /** To know how it is. */
    record Look() implements Wish {}

    /** So loud. */
    record Loud(Volume volume) implements Wish {}

    /** So bright. */
    record Bright(int percent) implements Wish {}
  }

  /** Each step that can be chosen at the screen. */
  enum Step {
    LOUDER,
    SOFTER,
    BRIGHTER,
    DARKER
  }

  /** What it comes to from here; empty: that is not to be had, or there is no further. */
  Optional<Wish> after(Step step) {
    return switch (step) {
      case LOUDER -> volume.flatMap(now -> loud(now, now.louder()));
      case SOFTER -> volume.flatMap(now -> loud(now, now.softer()));
      case BRIGHTER -> bright(now -> Math.min(100, (now / STEP + 1) * STEP));
      case DARKER ->
          bright(now -> Math.max(Comfort.DARKEST, (now + STEP - 1) / STEP * STEP - STEP));
    };
  }

  private static Optional<Wish> loud(Volume now, Volume then) {
    return now.equals(then) ? Optional.empty() : Optional.of(new Wish.Loud(then));
  }

  private Optional<Wish> bright(IntUnaryOperator next) {
    if (!(shine instanceof Shine.Shines(int now))) return Optional.empty();
    int then = next.applyAsInt(now);
    return now == then ? Optional.empty() : Optional.of(new Wish.Bright(then));
  }
}
