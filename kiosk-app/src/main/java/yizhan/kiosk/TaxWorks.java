package yizhan.kiosk;

import java.time.Clock;
import java.util.List;
import yizhan.config.Terminal;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.query.DocumentDesk;
import yizhan.kiosk.reception.Offer;
import yizhan.kiosk.reception.Ways;
import yizhan.kiosk.seal.DocumentCheck;
import yizhan.kiosk.seal.SealTrust;
import yizhan.kiosk.service.PlainTray;
import yizhan.kiosk.service.PrintTaxCertificate;
import yizhan.kiosk.service.TaxAvailability;
import yizhan.kiosk.visit.Service;

/** What concerns documents of the tax authority, wired by hand. */
final class TaxWorks {
  private TaxWorks() {}

  /** The service; none where the file does not offer it. */
  static List<Offer> offer(Terminal terminal, PlainCounter counter, Clock clock) {
    if (!terminal.services().contains(PrintTaxCertificate.ID)) return List.of();
    PlainTray tray = new PlainTray(terminal.devices().sheetPrinter().orElseThrow());
    TaxAvailability availability = new TaxAvailability(tray, new Ways(terminal.elsewhere()));
    PlainCounter.Plan plan =
        new PlainCounter.Plan(
            PrintTaxCertificate.ID,
            Text.of("home.tax.bring"),
            availability::of,
            availability::unsealed);
    return List.of(
        counter.offer(
            plan, terminal.taxSeal().orElseThrow(), trust -> service(counter, tray, trust, clock)));
  }

  private static Service service(
      PlainCounter counter, PlainTray tray, SealTrust trust, Clock clock) {
    IssuingWorks issuing = counter.issuing();
    DocumentDesk desk =
        new DocumentDesk(
            counter.office(),
            new DocumentCheck(trust, clock),
            new DocumentDesk.Books(issuing.journal(), issuing.names(), clock));
    return new PrintTaxCertificate(
        counter.identity(), desk, counter.printing(tray), counter.handOver());
  }
}
