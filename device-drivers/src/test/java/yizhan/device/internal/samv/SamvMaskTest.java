package yizhan.device.internal.samv;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yizhan.device.Vectors;
import yizhan.device.card.IdCard.Photo;

/** Of an answer its frame, its status and its layout are left. */
class SamvMaskTest {
  private static final Photo PHOTO = new Photo(new byte[1024]);
  private static final int TEXT = 14;

  @ParameterizedTest
  @ValueSource(strings = {"citizen", "citizen-longterm", "J", "I", "Y"})
  void makesNobodysOfACard(String card) throws Exception {
    byte[] heard = withPhoto(CardFrames.read(card));
    byte[] masked = mask(heard);
    assertThat(masked).hasSameSizeAs(heard);
    SamvReceiver receiver = new SamvReceiver();
    receiver.feed(masked, masked.length);
    SamvAnswer answer = receiver.next().orElseThrow();
    assertThat(receiver.damaged()).isFalse();
    byte[] text = Arrays.copyOfRange(answer.data(), 4, 4 + CardTextParser.TEXT_BYTES);
    assertThat(CardTextParser.parse(text, PHOTO))
        .hasSameClassAs(CardTextParser.parse(CardFrames.VECTORS.bytes("text-" + card), PHOTO));
    assertThat(new String(text, UTF_16LE)).matches("[样X\\-0129JIY \0]+|.*𠮷.*");
    assertThat(Arrays.copyOfRange(answer.data(), 260, 1284)).containsOnly(0);
  }

  @Test
  void leavesWhatWasWrongWrong() {
    byte[] wrong = CardFrames.read("citizen");
    wrong[wrong.length - 1] ^= 1;
    SamvReceiver receiver = new SamvReceiver();
    byte[] masked = mask(wrong);
    receiver.feed(masked, masked.length);
    assertThat(receiver.next()).isEqualTo(Optional.empty());
    assertThat(receiver.damaged()).isTrue();
  }

  @Test
  void masksWhatBrokeOffAndWhatIsNoFrame() {
    byte[] half = CardFrames.head(CardFrames.read("citizen"), 101);
    byte[] masked = mask(CardFrames.join(new byte[] {0x12, (byte) 0xAA}, half));
    assertThat(Arrays.copyOf(masked, 9)).isEqualTo(Vectors.hex("55 AA AA AA AA 96 69 05 08"));
    String text = new String(Arrays.copyOfRange(masked, 2 + TEXT, masked.length), UTF_16LE);
    assertThat(text).startsWith("样样样样  ").doesNotContain("测", "北");
    assertThat(mask(Arrays.copyOfRange(half, TEXT, half.length))).containsOnly(0x55);
  }

  @Test
  void keepsNoNumberOfModuleOrCard() {
    byte[] module =
        CardFrames.frame("00 00 90", Vectors.hex("05 00 03 00"), Vectors.hex("01".repeat(12)));
    assertThat(Arrays.copyOfRange(mask(module), 10, 26)).containsOnly(0);
    assertThat(new String(mask(CardFrames.ADDED_ADDRESS), UTF_16LE)).doesNotContain("测");
    assertThat(mask(CardFrames.NO_CARD)).isEqualTo(CardFrames.NO_CARD);
    assertThat(mask(CardFrames.FOUND)).isEqualTo(CardFrames.FOUND);
  }

  private static byte[] withPhoto(byte[] frame) {
    byte[] photo = frame.clone();
    Arrays.fill(
        photo, frame.length - 1000, frame.length - 900, (byte) 7); // an even number: same check
    return photo;
  }

  private static byte[] mask(byte[] heard) {
    return new SamvMask().heard(heard);
  }
}
