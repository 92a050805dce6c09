package yizhan.kiosk.visit;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yizhan.device.Deadline;
import yizhan.kiosk.prompt.Hints;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.visit.Happening.Reason;

/**
 * A front with real people, devices and time. One for each visit: what a straggler of an earlier
 * visit still has to say goes to a box that nobody opens.
 */
public final class LiveFront implements Front {
  private static final int MOST_TOUCHES = 64;
  private static final Duration STRAGGLER = Duration.ofMillis(200);
  private static final int ANY = 0;

  private record Letter(int turn, Happening what, boolean touched) {}

  private final BlockingQueue<Letter> box = new LinkedBlockingQueue<>();
  private final Display display;
  private final Function<Runnable, Thread> threads;
  private final Pace pace;
  private int current;
  private volatile List<Thread> race = List.of();
  private @Nullable Thread guard;
  private int guards; // counted downwards: a guard's letters carry its number
  private Optional<Deadline> end = Optional.empty();
  private Optional<Duration> patience = Optional.empty();
  private @Nullable Silence silence;
  private @Nullable Asked asked;
  private volatile Happening.@Nullable Broken undrawn;

  /** Until when silence may last; what a source tells does not prolong it. */
  private record Silence(int turn, Turn.Mood mood, long until) {}

  /** What hands have been asked to do, and since when. */
  private record Asked(int turn, Prompt<?> prompt, long since) {}

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

  /**
   * Stops what is under way, from any thread: an act, too, which then comes to no outcome. For a
   * terminal that is being shut down and has waited long enough; the journal knows how far it got.
   */
  public void abandon() {
    race.forEach(Thread::interrupt);
    post(ANY, Happening.Broken.by(new IllegalStateException("abandoned")));
  }

  @Override
  public Happening next(Turn<?> turn) {
    boolean held = turn.mood() == Turn.Mood.HELD;
    Happening.Broken blind = undrawn;
    int number = turn.number(); // all that the display may keep
    if (turn.mood() != Turn.Mood.HUSHED && blind == null)
      display.show(turn, what -> touch(number, what));
    if (number != current) start(turn); // after the screen: calling the last ones off takes a while
    if (blind != null && !held) return blind;
    long until = until(turn);
    Optional<Long> hint = hintDue(turn).filter(due -> due - until < 0);
    long quiet = hint.orElse(until);
    while (true) {
      if (end.isPresent() && end.get().passed()) return new Happening.Leave(Reason.TIMED_OUT);
      @Nullable Letter letter = poll(atMost(quiet - System.nanoTime()));
      if (letter == null && quiet - System.nanoTime() > 0) continue; // the visit's end comes first
      if (letter == null)
        return hint.isPresent() ? new Happening.HintDue() : new Happening.Silence();
      // else a second tap on a screen that is gone, or a source that lost its race
      if (!meant(letter, turn)) continue;
      if (letter.touched() || letter.what() instanceof Happening.Stirred) silence = null;
      if (held && letter.touched() && letter.what() instanceof Happening.Broken bug)
        undrawn = bug; // nobody sees the act any more, and still it must come to its outcome
      else return letter.what();
    }
  }

  private long atMost(long nanos) {
    return Math.min(nanos, end.map(then -> then.remaining().toNanos()).orElse(nanos));
  }

  /** Whether an act goes on that nobody can see. */
  boolean blind() {
    return undrawn != null;
  }

  private long until(Turn<?> turn) {
    Silence now = silence;
    if (now == null || now.turn() != turn.number() || now.mood() != turn.mood())
      now =
          new Silence(turn.number(), turn.mood(), System.nanoTime() + most(turn.mood()).toNanos());
    silence = now;
    return now.until();
  }

  private Duration most(Turn.Mood mood) {
    Duration usual = pace.of(mood);
    return mood == Turn.Mood.CALM ? patience.orElse(usual) : usual;
  }

  /**
   * When the next hint comes, if the prompt has one left; touching the glass does not put it off.
   */
  private Optional<Long> hintDue(Turn<?> turn) {
    Asked now = asked;
    if (now == null || now.turn() != turn.number() || !now.prompt().equals(turn.prompt()))
      now = new Asked(turn.number(), turn.prompt(), System.nanoTime());
    asked = now;
    int most = Math.min(Hints.of(turn.prompt()).size(), pace.hints().size());
    if (turn.mood() != Turn.Mood.CALM || turn.hint() >= most) return Optional.empty();
    return Optional.of(now.since() + pace.hints().get(turn.hint()).toNanos());
  }

  private boolean meant(Letter letter, Turn<?> turn) {
    return letter.turn() == turn.number()
        || letter.turn() == ANY
        || (guard != null && letter.turn() == guards);
  }

  @Override
  public void patience(Optional<Duration> most) {
    patience = most;
  }

  @Override
  public void guard(Source<Reason> source) {
    unguard();
    int number = --guards;
    Thread watcher = threads.apply(() -> watch(source, number));
    guard = watcher;
    watcher.start();
  }

  @Override
  public void unguard() {
    if (guard == null) return;
    callOff(List.of(guard));
    guard = null; // what it still has to say is nobody's any more
  }

  @Override
  public void endBy(Optional<Deadline> then) {
    end = then;
  }

  @Override
  public void clear() {
    unguard();
    endBy(Optional.empty());
    callOff(race);
    race = List.of();
    asked = null;
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
      A answer = source.await(new Told<>(now -> post(turn, now)));
      post(turn, new Happening.Answer(Objects.requireNonNull(answer)));
    } catch (InterruptedException _) {
      // it lost the race
    } catch (Trouble trouble) {
      post(turn, new Happening.Failed(source, trouble));
    } catch (RuntimeException | Error bug) {
      post(turn, Happening.Broken.by(bug));
    }
  }

  /** Posts what a source has to tell. */
  private record Told<A>(Consumer<Happening> post) implements Source.Tell<A> {
    @Override
    public void accept(Prompt<A> now) {
      post.accept(new Happening.Told(now));
    }

    @Override
    public void stir() {
      post.accept(new Happening.Stirred());
    }
  }

  /** A guard that can no longer see says nothing: the visit goes on under its own time-outs. */
  private void watch(Source<Reason> source, int number) {
    try {
      Reason why = source.await(_ -> {});
      post(number, new Happening.Leave(why));
    } catch (InterruptedException | Trouble _) {
      // called off, or the device is gone: each later use of it will say so
    } catch (RuntimeException | Error bug) {
      post(number, Happening.Broken.by(bug));
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

  /** Somebody who drums on the glass is not heard; a screen with a bug always is. */
  private void touch(int turn, Happening what) {
    if (box.size() < MOST_TOUCHES || what instanceof Happening.Broken)
      box.add(new Letter(turn, what, true));
  }

  private void post(int turn, Happening what) {
    box.add(new Letter(turn, what, false));
  }

  private @Nullable Letter poll(long nanos) {
    try {
      return box.poll(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      return new Letter(ANY, new Happening.Leave(Reason.TECHNICIAN), false);
    }
  }
}
