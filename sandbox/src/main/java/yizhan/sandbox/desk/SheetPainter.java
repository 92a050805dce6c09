package yizhan.sandbox.desk;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.GlyphVector;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws the documents that the printer received, on a thread of its own: a sheet takes the better
 * part of a second.
 */
final class SheetPainter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SheetPainter.class);
  private static final int END_SECONDS = 10;

  private static final Color PALE_RED = new Color(179, 38, 30, 28);
  private static final String SAMPLE = "样张";

  /** Of the page: how high the characters of 样张 are, and how far they lean. */
  private static final double SAMPLE_HEIGHT = 0.45;

  private static final double LEAN = Math.toRadians(-20);

  private final Font font;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("desk-sheet-painter").factory());

  /**
   * @param font has the characters 样张
   */
  SheetPainter(Font font) {
    this.font = font;
  }

  /**
   * Draws the first page.
   *
   * @param dotsPerInch how large
   * @param ready is given the picture on the JavaFX thread; none of a document that is no PDF
   */
  void paint(Path document, float dotsPerInch, Consumer<Optional<Image>> ready) {
    try {
      thread.execute(() -> {
        Optional<Image> image = picture(document, dotsPerInch);
        Platform.runLater(() -> ready.accept(image));
      });
    } catch (RejectedExecutionException closed) {
      ready.accept(Optional.empty());
    }
  }

  private Optional<Image> picture(Path document, float dotsPerInch) {
    try (PDDocument pdf = Loader.loadPDF(document.toFile())) {
      BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, dotsPerInch, ImageType.RGB);
      markAsSample(page);
      return Optional.of(SwingFXUtils.toFXImage(page, null));
    } catch (IOException | RuntimeException undrawn) {
      // whatever was sent to the printer may be broken; the sheet then stands there without a face
      LOG.warn("{} cannot be drawn", document.getFileName(), undrawn);
      return Optional.empty();
    }
  }

  /** The blanks of the sandbox have 样张 printed across them; the document itself has not. */
  private void markAsSample(BufferedImage page) {
    Graphics2D brush = page.createGraphics();
    brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    brush.setColor(PALE_RED);
    brush.translate(page.getWidth() / 2.0, page.getHeight() / 2.0);
    brush.rotate(LEAN);
    Font large = font.deriveFont((float) (page.getHeight() * SAMPLE_HEIGHT));
    GlyphVector letters = large.createGlyphVector(brush.getFontRenderContext(), SAMPLE);
    Rectangle2D box = letters.getVisualBounds();
    brush.drawGlyphVector(letters, (float) -box.getCenterX(), (float) -box.getCenterY());
    brush.dispose();
  }

  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(END_SECONDS, TimeUnit.SECONDS))
        LOG.warn("a sheet is still being drawn");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
