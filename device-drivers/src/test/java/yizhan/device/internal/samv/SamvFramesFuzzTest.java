package yizhan.device.internal.samv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Whatever a line brings: frames are found or not, in any pieces, and masked, the same ones. */
class SamvFramesFuzzTest {
  private static final int LARGEST_PIECE = 2048;

  @ParameterizedTest
  @CsvFileSource(resources = "/fuzz/SamvFrames.hex", maxCharsPerColumn = -1)
  void takesWhatWasFound(String hex) {
    fuzzerTestOneInput(HexFormat.of().parseHex(hex));
  }

  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length == 0) return;
    byte[] stream = Arrays.copyOfRange(input, 1, input.length);
    String whole = answers(stream, LARGEST_PIECE);
    assertThat(answers(stream, (input[0] & 0xFF) % 16 + 1)).isEqualTo(whole);
    byte[] masked = new SamvMask().heard(stream);
    assertThat(masked).hasSameSizeAs(stream);
    assertThat(answers(masked, LARGEST_PIECE)).as("read by whom it is played to").isEqualTo(whole);
  }

  /** Every answer, in one line each. */
  private static String answers(byte[] stream, int piece) {
    SamvReceiver receiver = new SamvReceiver();
    StringBuilder answers = new StringBuilder();
    for (int from = 0; from < stream.length; from += piece) {
      byte[] part = Arrays.copyOfRange(stream, from, Math.min(from + piece, stream.length));
      receiver.feed(part, part.length);
      for (Optional<SamvAnswer> next = receiver.next(); next.isPresent(); next = receiver.next()) {
        for (SamvCommand command : SamvCommand.values()) command.fits(next.get());
        if (SamvCommand.MODULE_ID.fits(next.get()) && next.get().data().length == 16)
          ModuleIdParser.parse(next.get().data());
        answers.append(next.get()).append(' ').append(next.get().meaning()).append('\n');
      }
    }
    return answers.toString();
  }
}
