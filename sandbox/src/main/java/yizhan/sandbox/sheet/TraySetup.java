package yizhan.sandbox.sheet;

/**
 * A tray as it is when the printer is switched on.
 *
 * @param name its {@code media-source} ({@code tray-1})
 * @param size the largest sheet it takes, and what lies in it at first
 * @param capacity sheets it holds
 * @param loaded sheets in it
 * @param label what lies in it, for people ({@code 正本空白执照}); the printer itself cannot know
 */
public record TraySetup(String name, Size size, int capacity, int loaded, String label) {
  public TraySetup {
    if (capacity < 1 || loaded < 0 || loaded > capacity)
      throw new IllegalArgumentException(name + " cannot hold " + loaded + " of " + capacity);
  }
}
