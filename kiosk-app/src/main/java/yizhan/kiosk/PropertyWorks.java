package yizhan.kiosk;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.config.Terminal;
import yizhan.kiosk.equipment.Standing;
import yizhan.kiosk.equipment.StatusBoard;
import yizhan.kiosk.fonts.FontBook;
import yizhan.kiosk.issuing.PlainDocument;
import yizhan.kiosk.office.FamilyResult;
import yizhan.kiosk.office.PropertyResult;
import yizhan.kiosk.office.http.HttpBackOffice;
import yizhan.kiosk.paper.ResultSheets;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.query.QueryDesk;
import yizhan.kiosk.reception.Availability;
import yizhan.kiosk.reception.Offer;
import yizhan.kiosk.reception.Ways;
import yizhan.kiosk.seal.ResultSealing;
import yizhan.kiosk.seal.SealTrust;
import yizhan.kiosk.service.HandOver;
import yizhan.kiosk.service.Identity;
import yizhan.kiosk.service.PlainPrinting;
import yizhan.kiosk.service.PlainTray;
import yizhan.kiosk.service.PropertyAvailability;
import yizhan.kiosk.service.QueryProperty;
import yizhan.kiosk.service.ResultPapers;
import yizhan.kiosk.service.ResultPrinting;
import yizhan.kiosk.service.TileOffer;
import yizhan.kiosk.visit.Service;

/** What concerns real estate, wired by hand. */
final class PropertyWorks {
  private static final Logger LOG = LoggerFactory.getLogger(PropertyWorks.class);

  private final Terminal terminal;
  private final ResultSheets sheets;
  private final ZoneId zone;

  PropertyWorks(Terminal terminal, FontBook fonts, ZoneId zone) {
    this.terminal = terminal;
    sheets = new ResultSheets(fonts, zone);
    this.zone = zone;
  }

  /** What services for plain paper share with others. */
  record Counter(
      HttpBackOffice office, Identity identity, IssuingWorks issuing, HandOver handOver) {}

  /** Where its results are drawn. */
  private record Papers(ResultSheets sheets) implements ResultPapers {
    @Override
    public Optional<PlainDocument> own(PropertyResult result) {
      return sheets.draw(result);
    }

    @Override
    public Optional<PlainDocument> family(FamilyResult result) {
      return sheets.draw(result);
    }
  }

  /**
   * The service, as home offers it; none where the file does not, a closed one where it cannot be
   * read whose seal is believed: everything else goes on.
   */
  List<Offer> offer(StatusBoard board, Counter counter) {
    if (!offered()) return List.of();
    PlainTray tray = new PlainTray(terminal.devices().sheetPrinter().orElseThrow());
    PropertyAvailability availability =
        new PropertyAvailability(tray, new Ways(terminal.elsewhere()));
    try {
      SealTrust trust = SealTrust.in(terminal.registrySeal().orElseThrow());
      ResultSealing sealing = new ResultSealing(counter.office(), trust, zone);
      ResultPrinting printing =
          new ResultPrinting(
              new ResultPrinting.Tools(
                  new Papers(sheets),
                  sealing,
                  new PlainPrinting(
                      tray, board, counter.issuing().plainPress(), counter.handOver())),
              counter.handOver());
      return List.of(tile(availability::of, service(counter, printing)));
    } catch (IOException unreadable) {
      LOG.error("{} is closed: no seal can be checked", QueryProperty.ID, unreadable);
      return List.of(tile(availability::unsealed, counter.handOver()::notOffered));
    }
  }

  private static Offer tile(Function<Standing, Availability> availability, Service service) {
    return new TileOffer(
        QueryProperty.ID, List.of(Text.of("home.property.bring")), availability, service);
  }

  private static Service service(Counter counter, ResultPrinting printing) {
    QueryDesk desk =
        new QueryDesk(counter.issuing().journal(), counter.office(), counter.issuing().names());
    return new QueryProperty(
        new QueryProperty.Tools(counter.identity(), desk, printing, counter.handOver()));
  }

  /** Draws one beforehand, so that the first citizen does not wait. */
  void warm() {
    if (offered()) sheets.warm();
  }

  private boolean offered() {
    return terminal.services().contains(QueryProperty.ID);
  }
}
