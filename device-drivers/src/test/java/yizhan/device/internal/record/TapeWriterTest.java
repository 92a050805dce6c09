package yizhan.device.internal.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording that cannot be written leaves nothing behind. */
class TapeWriterTest {
  @TempDir Path folder;

  @Test
  void leavesNoHalfFile() {
    Tape tape = new Tape(System::nanoTime);
    tape.said(new byte[] {1});
    tape.heard(new byte[] {2, 3}, 2);
    Path file = folder.resolve("half");
    assertThatThrownBy(() -> TapeWriter.write(tape, new ShorteningMask(), "a device", file))
        .hasMessageContaining("mask");
    assertThat(file).doesNotExist();
  }

  /** One that does not keep to its contract. */
  private static final class ShorteningMask implements Mask {
    @Override
    public String what() {
      return "too much";
    }

    @Override
    public byte[] heard(byte[] run) {
      return new byte[0];
    }

    @Override
    public BitSet hidden(byte[] run) {
      return new BitSet();
    }
  }
}
