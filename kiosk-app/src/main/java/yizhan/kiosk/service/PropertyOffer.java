package yizhan.kiosk.service;

import java.util.List;
import yizhan.kiosk.equipment.Standing;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.reception.Availability;
import yizhan.kiosk.reception.Offer;
import yizhan.kiosk.visit.Service;

/** Querying one's own real estate, as home offers it. */
public final class PropertyOffer implements Offer {
  private final QueryProperty service;
  private final PropertyAvailability availability;

  public PropertyOffer(QueryProperty service, PropertyAvailability availability) {
    this.service = service;
    this.availability = availability;
  }

  @Override
  public String id() {
    return QueryProperty.ID;
  }

  @Override
  public List<Text> bring() {
    return List.of(Text.of("home.property.bring"));
  }

  @Override
  public Availability availability(Standing standing) {
    return availability.of(standing);
  }

  @Override
  public Service service() {
    return service;
  }
}
