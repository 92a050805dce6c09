package yizhan.kiosk;

import java.nio.file.Path;
import java.util.Optional;
import yizhan.config.Ownership;
import yizhan.config.Terminal;
import yizhan.kiosk.equipment.Equipment;
import yizhan.kiosk.fonts.FontBook;
import yizhan.kiosk.fonts.OutlinePainter;
import yizhan.kiosk.paper.Layouts;

/**
 * What a kiosk needs that needs no screen: it can be laid while the toolkit starts, which mostly
 * waits for the display. Opens no device.
 */
record Groundwork(Ownership ownership, FontBook fonts, Equipment equipment, Layouts layouts) {
  /** Of the layouts that this version prints on. */
  static final String EDITION = "2019";

  /** On the terminal that this process owns. */
  static Groundwork lay(Terminal terminal, Ownership ownership) {
    FontBook fonts = FontBook.open();
    return new Groundwork(
        ownership, fonts, Devices.of(terminal, new OutlinePainter(fonts)), layouts(terminal));
  }

  /** Those that the office has approved, or else those of the product. */
  static Layouts layouts(Terminal terminal) {
    Optional<Path> approved = terminal.issue().layouts();
    return approved.isPresent() ? Layouts.in(approved.get()) : Layouts.of(EDITION);
  }
}
