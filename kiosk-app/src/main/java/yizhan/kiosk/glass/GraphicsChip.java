package yizhan.kiosk.glass;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Whether there may be a graphics chip to draw with. The toolkit finds out by loading all of OpenGL
 * and trying, which takes long and much memory where there is none; see decision 0102.
 */
public final class GraphicsChip {
  /** As the kernel's drivers name them: all of its own, and those that makers bring along. */
  private static final List<String> DEVICES =
      List.of("dri", "nvidia0", "nvidiactl", "mali", "mali0", "pvr_sync", "galcore", "kgsl-3d0");

  /** How finely the toolkit's own rasteriser samples edges, as a power of two; its own way is 3. */
  private static final String LINES_IN_A_PIXEL = "prism.marlin.subPixel_log2_Y";

  private static final String FOUR = "2"; // decision 0130

  private GraphicsChip() {}

  /** Call it before the toolkit starts: where no chip is, none is looked for. */
  public static void lookFor() {
    if (System.getProperty("prism.order") == null && !mayBeThere(Path.of("/dev")))
      System.setProperty("prism.order", "sw");
    if ("sw".equals(System.getProperty("prism.order"))
        && System.getProperty(LINES_IN_A_PIXEL) == null) System.setProperty(LINES_IN_A_PIXEL, FOUR);
  }

  /** Where devices are not files, there may be one. */
  static boolean mayBeThere(Path devices) {
    return !Files.exists(devices.resolve("null"))
        || DEVICES.stream().map(devices::resolve).anyMatch(Files::exists);
  }
}
