package yizhan.kiosk.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yizhan.config.Elsewhere;
import yizhan.device.DeviceStatus;
import yizhan.kiosk.equipment.Books;
import yizhan.kiosk.equipment.Doors;
import yizhan.kiosk.equipment.Standing;
import yizhan.kiosk.prompt.Outage;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.reception.Lack.Mending;
import yizhan.kiosk.visit.Ending;
import yizhan.kiosk.visit.Service;

/** Since when nothing can be done here. Two services: one hangs on the books, one on the office. */
class OffersTest {
  private static final Standing SOUND = standing(Books.IN_ORDER, true);
  private static final Standing NOTHING = standing(Books.FAILING, false);

  private final Watch watch = new Watch();
  private final Offers offers =
      new Offers(
          List.of(new Made("a", Mending.CALL), new Made("b", Mending.RETRIED)),
          new Ways(Elsewhere.UNKNOWN),
          Text.of("home.hotline", "0"),
          watch);

  @Test
  void isNoneWhileAnythingCanBeDone() {
    assertThat(offers.outage(SOUND)).isEmpty();
    assertThat(offers.outage(standing(Books.FAILING, true))).isEmpty();
    assertThat(offers.outage(standing(Books.IN_ORDER, false))).isEmpty();
  }

  @Test
  void isNoneWhileItIsStillBeingLookedAt() {
    assertThat(offers.outage(standing(Books.OPENING, false))).isEmpty();
  }

  @Test
  void saysOfEachReasonSinceWhen() {
    offers.note(standing(Books.FAILING, true));
    watch.passes(Duration.ofHours(30));
    offers.note(NOTHING);
    watch.passes(Duration.ofMinutes(5));

    Outage outage = offers.outage(NOTHING).orElseThrow();

    assertThat(outage.what())
        .containsExactly(
            since("a", Text.of("since.yesterday", "08:00")),
            since("b", Text.of("since.today", "14:00")));
    assertThat(outage.mending())
        .containsExactly(
            Text.of("out-of-service.mending.CALL"), Text.of("out-of-service.mending.RETRIED"));
    assertThat(outage.instead())
        .containsExactly(
            Text.of("elsewhere"), Text.of("ways.window", Text.of("ways.some-counter")));
  }

  @Test
  void countsAnewWhatWasMendedInBetween() {
    offers.note(NOTHING);
    watch.passes(Duration.ofHours(2));
    offers.note(SOUND);
    watch.passes(Duration.ofHours(1));
    offers.note(NOTHING);

    assertThat(offers.outage(NOTHING).orElseThrow().what())
        .contains(since("a", Text.of("since.today", "11:00")));
  }

  private static Text since(String reason, Text when) {
    return Text.of("out-of-service.since", Text.of(reason), when);
  }

  private static Standing standing(Books books, boolean office) {
    Standing asked = Standing.UNASKED;
    return new Standing(
        asked.cardReader(),
        asked.receiptPrinter(),
        asked.sheetPrinter(),
        List.of(),
        Integer.MAX_VALUE,
        office ? Optional.of(List.of()) : Optional.empty(),
        books,
        Doors.USUAL,
        Map.of(),
        DeviceStatus.READY,
        DeviceStatus.READY);
  }

  /** Hangs on the books or, if it retries, on the office. */
  private record Made(String id, Mending mending) implements Offer {
    @Override
    public List<Text> bring() {
      return List.of();
    }

    @Override
    public Availability availability(Standing standing) {
      boolean opening = standing.books() == Books.OPENING;
      boolean open =
          mending == Mending.RETRIED
              ? standing.policies().isPresent()
              : standing.books() == Books.IN_ORDER;
      return open
          ? new Availability.Open()
          : Availability.closed(
              new Lack(
                  Text.of(id), List.of(Text.of("elsewhere")), opening ? Mending.SOON : mending));
    }

    @Override
    public Service service() {
      return _ -> new Ending.Finished();
    }
  }

  /** Shows 08:00 until time passes. */
  private static final class Watch extends Clock {
    private Instant now = Instant.parse("2026-11-25T08:00:00Z");

    void passes(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("one zone");
    }
  }
}
