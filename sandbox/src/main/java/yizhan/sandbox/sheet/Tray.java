package yizhan.sandbox.sheet;

/** A tray of the simulated engine. Guarded by the engine. */
final class Tray {
  /** At this share of its capacity a tray says that it runs low. */
  private static final int LOW_PERCENT = 10;

  final String name;
  final Size largest;
  final int capacity;
  final String label;
  Size holds;
  int sheets;
  PaperFeed feed = PaperFeed.STRAIGHT;
  boolean inserted = true;

  Tray(TraySetup setup) {
    this.name = setup.name();
    this.largest = setup.size();
    this.capacity = setup.capacity();
    this.label = setup.label();
    this.holds = setup.size();
    this.sheets = setup.loaded();
  }

  boolean takes(Size size) {
    return size.fitsInto(largest);
  }

  boolean empty() {
    return sheets == 0;
  }

  boolean low() {
    return sheets > 0 && sheets * 100 <= capacity * LOW_PERCENT;
  }

  TrayView view() {
    return new TrayView(name, holds, capacity, sheets, inserted, label);
  }
}
