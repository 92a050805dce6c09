package yizhan.kiosk.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import yizhan.device.Deadline;
import yizhan.device.card.CardReader;
import yizhan.device.card.IdCard;
import yizhan.kiosk.equipment.DeviceThread;
import yizhan.kiosk.office.Citizen;
import yizhan.kiosk.office.IdentityPolicy;
import yizhan.kiosk.office.Recognition;
import yizhan.kiosk.office.VouchedClaim;
import yizhan.kiosk.office.VouchingGrounds;
import yizhan.kiosk.prompt.Choose;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.service.Voucher.Vouched;
import yizhan.kiosk.town.TownOffice;
import yizhan.kiosk.town.TownReader;
import yizhan.kiosk.visit.Display;
import yizhan.kiosk.visit.Ending;
import yizhan.kiosk.visit.Happening;
import yizhan.kiosk.visit.Happening.Reason;
import yizhan.kiosk.visit.LiveFront;
import yizhan.kiosk.visit.Pace;
import yizhan.kiosk.visit.Turn;
import yizhan.kiosk.visit.Visit;

/** For how long the word of the staff holds, on a real front. */
@Timeout(10) // far less than the pace below: without an end of its own the visit would go on
class StaffAssistedTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final VouchedClaim CLAIM =
      new VouchedClaim(
          "V-1", QueryProperty.ID, "110000199003070028", "S-0001", VouchingGrounds.CHIP_UNREADABLE);

  private final DeviceThread<CardReader> reader =
      new DeviceThread<>("reader", new TownReader(() -> 1));
  private final AtomicLong nanos = new AtomicLong();

  @AfterEach
  void close() throws Exception {
    reader.close();
  }

  @Test
  void endsTheVisitWhenItHoldsNoLonger() {
    Proof staff = staff(Deadline.in(Duration.ofMillis(50)));
    assertThat(held(visit -> shown(visit, staff, Set.of())))
        .isEqualTo(new Ending.Left(Reason.TIMED_OUT));
  }

  @Test
  void endsTheVisitOfAFamilyThoughAnotherHasLaidDownTheirCard() {
    Proof staff = staff(Deadline.in(LONG, nanos::get));
    assertThat(
            held(visit -> {
              shown(visit, staff, Set.of());
              visit.handOn();
              visit.guard(_ -> never());
              nanos.set(LONG.toNanos());
            }))
        .isEqualTo(new Ending.Left(Reason.TIMED_OUT));
  }

  private static void shown(Visit visit, Proof staff, Set<String> others) {
    IdentityPolicy policy =
        new IdentityPolicy(
            QueryProperty.ID, List.of(IdentityPolicy.Way.STAFF), Set.of(IdCard.Kind.CITIZEN));
    assertThat(staff.show(visit, Asked.beside(policy, Text.of("purpose"), others)))
        .isInstanceOf(Identity.Outcome.Known.class);
  }

  /** Whoever stands there goes on to a question, and thinks about it. */
  private static Ending held(Consumer<Visit> way) {
    LiveFront front =
        new LiveFront(new Dark(), Thread.ofVirtual()::unstarted, new Pace(LONG, LONG, LONG, LONG));
    return Visit.hold(
        visit -> {
          way.accept(visit);
          visit.ask(
              new Choose(
                  Text.of("question"),
                  List.of(new Option("a", Text.of("a"), List.of(), Optional.empty())),
                  Optional.empty()));
          return new Ending.Finished();
        },
        front);
  }

  private Proof staff(Deadline until) {
    CardInHand cards =
        new CardInHand(
            new CardDesk(reader),
            new TownOffice(() -> TownOffice.Mishap.NONE, Instant.MAX),
            Clock.systemUTC());
    return new StaffAssisted(
        cards,
        (_, _) -> Optional.of(new Vouched(CLAIM, until)),
        _ -> new Recognition.Recognised(new Citizen("token", "林试")));
  }

  private static Reason never() throws InterruptedException {
    Pause.of(LONG);
    return Reason.CARD_LIFTED;
  }

  /** A glass at which nobody does anything. */
  private static final class Dark implements Display {
    @Override
    public void show(Turn<?> turn, Consumer<Happening> post) {
      // nobody looks
    }

    @Override
    public void clear() {
      // nothing is shown
    }
  }
}
