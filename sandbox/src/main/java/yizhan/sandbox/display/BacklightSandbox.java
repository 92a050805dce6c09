package yizhan.sandbox.display;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A panel's light as Linux shows it to programs: a folder of small files, of 96 steps. */
public final class BacklightSandbox {
  private static final int STEPS = 96;

  private final Path brightness;

  private BacklightSandbox(Path brightness) {
    this.brightness = brightness;
  }

  /** One in this class of them, half bright. */
  public static BacklightSandbox in(Path folder) throws IOException {
    Path panel = Files.createDirectories(folder.resolve("panel"));
    Files.writeString(panel.resolve("type"), "raw\n");
    Files.writeString(panel.resolve("max_brightness"), STEPS + "\n");
    Path brightness = panel.resolve("brightness");
    Files.writeString(brightness, STEPS / 2 + "\n");
    return new BacklightSandbox(brightness);
  }

  /** At which of its 96 steps it shines. */
  public int step() throws IOException {
    return Integer.parseInt(Files.readString(brightness).strip());
  }
}
