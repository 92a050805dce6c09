package yizhan.device.internal.pwg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.printer.SheetPainter;
import yizhan.device.printer.SheetSize;

/** PWG raster, byte by byte; {@code RasterPrinterTest} has it read by CUPS. */
class RasterDocumentTest {
  private static final int LIMIT = 1 << 20;

  @ParameterizedTest
  @CsvSource({
    "1, 'AAAAAA', 00 02 AA",
    "1, 'AABBCC', 00 FE AA BB CC",
    "1, 'AABBBB', 00 00 AA 01 BB",
    "1, 'AABBCCCC', 00 FF AA BB 01 CC",
    "1, 'AAAABBCC', 00 01 AA FF BB CC",
    "3, '010203010203', 00 01 01 02 03",
    "3, '010203010204', 00 FF 01 02 03 01 02 04"
  })
  void packsARow(int valueBytes, String row, String packed) {
    assertThat(packed(valueBytes, HexFormat.of().parseHex(row)))
        .isEqualTo(HexFormat.ofDelimiter(" ").parseHex(packed));
  }

  @Test
  void packsLongRunsAndRowsThatComeAgain() {
    byte[] white = new byte[300];
    Arrays.fill(white, (byte) 0xFF);
    byte[][] rows = new byte[257][];
    Arrays.fill(rows, white);
    byte[] once = {127, -1, 127, -1, 43, -1};
    assertThat(packed(1, rows))
        .isEqualTo(
            ByteBuffer.allocate(14).put((byte) -1).put(once).put((byte) 0).put(once).array());
    byte[] different = new byte[130];
    for (int i = 0; i < different.length; i++) different[i] = (byte) i;
    assertThat(packed(1, different)).startsWith(0, 129, 0, 1).endsWith(127, 255, 128, 129);
  }

  @Test
  void tellsThePrinterWhatThePageIs() throws DeviceException {
    RasterForm form = new RasterForm(RasterForm.Type.SRGB_8, 600);
    byte[] bytes = document(form, (byte) 0xFF, soon());
    ByteBuffer page = ByteBuffer.wrap(bytes);
    assertThat(words(bytes, 0)).isEqualTo("RaS2PwgRaster");
    assertThat(List.of(page.getInt(4 + 276), page.getInt(4 + 280))).containsOnly(600);
    assertThat(page.getInt(4 + 372)).as("width").isEqualTo(7016);
    assertThat(page.getInt(4 + 376)).as("height").isEqualTo(9921);
    assertThat(page.getInt(4 + 388)).as("bits a dot").isEqualTo(24);
    assertThat(page.getInt(4 + 392)).as("bytes a row").isEqualTo(3 * 7016);
    assertThat(page.getInt(4 + 400)).as("sRGB").isEqualTo(19);
    assertThat(words(bytes, 4 + 1732)).isEqualTo("iso_a3_297x420mm");
  }

  @Test
  void drawsABandAtATimeAndStopsWhenCalledOff() {
    RasterForm form = new RasterForm(RasterForm.Type.BLACK_1, 600);
    Deadline deadline = soon();
    Runnable calledOff = deadline::cancel;
    assertThatThrownBy(() -> document(form, (byte) 0, deadline, calledOff))
        .isInstanceOfSatisfying(
            DeviceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CANCELLED));
  }

  @Test
  void sendsNothingThatIsTooLarge() {
    RasterForm form = new RasterForm(RasterForm.Type.SGRAY_8, 300);
    SheetPainter noise = pdf -> new Plain((byte) 0, true, () -> {});
    assertThatThrownBy(() -> RasterDocument.of(new byte[1], noise, form, LIMIT, soon()))
        .hasMessageContaining("over 1048576 bytes");
  }

  @Test
  void choosesTheBestThatAPrinterTakes() {
    assertThat(RasterForm.of(List.of("black_1", "sgray_8"), List.of(300, 1200)))
        .hasValue(new RasterForm(RasterForm.Type.SGRAY_8, 300));
    assertThat(RasterForm.of(List.of("srgb_16", "srgb_8"), List.of(300, 600)))
        .hasValue(new RasterForm(RasterForm.Type.SRGB_8, 600));
    assertThat(RasterForm.of(List.of("sgray_8"), List.of(200))).isEmpty();
  }

  private static byte[] packed(int valueBytes, byte[]... rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PwgLineEncoder encoder = new PwgLineEncoder(out, rows[0].length, valueBytes);
    for (byte[] row : rows) encoder.add(row);
    encoder.flush();
    return out.toByteArray();
  }

  private static byte[] document(RasterForm form, byte shade, Deadline deadline)
      throws DeviceException {
    return document(form, shade, deadline, () -> {});
  }

  private static byte[] document(RasterForm form, byte shade, Deadline deadline, Runnable drawn)
      throws DeviceException {
    SheetPainter painter = pdf -> new Plain(shade, false, drawn);
    return RasterDocument.of(new byte[1], painter, form, LIMIT, deadline);
  }

  private static String words(byte[] bytes, int from) {
    int end = from;
    while (bytes[end] != 0) end++;
    return new String(bytes, from, end - from, StandardCharsets.US_ASCII);
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(30));
  }

  /** A page of one shade, or of noise that cannot be packed. */
  private record Plain(byte shade, boolean noise, Runnable drawn) implements SheetPainter.Pages {
    @Override
    public int count() {
      return 1;
    }

    @Override
    public SheetSize size(int page) {
      return SheetSize.A3;
    }

    @Override
    public void draw(int page, SheetPainter.Band band, byte[] gray) {
      Arrays.fill(gray, shade);
      for (int i = 0; noise && i < gray.length; i++) gray[i] = (byte) ((i * i) >> 3);
      drawn.run();
    }

    @Override
    public void close() {}
  }
}
