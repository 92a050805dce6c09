package yizhan.kiosk;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.config.Terminal;
import yizhan.kiosk.PropertyWorks.Counter;
import yizhan.kiosk.equipment.Standing;
import yizhan.kiosk.equipment.StatusBoard;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.query.DocumentDesk;
import yizhan.kiosk.reception.Availability;
import yizhan.kiosk.reception.Offer;
import yizhan.kiosk.reception.Ways;
import yizhan.kiosk.seal.DocumentCheck;
import yizhan.kiosk.seal.SealTrust;
import yizhan.kiosk.service.PlainPrinting;
import yizhan.kiosk.service.PlainTray;
import yizhan.kiosk.service.PrintTaxCertificate;
import yizhan.kiosk.service.TaxAvailability;
import yizhan.kiosk.service.TileOffer;
import yizhan.kiosk.visit.Service;

/** What concerns documents of the tax authority, wired by hand. */
final class TaxWorks {
  private static final Logger LOG = LoggerFactory.getLogger(TaxWorks.class);

  private TaxWorks() {}

  /**
   * The service, as home offers it; none where the file does not, a closed one where it cannot be
   * read whose signature is believed: everything else goes on.
   */
  static List<Offer> offer(Terminal terminal, StatusBoard board, Counter counter, Clock clock) {
    if (!terminal.services().contains(PrintTaxCertificate.ID)) return List.of();
    PlainTray tray = new PlainTray(terminal.devices().sheetPrinter().orElseThrow());
    TaxAvailability availability = new TaxAvailability(tray, new Ways(terminal.elsewhere()));
    try {
      SealTrust trust = SealTrust.in(terminal.taxSeal().orElseThrow());
      PlainPrinting printing =
          new PlainPrinting(tray, board, counter.issuing().plainPress(), counter.handOver());
      DocumentDesk desk =
          new DocumentDesk(
              counter.office(),
              new DocumentCheck(trust, clock),
              new DocumentDesk.Books(
                  counter.issuing().journal(), counter.issuing().names(), clock));
      return List.of(
          tile(
              availability::of,
              new PrintTaxCertificate(counter.identity(), desk, printing, counter.handOver())));
    } catch (IOException unreadable) {
      LOG.error("{} is closed: no signature can be checked", PrintTaxCertificate.ID, unreadable);
      return List.of(tile(availability::unsealed, counter.handOver()::notOffered));
    }
  }

  private static Offer tile(Function<Standing, Availability> availability, Service service) {
    return new TileOffer(
        PrintTaxCertificate.ID, List.of(Text.of("home.tax.bring")), availability, service);
  }
}
