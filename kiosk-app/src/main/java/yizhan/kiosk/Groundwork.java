package yizhan.kiosk;

import yizhan.config.Terminal;
import yizhan.kiosk.equipment.Equipment;
import yizhan.kiosk.fonts.FontBook;
import yizhan.kiosk.fonts.OutlinePainter;
import yizhan.kiosk.paper.Layouts;

/**
 * What a kiosk needs that needs no screen: it can be laid while the toolkit starts, which mostly
 * waits for the display. Opens no device.
 */
record Groundwork(FontBook fonts, Equipment equipment, Layouts layouts) {
  static Groundwork lay(Terminal terminal) {
    FontBook fonts = FontBook.open();
    return new Groundwork(
        fonts, Devices.of(terminal.devices(), new OutlinePainter(fonts)), Layouts.of("2019"));
  }
}
