package yizhan.kiosk.reception;

import java.util.List;
import yizhan.kiosk.equipment.Standing;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Service;

/** A service as home offers it. */
public interface Offer {
  /** The id of the service, as in the terminal file and in the back office's policies. */
  String id();

  /** What to bring for it. */
  List<Text> bring();

  /** Whether it can be had as things stand. The same for the same standing. */
  Availability availability(Standing standing);

  Service service();
}
