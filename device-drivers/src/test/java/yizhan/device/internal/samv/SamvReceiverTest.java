package yizhan.device.internal.samv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import yizhan.device.Vectors;

/** The receiver finds answers in whatever the wire makes of them. */
class SamvReceiverTest {
  private final SamvReceiver receiver = new SamvReceiver();

  @ParameterizedTest
  @ValueSource(strings = {"citizen", "citizen-longterm", "J", "I", "Y"})
  void takesAWholeReadOfEachLayout(String card) {
    byte[] frame = CardFrames.read(card);
    assertThat(frame).hasSize(1295);
    assertThat(frame[1294]).isEqualTo(CardFrames.VECTORS.bytes("check-" + card)[0]);
    SamvAnswer answer = only(frame);
    assertThat(answer.meaning()).isEqualTo(SamvStatus.OK);
    assertThat(answer.data()).hasSize(1284);
  }

  @Test
  void takesAFrameSplitAtEveryByte() {
    byte[] frame = CardFrames.read("citizen");
    byte[] data = Arrays.copyOfRange(frame, 10, 1294);
    for (int at = 1; at < frame.length; at++) {
      receiver.clear();
      feed(Arrays.copyOf(frame, at));
      assertThat(receiver.next()).as("%d bytes", at).isEmpty();
      assertThat(receiver.midFrame()).isTrue();
      feed(Arrays.copyOfRange(frame, at, frame.length));
      assertThat(receiver.next().orElseThrow().data()).as("split at %d", at).isEqualTo(data);
      assertThat(receiver.damaged()).isFalse();
    }
  }

  @Test
  void takesAFrameByteByByte() {
    byte[] frame = CardFrames.read("Y");
    for (int at = 0; at < frame.length - 1; at++) {
      feed(new byte[] {frame[at]});
      assertThat(receiver.next()).isEmpty();
    }
    feed(new byte[] {frame[frame.length - 1]});
    assertThat(receiver.next()).isPresent();
  }

  @Test
  void skipsJunkAndExtraPreambleBytes() {
    byte[] noise = Vectors.hex("00 96 69 AA AA AA AA");
    assertThat(only(CardFrames.join(noise, CardFrames.NO_CARD)).meaning())
        .isEqualTo(SamvStatus.NO_CARD);
    assertThat(receiver.damaged()).isFalse();
  }

  @Test
  void takesGluedFramesApart() {
    feed(CardFrames.join(CardFrames.FOUND, CardFrames.SELECTED, CardFrames.OK));
    assertThat(receiver.next().orElseThrow().meaning()).isEqualTo(SamvStatus.FOUND);
    assertThat(receiver.next().orElseThrow().data()).hasSize(8);
    assertThat(receiver.next().orElseThrow().meaning()).isEqualTo(SamvStatus.OK);
    assertThat(receiver.next()).isEmpty();
    assertThat(receiver.midFrame()).isFalse();
  }

  @Test
  void refusesAnyFlippedBitOfAShortFrame() {
    for (int bit = 0; bit < CardFrames.SELECTED.length * 8; bit++) {
      receiver.clear();
      byte[] frame = CardFrames.SELECTED.clone();
      frame[bit / 8] ^= (byte) (1 << bit % 8);
      feed(frame);
      assertThat(receiver.next()).as("bit %d", bit).isEmpty();
    }
  }

  @Test
  void refusesALengthThatIsTooShortAndFindsTheNextFrame() {
    feed(CardFrames.join(Vectors.hex("AA AA AA 96 69 00 03 00 90 93"), CardFrames.FOUND));
    assertThat(receiver.next().orElseThrow().meaning()).isEqualTo(SamvStatus.FOUND);
    assertThat(receiver.damaged()).isTrue();
  }

  @Test
  void findsAFrameInsideABrokenOne() {
    byte[] broken = CardFrames.head(CardFrames.read("J"), 300);
    feed(CardFrames.join(broken, CardFrames.read("J"), new byte[1295]));
    assertThat(receiver.next().orElseThrow().data()).hasSize(1284);
    assertThat(receiver.damaged()).isTrue();
  }

  @Test
  void waitsForAFrameThatIsLongerThanWhatCame() {
    feed(Vectors.hex("AA AA AA 96 69 05 08 00 00 90 01 00"));
    assertThat(receiver.next()).isEmpty();
    assertThat(receiver.midFrame()).isTrue();
    assertThat(receiver.damaged()).isFalse();
  }

  @Test
  void keepsStatusWordsOfTheCardApart() {
    SamvAnswer answer = only(Vectors.hex("AA AA AA 96 69 00 04 6A 82 41 AD"));
    assertThat(answer.meaning()).isEqualTo(SamvStatus.READ_FAILED);
    assertThat(answer).hasToString("6A 82 41 and 0 bytes");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 512, 1024})
  void masksLengthBytesAbove7F(int fingers) {
    String head = "00 00 90 01 00 04 00 %04X".formatted(fingers);
    byte[] tail = new byte[1024 + fingers];
    byte[] frame = CardFrames.frame(head, CardFrames.VECTORS.bytes("text-citizen"), tail);
    assertThat(frame).hasSize(1297 + fingers);
    assertThat(frame[frame.length - 1]).isEqualTo(fingers == 1024 ? (byte) 0x3D : (byte) 0x35);
    assertThat(only(frame).data()).hasSize(1286 + fingers);
    byte[] odd = CardFrames.frame("00 00 90", new byte[0x00F0], new byte[0]);
    receiver.clear();
    assertThat(only(odd).data()).hasSize(0xF0);
  }

  @Test
  void survivesAFloodWithinItsBuffer() {
    byte[] flood = new byte[100_000];
    Arrays.fill(flood, (byte) 0xAA);
    feed(flood);
    assertThat(receiver.next()).isEmpty();
    feed(CardFrames.NO_CARD);
    assertThat(receiver.next().orElseThrow().meaning()).isEqualTo(SamvStatus.NO_CARD);
  }

  static LongStream seeds() {
    return LongStream.range(0, 50);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void findsEveryFrameBetweenRandomNoise(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Integer> sent = new ArrayList<>();
    List<Integer> received = new ArrayList<>();
    for (int round = 0; round < 40; round++) {
      byte[] noise = new byte[random.nextInt(12)];
      random.nextBytes(noise);
      int status = random.nextInt(256);
      sent.add(status);
      byte[] bytes = CardFrames.join(noise, CardFrames.status(status));
      int cut = random.nextInt(bytes.length);
      feed(Arrays.copyOf(bytes, cut));
      receiver.next().ifPresent(answer -> received.add(answer.status()));
      feed(Arrays.copyOfRange(bytes, cut, bytes.length));
      receiver.next().ifPresent(answer -> received.add(answer.status()));
    }
    assertThat(received).isEqualTo(sent);
  }

  private SamvAnswer only(byte[] bytes) {
    feed(bytes);
    Optional<SamvAnswer> answer = receiver.next();
    assertThat(receiver.next()).isEmpty();
    return answer.orElseThrow();
  }

  private void feed(byte[] bytes) {
    receiver.feed(bytes, bytes.length);
  }
}
