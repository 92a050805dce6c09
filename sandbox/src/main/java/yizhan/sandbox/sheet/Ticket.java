package yizhan.sandbox.sheet;

import java.util.List;
import java.util.Optional;
import yizhan.sandbox.sheet.ipp.Attribute;

/**
 * How a job is to be printed.
 *
 * @param tray the tray demanded; empty leaves it to the printer
 * @param asked the job template attributes that were understood, as given
 */
record Ticket(Size size, Optional<String> tray, int copies, List<Attribute> asked) {
  Ticket {
    asked = List.copyOf(asked);
  }

  /** The same on other paper. */
  Ticket on(Size other, String otherTray) {
    return new Ticket(other, Optional.of(otherTray), copies, asked);
  }
}
