package yizhan.sandbox.measure;

import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The least that a frame can cost on this display: a touch, and all pixels of the screen put there
 * from a picture that lies ready. It asks nobody, lays out nothing and draws nothing.
 */
final class ReadyPicture implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration STILL = Duration.ofMillis(400);
  private static final double NANOS_PER_MILLI = 1e6;

  private final Window window = new Window(null);
  private final BufferedImage home;
  private final BufferedImage other;
  private boolean atHome;

  /** Shows home; each touch brings home or an empty screen in its place. */
  ReadyPicture(BufferedImage home) {
    this.home = home;
    this.other = new BufferedImage(home.getWidth(), home.getHeight(), home.getType());
    window.setBounds(0, 0, home.getWidth(), home.getHeight());
    window.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseReleased(MouseEvent finger) {
            put();
          }
        });
    window.setVisible(true);
    EventQueue.invokeLater(this::put);
  }

  private void put() {
    atHome = !atHome;
    Graphics pen = Objects.requireNonNull(window.getGraphics(), "the window is not shown");
    pen.drawImage(atHome ? home : other, 0, 0, null);
    pen.dispose();
    Toolkit.getDefaultToolkit().sync();
  }

  /** Touches so many times; milliseconds until another picture is seen in this part. */
  List<Double> taps(Eye eye, Rectangle part, int times) throws IOException {
    List<Double> taps = new ArrayList<>();
    Point middle = new Point(home.getWidth() / 2, home.getHeight() / 2);
    for (int i = 0; i < times; i++) {
      BufferedImage before = eye.awaitStill(part, STILL, PATIENCE);
      long touched = System.nanoTime();
      eye.tap(middle);
      taps.add((eye.awaitChange(part, before, PATIENCE) - touched) / NANOS_PER_MILLI);
    }
    return taps;
  }

  @Override
  public void close() {
    window.dispose();
  }
}
