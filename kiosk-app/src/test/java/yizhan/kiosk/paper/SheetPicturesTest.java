package yizhan.kiosk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.EntityType;

/** Pictures show the very sheet on its blank. */
class SheetPicturesTest {
  private static final SheetPictures PICTURES =
      new SheetPictures(Specimens.FONTS, Specimens.LAYOUTS);

  @ParameterizedTest
  @EnumSource
  void showsTheSheetItselfOnTheBlank(Copy copy) throws NotFoundException {
    Picture picture = PICTURES.picture(Specimens.drawn(EntityType.COMPANY, copy), copy, 1200);
    assertThat(picture.height()).isEqualTo(copy == Copy.ORIGINAL ? 849 : 848);
    var pixels = new RGBLuminanceSource(picture.width(), picture.height(), picture.argb());
    var found =
        new QRCodeMultiReader()
            .decodeMultiple(
                new BinaryBitmap(new HybridBinarizer(pixels)),
                Map.of(DecodeHintType.TRY_HARDER, true));
    assertThat(found)
        .singleElement()
        .satisfies(code -> assertThat(code.getText()).isEqualTo(Specimens.QR));
    assertThat(Arrays.stream(picture.argb()).allMatch(pixel -> pixel >>> 24 == 0xFF)).isTrue();
    assertThat(Arrays.stream(picture.argb()).distinct().count()).isGreaterThan(50);
  }

  @Test
  void canBeWiped() {
    Drawing.Drawn drawn = Specimens.drawn(EntityType.COMPANY, Copy.DUPLICATE);
    Picture picture = PICTURES.picture(drawn, Copy.DUPLICATE, 300);
    picture.wipe();
    drawn.wipe();
    assertThat(picture.argb()).containsOnly(0);
    assertThat(drawn.pdf()).containsOnly(0);
  }
}
