package yizhan.kiosk.service;

import java.util.List;
import yizhan.kiosk.equipment.Standing;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.reception.Availability;
import yizhan.kiosk.reception.Offer;
import yizhan.kiosk.visit.Service;

/** Printing licences, as home offers it. */
public final class LicenceOffer implements Offer {
  private final PrintLicence service;
  private final LicenceAvailability availability;

  public LicenceOffer(PrintLicence service, LicenceAvailability availability) {
    this.service = service;
    this.availability = availability;
  }

  @Override
  public String id() {
    return PrintLicence.ID;
  }

  @Override
  public List<Text> bring() {
    return List.of(Text.of("home.licence.bring"));
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
