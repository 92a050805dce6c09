package yizhan.kiosk;

import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.Optional;
import yizhan.config.Terminal;
import yizhan.kiosk.equipment.StatusBoard;
import yizhan.kiosk.fonts.FontBook;
import yizhan.kiosk.office.PropertyResult;
import yizhan.kiosk.office.http.HttpBackOffice;
import yizhan.kiosk.paper.ResultSheets;
import yizhan.kiosk.query.QueryDesk;
import yizhan.kiosk.reception.Offer;
import yizhan.kiosk.reception.Ways;
import yizhan.kiosk.service.HandOver;
import yizhan.kiosk.service.Identity;
import yizhan.kiosk.service.PlainTray;
import yizhan.kiosk.service.PropertyAvailability;
import yizhan.kiosk.service.PropertyOffer;
import yizhan.kiosk.service.QueryProperty;
import yizhan.kiosk.service.ResultPapers;
import yizhan.kiosk.service.ResultPrinting;

/** What concerns real estate, wired by hand. */
final class PropertyWorks implements ResultPapers {
  private final ResultSheets sheets;

  PropertyWorks(FontBook fonts, ZoneId zone) {
    sheets = new ResultSheets(fonts, zone);
  }

  /** What this service shares with others. */
  record Counter(
      HttpBackOffice office, Identity identity, IssuingWorks issuing, HandOver handOver) {}

  /** The service, as home offers it. */
  Offer offer(Terminal terminal, StatusBoard board, Counter counter) {
    PlainTray tray = new PlainTray(terminal.devices().sheetPrinter().orElseThrow());
    QueryDesk desk =
        new QueryDesk(
            counter.issuing().journal(),
            counter.office(),
            terminal.identity().terminalId(),
            new SecureRandom());
    ResultPrinting printing =
        new ResultPrinting(tray, board, this, counter.issuing().plainPress(), counter.handOver());
    QueryProperty service =
        new QueryProperty(
            new QueryProperty.Tools(
                counter.office(), counter.identity(), desk, printing, counter.handOver()));
    return new PropertyOffer(
        service, new PropertyAvailability(tray, new Ways(terminal.elsewhere())));
  }

  @Override
  public Optional<Result> result(PropertyResult result) {
    return sheets.draw(result).map(drawn -> new Result(drawn.pdf(), drawn.pages()));
  }

  /** Draws one beforehand, so that the first citizen does not wait. */
  void warm() {
    sheets.warm();
  }
}
