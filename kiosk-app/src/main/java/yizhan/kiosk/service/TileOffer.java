package yizhan.kiosk.service;

import java.util.List;
import java.util.function.Function;
import yizhan.kiosk.equipment.Standing;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.reception.Availability;
import yizhan.kiosk.reception.Offer;
import yizhan.kiosk.visit.Service;

/**
 * A service with what home says of it.
 *
 * @param asThingsStand whether it can be had; the same for the same standing
 */
public record TileOffer(
    String id, List<Text> bring, Function<Standing, Availability> asThingsStand, Service service)
    implements Offer {
  public TileOffer {
    bring = List.copyOf(bring);
  }

  @Override
  public Availability availability(Standing standing) {
    return asThingsStand.apply(standing);
  }
}
