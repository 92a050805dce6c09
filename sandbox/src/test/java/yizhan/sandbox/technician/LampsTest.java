package yizhan.sandbox.technician;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.sandbox.lamps.LampBoardSandbox;
import yizhan.sandbox.wire.Pty;

/** Somebody looks whether each lamp shines where the file says, and no other. */
class LampsTest {
  private static final int CARD = 3;
  private static final int SHEET = 0;

  @TempDir private Path folder;

  @Test
  void shinesOneAfterTheOther() throws Exception {
    try (LampBoardSandbox board =
        new LampBoardSandbox(Pty.open(folder.resolve("board"), 9_600), 4)) {
      Technician technician =
          new Technician(TechnicianTest.QUICK)
              .when("lamp at the card reader shine", () -> only(board, CARD))
              .when("lamp where sheets come out shine", () -> only(board, SHEET));
      String[] command = command(board);
      assertThat(technician.types(command)).as(technician.screen()).isZero();
      assertThat(technician.screen()).contains("passed: every lamp shines at its place");
      assertThat(board.seen()).containsSubsequence(List.of(CARD), List.of(), List.of(SHEET));
      assertThat(board.lit()).isEmpty();

      technician.when("lamp at the card reader shine", () -> "n");
      assertThat(technician.types(command)).isEqualTo(1);
      assertThat(technician.screen()).contains("FAILED: the lamp card-reader");
      assertThat(board.lit()).isEmpty();
      board.unplug();
      assertThat(technician.types(command)).isEqualTo(1);
    }
  }

  private static String only(LampBoardSandbox board, int lamp) {
    return board.lit().equals(List.of(lamp)) ? "y" : "n";
  }

  private String[] command(LampBoardSandbox board) throws Exception {
    String lights =
        """
        %s
        [devices.guide-lights]
        serial = "%s"
        [devices.guide-lights.lamps]
        card-reader = %d
        sheet-output = %d
        """
            .formatted(
                SampleFile.printer("ipp://127.0.0.1:1/ipp/print"), board.address(), CARD, SHEET);
    Path file = SampleFile.in(folder, lights);
    return new String[] {
      "test", "guide-lights", "--lang", "en", "--terminal", file.toString(), "--operator", "S-7"
    };
  }
}
