package yizhan.kiosk.service;

import java.util.List;
import java.util.Optional;
import yizhan.kiosk.equipment.Standing;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.reception.Availability;
import yizhan.kiosk.reception.Lack;
import yizhan.kiosk.reception.Ways;

/**
 * Whether tax certificates can be printed as things stand: a pure function of the standing. A
 * certificate is paper: without any, nothing of it can be had here.
 */
public record TaxAvailability(PlainTray tray, Ways ways) {
  /** Whether it can be had, what is missing, and what to do instead. */
  public Availability of(Standing standing) {
    CommonLacks common = new CommonLacks(PrintTaxCertificate.ID, ways);
    Optional<Lack> lack = common.any(standing).or(() -> common.printer(standing));
    if (lack.isPresent()) return Availability.closed(lack.get());
    if (tray.now(standing).isPresent()) {
      Optional<Lack> card = common.card(standing);
      return card.isPresent()
          ? new Availability.Limited(List.of(card.get()))
          : new Availability.Open();
    }
    return Availability.closed(
        new Lack(
            Text.of("home.lack.plain-paper"),
            ways.all(standing.doors().window()),
            Lack.Mending.CALL));
  }

  /** The same where it cannot be known whose signature to believe: nobody gets anything. */
  public Availability unsealed(Standing standing) {
    return new CommonLacks(PrintTaxCertificate.ID, ways).unsealed("tax-seal", standing);
  }
}
