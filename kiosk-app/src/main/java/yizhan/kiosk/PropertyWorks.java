package yizhan.kiosk;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.List;
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
import yizhan.kiosk.seal.ResultSealing;
import yizhan.kiosk.seal.SealTrust;
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
  private final ZoneId zone;

  PropertyWorks(FontBook fonts, ZoneId zone) {
    sheets = new ResultSheets(fonts, zone);
    this.zone = zone;
  }

  /** What this service shares with others. */
  record Counter(
      HttpBackOffice office, Identity identity, IssuingWorks issuing, HandOver handOver) {}

  /**
   * The service, as home offers it; none where the file names nobody whose seal is believed.
   *
   * @throws IOException when the certificates that it names cannot be read
   */
  List<Offer> offer(Terminal terminal, StatusBoard board, Counter counter) throws IOException {
    if (terminal.registrySeal().isEmpty()) return List.of();
    SealTrust trust = SealTrust.in(terminal.registrySeal().get());
    PlainTray tray = new PlainTray(terminal.devices().sheetPrinter().orElseThrow());
    QueryDesk desk =
        new QueryDesk(
            counter.issuing().journal(),
            counter.office(),
            terminal.identity().terminalId(),
            new SecureRandom());
    ResultPrinting printing =
        new ResultPrinting(
            new ResultPrinting.Tools(
                tray,
                this,
                counter.issuing().plainPress(),
                new ResultSealing(counter.office(), trust, zone)),
            board,
            counter.handOver());
    QueryProperty service =
        new QueryProperty(
            new QueryProperty.Tools(
                counter.office(), counter.identity(), desk, printing, counter.handOver()));
    return List.of(
        new PropertyOffer(service, new PropertyAvailability(tray, new Ways(terminal.elsewhere()))));
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
