package yizhan.kiosk;

import yizhan.config.Terminal;
import yizhan.kiosk.equipment.Equipment;
import yizhan.kiosk.fonts.FontBook;
import yizhan.kiosk.fonts.OutlinePainter;
import yizhan.kiosk.journal.Ownership;
import yizhan.kiosk.paper.Layouts;

/**
 * What a kiosk needs that needs no screen: it can be laid while the toolkit starts, which mostly
 * waits for the display. Opens no device.
 */
record Groundwork(Ownership ownership, FontBook fonts, Equipment equipment, Layouts layouts) {
  /** On the terminal that this process owns. */
  static Groundwork lay(Terminal terminal, Ownership ownership) {
    FontBook fonts = FontBook.open();
    return new Groundwork(
        ownership,
        fonts,
        Devices.of(terminal.devices(), terminal.voice(), new OutlinePainter(fonts)),
        Layouts.of("2019"));
  }
}
