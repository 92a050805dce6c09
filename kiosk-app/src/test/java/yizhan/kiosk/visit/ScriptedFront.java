package yizhan.kiosk.visit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import yizhan.device.Deadline;
import yizhan.kiosk.visit.Happening.Reason;

/**
 * A front without glass or time: runs look-ups and acts at once, and else says what the test has
 * written down.
 */
public final class ScriptedFront implements Front {
  public final List<Turn<?>> shown = new ArrayList<>();

  /** What happens before somebody goes back. */
  public Runnable beforeBack = () -> {};

  /** What happens before each turn but the first. */
  public Runnable meanwhile = () -> {};

  /** How long silence might last in each turn that was shown. */
  public final List<Optional<Duration>> patience = new ArrayList<>();

  private Optional<Duration> patient = Optional.empty();
  boolean guarded;
  boolean cleared;
  private final Deque<Happening> script = new ArrayDeque<>();

  public ScriptedFront(Happening... script) {
    this.script.addAll(List.of(script));
  }

  static Happening answer(Object answer) {
    return new Happening.Answer(answer);
  }

  static Happening back() {
    return new Happening.Back();
  }

  static Happening leave(Reason why) {
    return new Happening.Leave(why);
  }

  static Happening silence() {
    return new Happening.Silence();
  }

  @Override
  public Happening next(Turn<?> turn) {
    boolean runsItself = turn.mood() == Turn.Mood.HUSHED || turn.mood() == Turn.Mood.HELD;
    if (runsItself) return run(turn);
    if (!shown.isEmpty()) meanwhile.run();
    shown.add(turn);
    patience.add(patient);
    if (script.isEmpty())
      throw new IllegalStateException("nothing is written for " + turn.prompt());
    if (script.peek() instanceof Happening.Back) beforeBack.run();
    return script.remove();
  }

  private static <A> Happening run(Turn<A> turn) {
    Source<A> source = turn.sources().getFirst();
    try {
      return new Happening.Answer(source.await(_ -> {}));
    } catch (Trouble trouble) {
      return new Happening.Failed(source, trouble);
    } catch (InterruptedException _) {
      throw new IllegalStateException("nobody interrupts a test");
    }
  }

  @Override
  public void guard(Source<Reason> guard) {
    guarded = true;
  }

  @Override
  public void unguard() {
    guarded = false;
  }

  @Override
  public void endBy(Optional<Deadline> end) {
    // there is no time here
  }

  @Override
  public void patience(Optional<Duration> most) {
    patient = most;
  }

  @Override
  public void clear() {
    cleared = true;
  }
}
