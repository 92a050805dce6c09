package yizhan.kiosk.office;

import yizhan.device.printer.SheetSize;

/** The two papers of one licence; both have the same legal force. */
public enum Copy {
  /** 正本, A3. */
  ORIGINAL(SheetSize.A3),
  /** 副本, A4. */
  DUPLICATE(SheetSize.A4);

  private final SheetSize size;

  Copy(SheetSize size) {
    this.size = size;
  }

  public SheetSize size() {
    return size;
  }
}
