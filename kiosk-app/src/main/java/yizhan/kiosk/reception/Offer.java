package yizhan.kiosk.reception;

import yizhan.kiosk.equipment.Standing;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.visit.Service;

/** A service as home offers it. */
public interface Offer {
  /** The id of the service, as in the terminal file and in the back office's policies. */
  String id();

  /** Its tile: open, or closed with the reason and the alternative. */
  Option tile(Standing standing);

  Service service();
}
