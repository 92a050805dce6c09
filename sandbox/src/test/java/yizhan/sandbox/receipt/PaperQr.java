package yizhan.sandbox.receipt;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;

/** Reads the QR code that is printed on a paper, as a phone would. */
public final class PaperQr {
  private PaperQr() {}

  public static String read(BufferedImage paper) throws NotFoundException {
    int width = paper.getWidth();
    int height = paper.getHeight();
    int[] pixels = paper.getRGB(0, 0, width, height, null, 0, width);
    BinaryBitmap bitmap =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    Map<DecodeHintType, ?> hints =
        Map.of(
            DecodeHintType.POSSIBLE_FORMATS,
            List.of(BarcodeFormat.QR_CODE),
            DecodeHintType.TRY_HARDER,
            true);
    return new MultiFormatReader().decode(bitmap, hints).getText();
  }
}
