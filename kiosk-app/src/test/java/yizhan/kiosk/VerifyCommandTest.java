package yizhan.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.kiosk.town.TownDocuments;
import yizhan.kiosk.town.TownSeal;

/** Proven, not proven, not found out: three ends, told apart by two files of certificates. */
class VerifyCommandTest {
  private static final int PROVEN = 0;
  private static final int NOT_PROVEN = 1;
  private static final int NOT_FOUND_OUT = 2;
  private static final TownSeal TAXES = new TownSeal();
  private static final byte[] SHEET = TownDocuments.sheet(TAXES);

  @TempDir Path folder;
  private Path document = Path.of("");
  private Path own = Path.of("");
  private Path others = Path.of("");

  @BeforeEach
  void lay() throws IOException {
    document = Files.write(folder.resolve("document.pdf"), SHEET);
    own = TAXES.certificate(Files.createDirectory(folder.resolve("own")));
    others = new TownSeal().certificate(Files.createDirectory(folder.resolve("others")));
  }

  @Test
  void provesByOneFileWhereTheOtherCannotBeRead() {
    assertThat(verified(absent(), own)).isEqualTo(PROVEN);
  }

  @Test
  void hasNotFoundOutWhatAnUnreadableFileMightHaveProven() {
    assertThat(verified(absent(), others)).isEqualTo(NOT_FOUND_OUT);
    assertThat(verified(others, absent())).isEqualTo(NOT_FOUND_OUT);
    document = absent();
    assertThat(verified(others, own)).isEqualTo(NOT_FOUND_OUT);
  }

  @Test
  void hasFoundOutThatNeitherProvesIt() {
    assertThat(verified(own, others)).as("each for its own kind").isEqualTo(NOT_PROVEN);
  }

  private int verified(Path registry, Path taxes) {
    return VerifyCommand.document(document, Optional.of(registry), Optional.of(taxes));
  }

  private Path absent() {
    return folder.resolve("absent");
  }
}
