package yizhan.kiosk.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import yizhan.config.Elsewhere;
import yizhan.kiosk.prompt.OutOfService;
import yizhan.kiosk.prompt.Outage;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Display;
import yizhan.kiosk.visit.Ending;
import yizhan.kiosk.visit.Happening;
import yizhan.kiosk.visit.Pace;
import yizhan.kiosk.visit.Service;
import yizhan.kiosk.visit.Turn;

/** One citizen after the other, whatever breaks. */
@Timeout(20)
class ReceptionTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofMillis(30);
  private static final Reception.Patience QUICK =
      new Reception.Patience(new Pace(LONG, LONG, LONG, LONG), SHORT, SHORT);

  private final Queue<String> shown = new ConcurrentLinkedQueue<>();
  private final AtomicInteger wiped = new AtomicInteger();

  @Test
  void receivesTheNextOneAfterABug() {
    AtomicInteger visits = new AtomicInteger();
    Service broken =
        _ -> {
          visits.incrementAndGet();
          throw new IllegalStateException("a bug");
        };
    try (Reception reception = open(broken, new Screen(false))) {
      await().until(() -> visits.get() > 2);
      assertThat(shown).contains("OutOfService");
      assertThat(reception).isNotNull();
    }
    assertThat(wiped.get()).isGreaterThanOrEqualTo(visits.get());
  }

  @Test
  void goesOnTryingWhereNotEvenTheBadNewsCanBeShown() {
    try (Reception reception = open(v -> ended(v.ask(farewell())), new Screen(true))) {
      await().until(() -> shown.size() > 6);
      assertThat(reception).isNotNull();
    }
  }

  @Test
  void callsAnActOffBeforeTheDevicesGo() {
    CountDownLatch under = new CountDownLatch(1);
    CountDownLatch calledOff = new CountDownLatch(1);
    Service service =
        visit ->
            ended(
                visit.issue(
                    Text.of("act"),
                    _ -> {
                      under.countDown();
                      try {
                        new CountDownLatch(1).await();
                      } catch (InterruptedException stop) {
                        calledOff.countDown();
                        throw stop;
                      }
                      return true;
                    }));
    Reception reception = open(service, new Screen(false));
    await().until(() -> under.getCount() == 0);
    reception.close();
    assertThat(calledOff.getCount()).isZero();
  }

  private Reception open(Service service, Display display) {
    Reception reception =
        new Reception(
            service,
            _ -> new Ending.Finished(),
            display,
            QUICK,
            Reception.broken(new Ways(Elsewhere.UNKNOWN), Text.of("hotline")),
            wiped::incrementAndGet);
    reception.open();
    return reception;
  }

  private static Prompt<Prompt.Done> farewell() {
    return new OutOfService(
        new Outage(Text.of("title"), List.of(), List.of(), List.of(), Text.of("hotline")));
  }

  private static Ending ended(Object with) {
    assertThat(with).isNotNull();
    return new Ending.Finished();
  }

  /** Notes what it is given; or has a bug itself. */
  private final class Screen implements Display {
    private final boolean ugly;

    Screen(boolean ugly) {
      this.ugly = ugly;
    }

    @Override
    public void show(Turn<?> turn, Consumer<Happening> post) {
      shown.add(turn.prompt().getClass().getSimpleName());
      if (ugly) post.accept(Happening.Broken.by(new IllegalStateException("ugly")));
    }

    @Override
    public void clear() {
      // nothing is drawn
    }
  }
}
