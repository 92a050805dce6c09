package yizhan.sandbox.measure;

import java.awt.AWTException;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * Looks at the display and touches it from outside, as the person before it does: what a program
 * says of itself counts for nothing here, and every program is measured with the same eye.
 */
final class Eye {
  /** Between two looks; one look at a small part takes a tenth of that. */
  private static final long BLINK_NANOS = 1_000_000;

  /** Two pictures are the same when their pixels differ by less than this on average, of 255. */
  private static final double SAME = 0.5;

  private static final Duration FINGER = Duration.ofMillis(40);

  private final Robot robot;

  Eye() throws IOException {
    System.setProperty("awt.robot.gtk", "false"); // looks over GTK cost ten times as much
    try {
      robot = new Robot();
    } catch (AWTException blind) {
      throw new IOException("the display cannot be looked at", blind);
    }
  }

  BufferedImage look(Rectangle part) {
    return robot.createScreenCapture(part);
  }

  /** Touches a point once. */
  void tap(Point at) {
    robot.mouseMove(at.x, at.y);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
  }

  /** Takes the finger to a place where nothing is. */
  void rest() {
    robot.mouseMove(1, 1);
  }

  /** Waits until this part looks like the picture; tells when, in nanoseconds. */
  long awaitLike(Rectangle part, BufferedImage wanted, Duration within) throws IOException {
    return await(part, now -> difference(now, wanted) < SAME, within, "the expected picture");
  }

  /** Waits until nothing is shown here any more: the last program is gone. */
  void awaitDark(Rectangle part, Duration within) throws IOException {
    BufferedImage nothing = new BufferedImage(part.width, part.height, BufferedImage.TYPE_INT_RGB);
    awaitLike(part, nothing, within);
  }

  /** Waits until this part no longer looks like the picture; tells when, in nanoseconds. */
  long awaitChange(Rectangle part, BufferedImage before, Duration within) throws IOException {
    return await(part, now -> difference(now, before) > 0, within, "any change");
  }

  /** Taps until this part changes, for a new screen is deaf at first; tells when it changed. */
  long tapUntilChange(Point at, Rectangle part, Duration within) throws IOException {
    BufferedImage before = look(part);
    long until = System.nanoTime() + within.toNanos();
    while (System.nanoTime() < until) {
      tap(at);
      try {
        return awaitChange(part, before, FINGER);
      } catch (NotSeen _) {
        // deaf still: touch again
      }
    }
    throw new NotSeen("nobody answered taps at " + at.x + "," + at.y);
  }

  /** Waits until this part has not changed for a while. */
  BufferedImage awaitStill(Rectangle part, Duration still, Duration within) throws IOException {
    long until = System.nanoTime() + within.toNanos();
    BufferedImage last = look(part);
    long since = System.nanoTime();
    while (System.nanoTime() - since < still.toNanos()) {
      if (System.nanoTime() > until) throw new NotSeen("the screen never came to rest");
      LockSupport.parkNanos(20 * BLINK_NANOS);
      BufferedImage now = look(part);
      if (difference(now, last) > 0) since = System.nanoTime();
      last = now;
    }
    return last;
  }

  private long await(Rectangle part, Predicate<BufferedImage> seen, Duration within, String what)
      throws IOException {
    long until = System.nanoTime() + within.toNanos();
    while (System.nanoTime() < until) {
      BufferedImage now = look(part);
      if (seen.test(now)) return System.nanoTime();
      LockSupport.parkNanos(BLINK_NANOS);
    }
    throw new NotSeen(what + " was not seen within " + within);
  }

  /** The mean difference of all channels of all pixels. */
  static double difference(BufferedImage one, BufferedImage other) {
    int[] a = one.getRGB(0, 0, one.getWidth(), one.getHeight(), null, 0, one.getWidth());
    int[] b = other.getRGB(0, 0, one.getWidth(), one.getHeight(), null, 0, one.getWidth());
    long sum = 0;
    for (int i = 0; i < a.length; i++)
      for (int shift = 0; shift < 24; shift += 8)
        sum += Math.abs((a[i] >> shift & 0xFF) - (b[i] >> shift & 0xFF));
    return sum / 3.0 / a.length;
  }

  /** What was waited for did not come. */
  static final class NotSeen extends IOException {
    private static final long serialVersionUID = 1;

    NotSeen(String message) {
      super(message);
    }
  }
}
