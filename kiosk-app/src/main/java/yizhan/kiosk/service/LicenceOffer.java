package yizhan.kiosk.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yizhan.kiosk.equipment.Standing;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.reception.Offer;
import yizhan.kiosk.visit.Service;

/** The tile of printing licences: what it needs, and what is missing now. */
public final class LicenceOffer implements Offer {
  private final PrintLicence service;
  private final LicenceTrays trays;

  public LicenceOffer(PrintLicence service, LicenceTrays trays) {
    this.service = service;
    this.trays = trays;
  }

  @Override
  public String id() {
    return PrintLicence.ID;
  }

  @Override
  public Service service() {
    return service;
  }

  @Override
  public Option tile(Standing standing) {
    List<Text> details = new ArrayList<>(List.of(Text.of("home.licence.bring")));
    for (Copy copy : Copy.values())
      if (trays.trayFor(copy, standing).isEmpty())
        details.add(Text.of("home.licence.without." + copy));
    Optional<Text> closed = closed(standing).map(Text::of);
    return new Option(
        id(),
        Text.of("matter." + id()),
        closed.isPresent() ? details.subList(0, 1) : details,
        closed);
  }

  private Optional<String> closed(Standing standing) {
    if (standing.equals(Standing.UNASKED)) return Optional.of("home.closed.starting");
    if (standing.policies().isEmpty()) return Optional.of("home.closed.office");
    if (standing.policy(id()).filter(Identity::possible).isEmpty())
      return Optional.of("home.closed.not-offered");
    if (!standing.cardReader().usable()) return Optional.of("home.closed.card-reader");
    if (!standing.sheetPrinter().usable() && noTray(standing))
      return Optional.of("home.closed.printer");
    return noTray(standing) ? Optional.of("home.closed.blanks") : Optional.empty();
  }

  private boolean noTray(Standing standing) {
    return trays.trayFor(Copy.ORIGINAL, standing).isEmpty()
        && trays.trayFor(Copy.DUPLICATE, standing).isEmpty();
  }
}
