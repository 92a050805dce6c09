package yizhan.sandbox.sheet;

/**
 * A tray as it really is.
 *
 * @param size what lies in it
 */
public record TrayView(
    String name, Size size, int capacity, int sheets, boolean inserted, String label) {}
