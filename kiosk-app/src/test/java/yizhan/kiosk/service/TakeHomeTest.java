package yizhan.kiosk.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yizhan.config.TraySettings.Correction;
import yizhan.device.Deadline;
import yizhan.device.DeviceStatus;
import yizhan.device.printer.Receipt;
import yizhan.device.printer.ReceiptOutcome;
import yizhan.device.printer.ReceiptPrinter;
import yizhan.kiosk.equipment.Books;
import yizhan.kiosk.equipment.DeviceThread;
import yizhan.kiosk.equipment.Doors;
import yizhan.kiosk.equipment.Standing;
import yizhan.kiosk.equipment.TicketPrinter;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.Licence;
import yizhan.kiosk.prompt.Line;
import yizhan.kiosk.visit.Ending;
import yizhan.kiosk.visit.ScriptedFront;
import yizhan.kiosk.visit.Visit;

/** A receipt or slip may be printed again, marked as such, and not without end. */
class TakeHomeTest {
  private static final Instant NOON = Instant.parse("2026-01-15T04:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
  private static final int EVER_AGAIN = 10;
  private static final List<Optional<Instant>> TWICE_AGAIN =
      List.of(Optional.empty(), Optional.of(NOON), Optional.of(NOON));
  private static final Leaflet SLIP =
      new Leaflet.ForCase(Leaflet.Trouble.UNKNOWN, Copy.ORIGINAL, "20260115-120000-1", NOON);
  private static final Standing OPEN =
      new Standing(
          DeviceStatus.READY,
          DeviceStatus.READY,
          DeviceStatus.READY,
          List.of(),
          Integer.MAX_VALUE,
          Optional.empty(),
          Books.IN_ORDER,
          Doors.USUAL,
          Map.of(),
          DeviceStatus.READY,
          DeviceStatus.READY);

  private final Marks marks = new Marks();

  @Test
  void printsAgainTwiceAndMarksIt() {
    try (DeviceThread<ReceiptPrinter> printer = new DeviceThread<>("willing", new Willing());
        TicketPrinter tickets = new TicketPrinter(Optional.of(printer))) {
      TakeHome home = new TakeHome(marks, tickets, CLOCK);
      Visit.hold(visit -> askedEverAgain(visit, home), new ScriptedFront());
    }
    assertThat(marks.first).isEqualTo(TWICE_AGAIN);
  }

  /** Somebody asks again for as long as it is offered. */
  private static Ending askedEverAgain(Visit visit, TakeHome home) {
    home.give(visit, SLIP);
    for (int time = 0; time < EVER_AGAIN && home.offer(OPEN).isPresent(); time++)
      home.giveAgain(visit);
    return new Ending.Finished();
  }

  /** When each paper says that it was printed first; nothing on one that is no copy. */
  private static final class Marks implements Papers {
    private final List<Optional<Instant>> first = new ArrayList<>();

    @Override
    public Receipt paper(Leaflet leaflet, Optional<Instant> printedFirst) {
      first.add(printedFirst);
      return new Receipt(List.of(Receipt.Text.of("slip")));
    }

    @Override
    public Made sheet(Licence licence, Copy copy, Correction correction, String pictureId) {
      throw new UnsupportedOperationException("a licence is never printed again");
    }

    @Override
    public String code(Leaflet leaflet) {
      return "slip";
    }

    @Override
    public List<Line> lines(Leaflet leaflet) {
      return List.of();
    }

    @Override
    public void clear() {
      // nothing is kept
    }
  }

  /** A printer that prints whatever it is given. */
  private static final class Willing implements ReceiptPrinter {
    @Override
    public ReceiptOutcome print(Receipt receipt, Deadline deadline) {
      return new ReceiptOutcome.Printed();
    }

    @Override
    public DeviceStatus status(Deadline deadline) {
      return DeviceStatus.READY;
    }

    @Override
    public String describe() {
      return "a willing printer";
    }

    @Override
    public void close() {
      // nothing is open
    }
  }
}
