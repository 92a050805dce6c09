package yizhan.config;

/**
 * The screen.
 *
 * @param fullScreen false: a window, for a desk
 * @param width pixels across, as people see it
 * @param height pixels down, as people see it
 */
public record ScreenSettings(Orientation orientation, boolean fullScreen, int width, int height) {
  /** Which way up it stands. */
  public enum Orientation {
    PORTRAIT(1080, 1920),
    LANDSCAPE(1920, 1080);

    private final int width;
    private final int height;

    Orientation(int width, int height) {
      this.width = width;
      this.height = height;
    }

    /** Pixels across when the file says nothing. */
    public int width() {
      return width;
    }

    /** Pixels down when the file says nothing. */
    public int height() {
      return height;
    }
  }
}
