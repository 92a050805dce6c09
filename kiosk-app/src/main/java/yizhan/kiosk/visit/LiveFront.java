package yizhan.kiosk.visit;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yizhan.kiosk.visit.Happening.Reason;

/**
 * A front with real people, devices and time. One for each visit: what a straggler of an earlier
 * visit still has to say goes to a box that nobody opens.
 */
public final class LiveFront implements Front {
  private static final int MOST_TOUCHES = 64;
  private static final Duration STRAGGLER = Duration.ofMillis(200);
  private static final int ANY = 0;

  private record Letter(int turn, Happening what) {}

  private final BlockingQueue<Letter> box = new LinkedBlockingQueue<>();
  private final Display display;
  private final Function<Runnable, Thread> threads;
  private final Pace pace;
  private int current;
  private List<Thread> race = List.of();
  private @Nullable Thread guard;

  public LiveFront(Display display, Function<Runnable, Thread> threads, Pace pace) {
    this.display = display;
    this.threads = threads;
    this.pace = pace;
  }

  /**
   * Ends the visit from outside, from any thread: a technician stands there, the terminal is being
   * shut down.
   */
  public void leave(Reason why) {
    post(ANY, new Happening.Leave(why));
  }

  @Override
  public Happening next(Turn<?> turn) {
    if (turn.number() != current) start(turn);
    int number = turn.number(); // all that the display may keep
    if (turn.mood() != Turn.Mood.HUSHED) display.show(turn, what -> touch(number, what));
    long until = System.nanoTime() + pace.of(turn.mood()).toNanos();
    while (true) {
      @Nullable Letter letter = poll(until - System.nanoTime());
      if (letter == null) return new Happening.Silence();
      if (letter.turn() == turn.number() || letter.turn() == ANY) return letter.what();
      // else a second tap on a screen that is gone, or a source that lost its race
    }
  }

  @Override
  public void guard(Source<Reason> source) {
    unguard();
    Thread watcher = threads.apply(() -> watch(source));
    guard = watcher;
    watcher.start();
  }

  @Override
  public void unguard() {
    if (guard == null) return;
    callOff(List.of(guard));
    guard = null;
    box.removeIf(
        letter -> letter.what() instanceof Happening.Leave(var why) && why == Reason.CARD_LIFTED);
  }

  @Override
  public void clear() {
    unguard();
    callOff(race);
    race = List.of();
    box.clear();
    display.clear();
  }

  private void start(Turn<?> turn) {
    callOff(race);
    current = turn.number();
    race =
        turn.sources().stream()
            .map(source -> threads.apply(() -> run(source, turn.number())))
            .toList();
    race.forEach(Thread::start);
  }

  private <A> void run(Source<A> source, int turn) {
    try {
      A answer = source.await(now -> post(turn, new Happening.Told(now)));
      post(turn, new Happening.Answer(Objects.requireNonNull(answer)));
    } catch (InterruptedException _) {
      // it lost the race
    } catch (Trouble trouble) {
      post(turn, new Happening.Failed(source, trouble));
    } catch (RuntimeException | Error bug) {
      post(turn, Happening.Broken.by(bug));
    }
  }

  /** A guard that can no longer see says nothing: the visit goes on under its own time-outs. */
  private void watch(Source<Reason> source) {
    try {
      Reason why = source.await(_ -> {});
      post(ANY, new Happening.Leave(why));
    } catch (InterruptedException | Trouble _) {
      // called off, or the device is gone: each later use of it will say so
    } catch (RuntimeException | Error bug) {
      post(ANY, Happening.Broken.by(bug));
    }
  }

  /** Calls the losers off. One that does not heed is left to its driver's deadline and watchdog. */
  private static void callOff(List<Thread> losers) {
    losers.forEach(Thread::interrupt);
    try {
      long until = System.nanoTime() + STRAGGLER.toNanos();
      for (Thread loser : losers)
        loser.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Somebody who drums on the glass is not heard; what a source says always is. */
  private void touch(int turn, Happening what) {
    if (box.size() < MOST_TOUCHES) post(turn, what);
  }

  private void post(int turn, Happening what) {
    box.add(new Letter(turn, what));
  }

  private @Nullable Letter poll(long nanos) {
    try {
      return box.poll(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      return new Letter(ANY, new Happening.Leave(Reason.TECHNICIAN));
    }
  }
}
