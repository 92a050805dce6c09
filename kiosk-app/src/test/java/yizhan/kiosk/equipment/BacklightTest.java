package yizhan.kiosk.equipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.kiosk.equipment.Backlight.Shine;

/** The display's light, on a folder that looks like the kernel's. */
class BacklightTest {
  @TempDir Path root;

  @Test
  void setsThePanelsOwnLightAndNotThatBelowIt() throws IOException {
    Path raw = light("a-raw", "raw", 7);
    Path firmware = light("b-firmware", "firmware", 24_000);
    Backlight backlight = new Backlight(root);
    assertThat(backlight.shine()).isEqualTo(new Shine.Shines(50));
    backlight.set(20);
    assertThat(firmware.resolve("brightness")).content().isEqualTo("4800");
    assertThat(raw.resolve("brightness")).content().isEqualTo("3\n");
    assertThat(backlight.shine()).isEqualTo(new Shine.Shines(20));
  }

  @Test
  void neverSwitchesACoarseLightOff() throws IOException {
    Path light = light("panel", "raw", 2);
    new Backlight(root).set(20);
    assertThat(light.resolve("brightness")).content().isEqualTo("1");
  }

  @Test
  void saysThatThereIsNoneToSet() throws IOException {
    assertThat(new Backlight(root.resolve("none")).shine()).isEqualTo(new Shine.None());
    assertThat(new Backlight(root).shine()).isEqualTo(new Shine.None());
    assertThatThrownBy(() -> new Backlight(root).set(50)).isInstanceOf(IOException.class);
    Files.writeString(light("panel", "raw", 2).resolve("max_brightness"), "nonsense");
    assertThat(new Backlight(root).shine()).isEqualTo(new Shine.None());
  }

  @Test
  void namesTheFileThatItMayNotWrite() throws IOException {
    Path set = light("panel", "raw", 100).resolve("brightness");
    Files.setPosixFilePermissions(set, PosixFilePermissions.fromString("r--r--r--"));
    assumeFalse(Files.isWritable(set), "to the superuser nothing is locked");
    assertThat(new Backlight(root).shine()).isEqualTo(new Shine.Locked(50, set));
  }

  private Path light(String name, String type, int most) throws IOException {
    Path light = Files.createDirectories(root.resolve(name));
    Files.writeString(light.resolve("type"), type + "\n");
    Files.writeString(light.resolve("max_brightness"), most + "\n");
    Files.writeString(light.resolve("brightness"), most / 2 + "\n");
    return light;
  }
}
