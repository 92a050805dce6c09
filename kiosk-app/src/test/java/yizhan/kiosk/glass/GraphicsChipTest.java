package yizhan.kiosk.glass;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the toolkit is spared the search for a graphics chip. */
class GraphicsChipTest {
  @TempDir Path devices;

  @Test
  void isMissedWhereTheKernelHasNoDeviceOfOne() throws Exception {
    Files.createFile(devices.resolve("null"));
    assertThat(GraphicsChip.mayBeThere(devices)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dri", "nvidia0", "mali0"})
  void maybeThereWhereTheKernelHasOne(String device) throws Exception {
    Files.createFile(devices.resolve("null"));
    Files.createDirectory(devices.resolve(device));
    assertThat(GraphicsChip.mayBeThere(devices)).isTrue();
  }

  @Test
  void maybeThereWhereDevicesAreNoFiles() {
    assertThat(GraphicsChip.mayBeThere(devices)).isTrue();
  }
}
