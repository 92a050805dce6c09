package yizhan.kiosk;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import yizhan.config.Terminal;
import yizhan.kiosk.fonts.FontBook;
import yizhan.kiosk.issuing.PlainDocument;
import yizhan.kiosk.office.FamilyResult;
import yizhan.kiosk.office.PropertyResult;
import yizhan.kiosk.paper.ResultSheets;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.query.QueryDesk;
import yizhan.kiosk.reception.Offer;
import yizhan.kiosk.reception.Ways;
import yizhan.kiosk.seal.ResultSealing;
import yizhan.kiosk.seal.SealTrust;
import yizhan.kiosk.service.PlainTray;
import yizhan.kiosk.service.PropertyAvailability;
import yizhan.kiosk.service.QueryProperty;
import yizhan.kiosk.service.ResultPapers;
import yizhan.kiosk.service.ResultPrinting;
import yizhan.kiosk.visit.Service;

/** What concerns real estate, wired by hand. */
final class PropertyWorks {
  private final Terminal terminal;
  private final ResultSheets sheets;
  private final ZoneId zone;

  PropertyWorks(Terminal terminal, FontBook fonts, ZoneId zone) {
    this.terminal = terminal;
    sheets = new ResultSheets(fonts, zone);
    this.zone = zone;
  }

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

  /** The service; none where the file does not offer it. */
  List<Offer> offer(PlainCounter counter) {
    if (!offered()) return List.of();
    PlainTray tray = new PlainTray(terminal.devices().sheetPrinter().orElseThrow());
    PropertyAvailability availability =
        new PropertyAvailability(tray, new Ways(terminal.elsewhere()));
    PlainCounter.Plan plan =
        new PlainCounter.Plan(
            QueryProperty.ID,
            Text.of("home.property.bring"),
            availability::of,
            availability::unsealed);
    return List.of(
        counter.offer(
            plan, terminal.registrySeal().orElseThrow(), trust -> service(counter, tray, trust)));
  }

  private Service service(PlainCounter counter, PlainTray tray, SealTrust trust) {
    ResultPrinting printing =
        new ResultPrinting(
            new ResultPrinting.Tools(
                new Papers(sheets),
                new ResultSealing(counter.office(), trust, zone),
                counter.printing(tray)),
            counter.handOver());
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
