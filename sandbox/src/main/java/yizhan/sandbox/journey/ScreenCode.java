package yizhan.sandbox.journey;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** The code on the screen, read off it as a phone does: from its picture. */
final class ScreenCode {
  private static final Duration FIND = Duration.ofSeconds(10);
  private static final Duration LOOK = Duration.ofMillis(100);

  private final Screen screen;
  private final Scene scene;

  ScreenCode(Screen screen, Scene scene) {
    this.screen = screen;
    this.scene = scene;
  }

  /** Waits for one that leads somewhere. */
  URI link() throws JourneyException {
    long until = System.nanoTime() + FIND.toNanos();
    while (true) {
      Optional<String> read = read();
      if (read.isPresent()) return link(read.get());
      if (System.nanoTime() - until > 0)
        throw new JourneyException("there is no code on the screen that a phone can read");
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private static URI link(String code) throws JourneyException {
    try {
      return URI.create(code);
    } catch (IllegalArgumentException _) {
      throw new JourneyException("the code on the screen leads nowhere");
    }
  }

  private Optional<String> read() throws JourneyException {
    WritableImage picture = screen.onGlass(() -> scene.snapshot(null));
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    int[] pixels = new int[width * height];
    picture
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BinaryBitmap bitmap =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    Map<DecodeHintType, ?> hints =
        Map.of(
            DecodeHintType.POSSIBLE_FORMATS,
            List.of(BarcodeFormat.QR_CODE),
            DecodeHintType.TRY_HARDER,
            true);
    try {
      return Optional.of(new MultiFormatReader().decode(bitmap, hints).getText());
    } catch (NotFoundException _) {
      return Optional.empty();
    }
  }
}
