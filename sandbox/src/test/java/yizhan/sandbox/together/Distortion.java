package yizhan.sandbox.together;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.SplittableRandom;

/** What a camera makes of a code that is held before it, from level 1, hardly anything, to 5. */
enum Distortion {
  BLUR,
  ROTATION,
  PERSPECTIVE,
  NOISE,
  DARK;

  static final int LEVELS = 5;

  private static final int WHITE = 255;

  /** The picture of the code in the midst of a frame, distorted. */
  BufferedImage of(BufferedImage code, int level, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    BufferedImage frame = new BufferedImage(640, 480, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = frame.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, frame.getWidth(), frame.getHeight());
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    AffineTransform place = AffineTransform.getTranslateInstance(320, 240);
    double turn = this == ROTATION ? level * 9 + random.nextDouble() * 9 : random.nextDouble() * 4;
    place.rotate(Math.toRadians(turn));
    double scale = 260.0 / Math.max(code.getWidth(), code.getHeight());
    place.scale(scale, scale);
    place.translate(-code.getWidth() / 2.0, -code.getHeight() / 2.0);
    g.drawImage(code, place, null);
    g.dispose();
    return switch (this) {
      case BLUR -> blurred(frame, 1 + 2 * level);
      case ROTATION -> blurred(frame, 3);
      case PERSPECTIVE -> leaning(frame, level * 0.12);
      case NOISE -> pixelwise(frame, 1, 0, level * 45, random);
      case DARK -> pixelwise(blurred(frame, 3), 0.5 / level, 8, 12, random);
    };
  }

  private static BufferedImage blurred(BufferedImage frame, int width) {
    float[] box = new float[width * width];
    Arrays.fill(box, 1f / box.length);
    return new ConvolveOp(new Kernel(width, width, box), ConvolveOp.EDGE_NO_OP, null)
        .filter(frame, null);
  }

  /** As seen from one side: a projective map whose right half is further away by this share. */
  private static BufferedImage leaning(BufferedImage frame, double share) {
    BufferedImage seen = new BufferedImage(640, 480, BufferedImage.TYPE_BYTE_GRAY);
    for (int x = 0; x < 640; x++)
      for (int y = 0; y < 480; y++) {
        double away = 1 - share * (x - 320) / 320.0;
        int fromX = (int) Math.round(320 + (x - 320) / away);
        int fromY = (int) Math.round(240 + (y - 240) / away);
        boolean inside = fromX >= 0 && fromX < 640 && fromY >= 0 && fromY < 480;
        seen.getRaster()
            .setSample(x, y, 0, inside ? frame.getRaster().getSample(fromX, fromY, 0) : WHITE);
      }
    return seen;
  }

  private static BufferedImage pixelwise(
      BufferedImage frame, double gain, int floor, int noise, SplittableRandom random) {
    for (int y = 0; y < frame.getHeight(); y++)
      for (int x = 0; x < frame.getWidth(); x++) {
        int value = frame.getRaster().getSample(x, y, 0);
        double grain = (random.nextDouble() + random.nextDouble() - 1) * noise;
        frame
            .getRaster()
            .setSample(x, y, 0, Math.clamp(Math.round(floor + value * gain + grain), 0, WHITE));
      }
    return frame;
  }
}
