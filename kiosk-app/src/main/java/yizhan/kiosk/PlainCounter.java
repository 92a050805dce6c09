package yizhan.kiosk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.kiosk.equipment.Standing;
import yizhan.kiosk.equipment.StatusBoard;
import yizhan.kiosk.office.http.HttpBackOffice;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.reception.Availability;
import yizhan.kiosk.reception.Offer;
import yizhan.kiosk.seal.SealTrust;
import yizhan.kiosk.service.HandOver;
import yizhan.kiosk.service.Identity;
import yizhan.kiosk.service.PlainPrinting;
import yizhan.kiosk.service.PlainTray;
import yizhan.kiosk.service.TileOffer;
import yizhan.kiosk.visit.Service;

/** What services for plain paper share, which print nothing that is not sealed. */
record PlainCounter(
    HttpBackOffice office,
    Identity identity,
    IssuingWorks issuing,
    HandOver handOver,
    StatusBoard board) {
  private static final Logger LOG = LoggerFactory.getLogger(PlainCounter.class);

  /**
   * One of them.
   *
   * @param bring what to bring, at home
   * @param unsealed the availability where it cannot be known whose seal to believe
   */
  record Plan(
      String id,
      Text bring,
      Function<Standing, Availability> availability,
      Function<Standing, Availability> unsealed) {}

  /**
   * It, as home offers it; a closed one where it cannot be read whose seal is believed: everything
   * else goes on.
   */
  Offer offer(Plan plan, Path seal, Function<SealTrust, Service> service) {
    try {
      return tile(plan, plan.availability(), service.apply(SealTrust.in(seal)));
    } catch (IOException unreadable) {
      LOG.error("{} is closed: no seal can be checked", plan.id(), unreadable);
      return tile(plan, plan.unsealed(), handOver::notOffered);
    }
  }

  PlainPrinting printing(PlainTray tray) {
    return new PlainPrinting(tray, board, issuing.plainPress(), handOver);
  }

  private static Offer tile(
      Plan plan, Function<Standing, Availability> availability, Service service) {
    return new TileOffer(plan.id(), List.of(plan.bring()), availability, service);
  }
}
