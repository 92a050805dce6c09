package yizhan.sandbox.leak;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A search that misses a name is none: each way in which one may have been written. */
class TracesTest {
  private static final String NAME = "林默";
  private static final Traces TRACES = new Traces(List.of(NAME));
  private static final Charset GB18030 = Charset.forName("GB18030");

  static Stream<byte[]> writings() {
    return Stream.of(
        ("姓名：" + NAME + "，男").getBytes(UTF_8),
        ("姓名：" + NAME + "，男").getBytes(UTF_16LE),
        ("姓名：" + NAME + "，男").getBytes(UTF_16BE),
        ("姓名：" + NAME + "，男").getBytes(GB18030),
        ("name \"" + NAME + "\"").getBytes(GB18030),
        NAME.getBytes(GB18030),
        onCard(),
        inHeap());
  }

  /** Filled up with spaces. */
  private static byte[] onCard() {
    return ("A" + NAME + " ".repeat(13) + "1").getBytes(UTF_16LE);
  }

  /** As an array of a heap dump: id, stack, length, type, what is in it, and the next. */
  private static byte[] inHeap() {
    return ByteBuffer.allocate(30)
        .put((byte) 0x23)
        .putLong(0x7F00AA00BB00CCL)
        .putInt(1)
        .putInt(4)
        .put((byte) 8)
        .put(NAME.getBytes(UTF_16LE))
        .put((byte) 0x23)
        .put((byte) 0x7F)
        .array();
  }

  @ParameterizedTest
  @MethodSource("writings")
  void findsANameOfTwoCharacters(byte[] written) {
    assertThat(TRACES.in(written)).containsExactly(NAME);
  }

  @Test
  void takesNoChanceForAName() {
    byte[] noise = new byte[1 << 22];
    new SplittableRandom(1).nextBytes(noise);
    assertThat(TRACES.in(noise)).isEmpty();
    assertThat(TRACES.in("ABC森林默默DEF".getBytes(UTF_16LE))).isEmpty();
    assertThat(TRACES.in("ABC森林默默DEF".getBytes(GB18030))).isEmpty();
  }
}
