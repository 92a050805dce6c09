package yizhan.kiosk.service;

import java.time.Instant;
import java.util.List;
import yizhan.kiosk.issuing.Issued;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.Licence;

/** What goes home from the small printer, or as a code from the screen. */
public sealed interface Leaflet {
  /** What was printed of a licence. */
  record ForLicence(Licence licence, List<Issued.Printed> printed) implements Leaflet {
    public ForLicence {
      printed = List.copyOf(printed);
    }
  }

  /**
   * A sheet that did not come out well, or of which that is not known: the number under which staff
   * know of it, and what happens next. Never says that anything was printed.
   */
  record ForCase(Trouble trouble, Copy copy, String issue, Instant at) implements Leaflet {}

  /** What is the matter with a sheet. */
  enum Trouble {
    /** Nobody knows whether it came out. */
    UNKNOWN,
    /** It was used up and is void. */
    SPOILED
  }
}
