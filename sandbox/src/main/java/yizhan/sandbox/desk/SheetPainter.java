package yizhan.sandbox.desk;

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

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("desk-sheet-painter").factory());

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

  private static Optional<Image> picture(Path document, float dotsPerInch) {
    try (PDDocument pdf = Loader.loadPDF(document.toFile())) {
      BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, dotsPerInch, ImageType.RGB);
      return Optional.of(SwingFXUtils.toFXImage(page, null));
    } catch (IOException | RuntimeException undrawn) {
      // whatever was sent to the printer may be broken; the sheet then stands there without a face
      LOG.warn("{} cannot be drawn", document.getFileName(), undrawn);
      return Optional.empty();
    }
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
