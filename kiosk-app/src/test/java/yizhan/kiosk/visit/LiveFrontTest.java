package yizhan.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import yizhan.kiosk.prompt.Choose;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.Progress;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.prompt.Wait;
import yizhan.kiosk.visit.Happening.Reason;

/** A front with real threads: what comes late, twice, or from somebody who was called off. */
@Timeout(20)
class LiveFrontTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofMillis(100);
  private static final Duration SOON = Duration.ofMillis(5);
  private static final Pace SLOW = new Pace(LONG, LONG, LONG, LONG);

  private final Queue<Thread> started = new ConcurrentLinkedQueue<>();
  private final AtomicInteger guards = new AtomicInteger();
  private final Queue<Thread> visits = new ConcurrentLinkedQueue<>();
  private final Glass glass = new Glass();
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void nothingIsLeftRunning() {
    end.countDown();
    await().pollInterval(SOON).until(() -> visits.stream().noneMatch(Thread::isAlive));
    await().pollInterval(SOON).until(() -> started.stream().noneMatch(Thread::isAlive));
  }

  @Test
  void takesTheFirstOfTwoTaps() throws Exception {
    LiveFront front = front(SLOW);
    Future<Ending> visit = hold(front, v -> v.ask(pick("one")) + v.ask(pick("two")));
    Consumer<Happening> one = glass.awaitTurn("one").post();
    one.accept(new Happening.Answer("a"));
    one.accept(new Happening.Answer("b")); // a double tap
    Shown two = glass.awaitTurn("two");
    one.accept(new Happening.Answer("b")); // and one on the screen that is gone
    one.accept(new Happening.Back());
    assertThat(two.turn().number()).isEqualTo(2);
    two.post().accept(new Happening.Answer("c"));
    assertThat(visit.get()).isEqualTo(new Ending.Finished());
    assertThat(answers).containsExactly("ac");
  }

  @Test
  void callsTheLosersOff() throws Exception {
    LiveFront front = front(SLOW);
    Future<Ending> visit = hold(front, v -> v.ask(pick("one"), _ -> waitForEver()));
    glass.awaitTurn("one").post().accept(new Happening.Answer("a"));
    assertThat(visit.get()).isEqualTo(new Ending.Finished());
    assertThat(started).noneMatch(Thread::isAlive);
  }

  @Test
  void hearsNothingOfAStragglerThatDoesNotHeed() throws Exception {
    LiveFront front = front(SLOW);
    Future<Ending> visit =
        hold(front, v -> v.ask(pick("one"), _ -> deaf("b")) + v.ask(pick("two")));
    glass.awaitTurn("one").post().accept(new Happening.Answer("a"));
    Shown two = glass.awaitTurn("two");
    end.countDown();
    await().pollInterval(SOON).until(() -> started.stream().noneMatch(Thread::isAlive));
    two.post().accept(new Happening.Answer("d"));
    visit.get();
    assertThat(answers).containsExactly("ad");
  }

  @Test
  void endsTheVisitWhenTheGuardSaysSo() throws Exception {
    LiveFront front = front(SLOW);
    Future<Ending> visit =
        hold(
            front,
            v -> {
              v.guard(_ -> Reason.CARD_LIFTED);
              return v.ask(pick("one"));
            });
    assertThat(visit.get()).isEqualTo(new Ending.Left(Reason.CARD_LIFTED));
  }

  @Test
  void hearsNothingOfAGuardThatWasCalledOffTooLate() throws Exception {
    LiveFront front = front(SLOW);
    Future<Ending> visit =
        hold(
            front,
            v -> {
              String one = v.ask(pick("one"));
              v.guard(guards.getAndIncrement() == 0 ? _ -> deaf(Reason.CARD_LIFTED) : this::never);
              return one + v.ask(pick("two"));
            });
    glass.awaitTurn("one").post().accept(new Happening.Answer("a"));
    glass.awaitTurn("two").post().accept(new Happening.Back()); // calls the guard off
    Shown again = glass.awaitTurn("one", 3);
    end.countDown();
    await().pollInterval(SOON).until(() -> started.stream().noneMatch(Thread::isAlive));
    again.post().accept(new Happening.Answer("b"));
    glass.awaitTurn("two", 4).post().accept(new Happening.Answer("c"));
    visit.get();
    assertThat(answers).containsExactly("bc");
  }

  @Test
  void waitsLongerForWhoeverWorksWithTheirHands() throws Exception {
    LiveFront front = front(new Pace(LONG, SHORT, SHORT, LONG));
    Future<Ending> visit =
        hold(
            front,
            v -> {
              v.patient(Optional.of(LONG));
              String measured = v.ask(pick("one"));
              v.patient(Optional.empty());
              return measured + v.ask(pick("two"));
            });
    Shown one = glass.awaitTurn("one");
    assertThatThrownBy(() -> visit.get(SHORT.toMillis() * 5, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    one.post().accept(new Happening.Answer("a"));
    assertThat(visit.get())
        .as("nobody says anything to the second")
        .isInstanceOf(Ending.Left.class);
  }

  @Test
  void isNotKeptWaitingBySourcesThatTalk() throws Exception {
    LiveFront front = front(new Pace(LONG, SHORT, SHORT, LONG));
    Future<Ending> visit = hold(front, v -> v.ask(pick("one"), this::talk));
    assertThat(visit.get()).isEqualTo(new Ending.Left(Reason.TIMED_OUT));
  }

  @Test
  void bringsAnActToItsOutcomeThoughItsScreenHasABug() throws Exception {
    LiveFront front = front(SLOW);
    CountDownLatch printed = new CountDownLatch(1);
    Future<Ending> visit =
        hold(
            front,
            v -> {
              String outcome =
                  v.issue(
                      Text.of("act"),
                      _ -> {
                        end.await();
                        printed.countDown();
                        return "printed";
                      });
              return outcome + v.ask(pick("two"));
            });
    glass.awaitTurn("act").post().accept(Happening.Broken.by(new IllegalStateException("ugly")));
    await().pollInterval(SOON).until(front::blind);
    end.countDown();
    assertThatThrownBy(visit::get).hasRootCauseMessage("ugly");
    assertThat(printed.getCount()).isZero();
  }

  @Test
  void abandonsAnActWhenTheTerminalCannotWaitAnyLonger() throws Exception {
    LiveFront front = front(SLOW);
    Future<Ending> visit = hold(front, v -> v.issue(Text.of("act"), _ -> waitForEver()));
    glass.awaitTurn("act");
    front.leave(Reason.TECHNICIAN);
    front.abandon();
    assertThatThrownBy(visit::get).hasRootCauseMessage("abandoned");
    assertThat(started).noneMatch(Thread::isAlive);
  }

  @Test
  void hearsABugEvenFromADrummedScreen() throws Exception {
    LiveFront front = front(SLOW);
    Future<Ending> visit = hold(front, v -> v.ask(pick("one")));
    Consumer<Happening> post = glass.awaitTurn("one").post();
    for (int i = 0; i < 1000; i++) post.accept(new Happening.Stirred());
    post.accept(Happening.Broken.by(new IllegalStateException("ugly")));
    assertThatThrownBy(visit::get).hasRootCauseMessage("ugly");
  }

  private final Queue<String> answers = new ConcurrentLinkedQueue<>();

  /** What a test's service does. */
  private interface Told {
    String by(Visit visit);
  }

  private Future<Ending> hold(LiveFront front, Told service) {
    Callable<Ending> visit =
        () ->
            Visit.hold(
                v -> {
                  answers.add(service.by(v));
                  return new Ending.Finished();
                },
                front);
    FutureTask<Ending> task = new FutureTask<>(visit);
    Thread thread = Thread.ofPlatform().daemon().unstarted(task);
    visits.add(thread);
    thread.start();
    return task;
  }

  private LiveFront front(Pace pace) {
    return new LiveFront(
        glass,
        work -> {
          Thread source = Thread.ofPlatform().daemon().unstarted(work);
          started.add(source);
          return source;
        },
        pace);
  }

  private Reason never(Consumer<Prompt<Reason>> tell) throws InterruptedException {
    tell.accept(new Wait<>(Text.of(waitForEver()), Text.of(""), Text.of("")));
    return Reason.HOME;
  }

  private static String waitForEver() throws InterruptedException {
    new CountDownLatch(1).await();
    throw new IllegalStateException("for ever has ended");
  }

  /** Answers when the test says so, and not before, whoever calls it off. */
  private <A> A deaf(A answer) {
    while (true) {
      try {
        end.await();
        return answer;
      } catch (InterruptedException _) {
        // deaf
      }
    }
  }

  private String talk(Consumer<Prompt<String>> tell) throws InterruptedException {
    while (!end.await(1, TimeUnit.MILLISECONDS)) tell.accept(pick("one"));
    return "a";
  }

  private static Choose pick(String title) {
    List<Option> options =
        List.of("a", "b", "c", "d").stream()
            .map(id -> new Option(id, Text.of(id), List.of(), Optional.empty()))
            .toList();
    return new Choose(Text.of(title), options, Optional.empty());
  }

  /** What the glass was given. */
  private record Shown(Turn<?> turn, Consumer<Happening> post) {
    String title() {
      return switch (turn.prompt()) {
        case Choose(var title, _, _, _, _) -> title.key();
        case Progress<?>(var what, _, _, _, _) -> what.key();
        default -> "";
      };
    }
  }

  /** Keeps what it is given, and draws nothing. */
  private static final class Glass implements Display {
    private final Queue<Shown> shown = new ConcurrentLinkedQueue<>();

    @Override
    public void show(Turn<?> turn, Consumer<Happening> post) {
      shown.add(new Shown(turn, post));
    }

    @Override
    public void clear() {
      shown.clear();
    }

    Shown awaitTurn(String title) {
      return awaitTurn(title, 0);
    }

    Shown awaitTurn(String title, int from) {
      return await()
          .pollInterval(SOON)
          .until(
              () ->
                  shown.stream()
                      .filter(s -> s.title().equals(title) && s.turn().number() >= from)
                      .findFirst(),
              Optional::isPresent)
          .orElseThrow();
    }
  }
}
