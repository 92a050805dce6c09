package yizhan.kiosk.visit;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import yizhan.device.Deadline;
import yizhan.kiosk.prompt.Home;
import yizhan.kiosk.prompt.Progress;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.prompt.TryAgain;
import yizhan.kiosk.prompt.Wait;
import yizhan.kiosk.visit.Happening.Reason;
import yizhan.kiosk.visit.Turn.Mood;
import yizhan.kiosk.visit.Turn.Setting;

/**
 * One citizen's way through one service: asks, looks up, issues, and remembers, so that Back can
 * replay. Lives on the visit's own thread.
 */
public final class Visit {
  private static final int MOST_PASSES = 1000;

  /** A look-up: from what it is about to what is found. */
  @FunctionalInterface
  public interface LookUp<K, F> {
    F find(K subject) throws Trouble, InterruptedException;
  }

  /** An irreversible act: tells how it goes on, and always comes to an outcome. */
  @FunctionalInterface
  public interface Act<R> {
    R perform(Consumer<Prompt<R>> tell) throws InterruptedException;
  }

  /** What is looked up at one place of the way, and at another anew. */
  private record Here<K>(K subject, int at) {}

  /** What others did before the same screen; behind it all is forgotten that came from it. */
  record Aside(String name) {}

  private final Front front;
  private final Memory memory = new Memory();
  private Setting setting = Setting.NONE;
  private int at; // how far this pass has come in what is remembered
  private int turns;
  private Optional<Deadline> bound = Optional.empty(); // by then the visit ends
  private @Nullable Reason leaving; // why the visit ends as soon as its act has come to an outcome
  private @Nullable Unwind over; // why this pass is over, once it is

  private Visit(Front front) {
    this.front = front;
  }

  /** Holds a visit from its first prompt to its end, and leaves nothing of it behind. */
  public static Ending hold(Service service, Front front) {
    Visit visit = new Visit(front);
    try {
      for (int pass = 0; pass < MOST_PASSES; pass++) {
        visit.begin();
        try {
          return service.serve(visit);
        } catch (Unwind.Again _) {
          // from the top, over what is remembered
        }
      }
      throw new IllegalStateException("more than " + MOST_PASSES + " passes in a visit");
    } catch (Unwind.Left left) {
      return new Ending.Left(left.why);
    } finally {
      visit.memory.wipe();
      front.clear();
    }
  }

  /** What stands in the title line from now on. */
  public void matter(Text matter) {
    setting = new Setting(Optional.of(matter), Optional.empty());
  }

  /** Where the citizen is, from now on; only if it is true. */
  public void step(int number, int of) {
    setting = new Setting(setting.matter(), Optional.of(new Step(number, of)));
  }

  /** Asks the citizen. */
  public <A> A ask(Prompt<A> prompt) {
    return ask(prompt, List.of());
  }

  /** Asks the citizen; the source may answer instead, the first one wins. */
  public <A> A ask(Prompt<A> prompt, Source<A> source) {
    return ask(prompt, List.of(source));
  }

  /** Asks the citizen; sources may answer instead, the first one wins. */
  public <A> A ask(Prompt<A> prompt, List<Source<A>> sources) {
    Optional<A> known = recall(prompt);
    A answer = known.isPresent() ? known.get() : converse(prompt, sources, Mood.CALM);
    if (known.isEmpty()) memory.keep(prompt, held(answer));
    at++;
    return answer;
  }

  /**
   * Something between others before the same screen: once it has come to its end, nothing of it is
   * remembered but that, and nobody goes back into it.
   *
   * @param name of it in this visit
   */
  public <R> R aside(String name, Supplier<R> talk) {
    goesOn();
    Aside question = new Aside(name);
    Optional<R> known = memory.knows(at, question) ? recall(question) : Optional.empty();
    if (known.isPresent()) {
      at++;
      return known.get();
    }
    int from = at;
    R outcome = talk.get();
    goesOn();
    memory.fold(from, question, held(outcome));
    at = from + 1;
    return outcome;
  }

  /** Looks something up, once in a visit for each thing that it is about. */
  public <K, F> F lookUp(String name, K subject, LookUp<K, F> lookUp) {
    goesOn();
    Optional<F> known = Optional.ofNullable(trusted(memory.fact(name, held(subject)).orElse(null)));
    if (known.isPresent()) return known.get();
    Prompt<F> wait =
        new Wait<>(waiting(name, "what"), waiting(name, "usually"), waiting(name, "otherwise"));
    F fact = converse(wait, List.of(_ -> lookUp.find(subject)), Mood.HUSHED);
    memory.keepFact(name, held(subject), held(fact), at);
    return fact;
  }

  /**
   * Looks something up that changes: what was found stands for as long as the answer to the next
   * question is remembered, as with {@link #glance}; anew wherever it is come to again.
   */
  public <K, F> F lookUpNow(String name, K subject, LookUp<K, F> lookUp) {
    goesOn();
    Here<K> here = new Here<>(subject, at);
    if (!memory.answered(at)) memory.outdate(name, here);
    return lookUp(name, here, asked -> lookUp.find(asked.subject()));
  }

  /**
   * Sees at once how something stands that changes: the same for as long as the answer to the next
   * question is remembered, so that Back finds that question; anew when it is asked again.
   */
  public <F> F glance(String name, Supplier<F> now) {
    goesOn();
    Optional<F> known =
        memory.answered(at)
            ? Optional.ofNullable(trusted(memory.glance(name, at).orElse(null)))
            : Optional.empty();
    if (known.isPresent()) return known.get();
    F seen = now.get();
    memory.keepGlance(name, held(seen), at);
    return seen;
  }

  /**
   * Watches over the visit, until it ends or an act begins: what the guard returns is why the visit
   * ends.
   */
  public void guard(Source<Reason> guard) {
    goesOn();
    if (!memory.walled()) front.guard(guard);
  }

  /**
   * The visit ends by then, as by a time-out, unless an act has begun; the soonest counts. Handing
   * on leaves it.
   */
  public void endBy(Deadline end) {
    goesOn();
    if (memory.walled()) return;
    if (bound.isPresent() && bound.get().remaining().compareTo(end.remaining()) <= 0) return;
    bound = Optional.of(end);
    front.endBy(bound);
  }

  /**
   * From now on whoever is here works with their hands, away from the screen, and may be silent for
   * so long; empty: as long as anybody.
   */
  public void patient(Optional<Duration> most) {
    goesOn();
    front.patience(most);
  }

  /**
   * Somebody else comes before the same screen: whoever was here may take up their card, the visit
   * goes on, and nobody goes back to what was answered over that card.
   */
  public void handOn() {
    goesOn();
    if (memory.walled()) return;
    front.unguard();
    memory.handOn(at);
  }

  /**
   * What was agreed to over the card has been acted on: nobody goes back to say no to that after
   * all, only to before the first card, which forgets what was found.
   */
  public void settled() {
    goesOn();
    if (!memory.walled()) memory.handOn(at);
  }

  /** Does what cannot be undone, once in a visit: the wall behind which there is no way back. */
  public <R> R issue(Text what, Act<R> act) {
    Optional<R> known = recall(what);
    if (known.isEmpty()) {
      unwatched();
      memory.raiseWall(); // before the act: whatever becomes of it, there is no way back
    }
    Prompt<R> progress = new Progress<>(what, Text.of("progress.stay"), 0, 0);
    R outcome =
        known.isPresent() ? known.get() : converse(progress, List.of(act::perform), Mood.HELD);
    if (known.isEmpty()) {
      memory.keep(what, held(outcome));
      memory.raiseWall();
    }
    at++;
    return outcome;
  }

  /**
   * What was looked up is out of date: forget it and all that was answered since, and go through
   * again.
   */
  public Ending reconsider(String name, Object subject) {
    memory.forgetFact(name, subject);
    throw unwind(new Unwind.Again());
  }

  private void begin() {
    at = 0;
    over = null;
    setting = Setting.NONE;
    unwatched();
    front.patience(Optional.empty());
  }

  private void unwatched() {
    front.unguard();
    bound = Optional.empty();
    front.endBy(bound);
  }

  private <A> A converse(Prompt<A> prompt, List<Source<A>> sources, Mood mood) {
    if (leaving != null) throw unwind(new Unwind.Left(leaving));
    Turn<A> turn = turn(prompt, sources, mood);
    while (true) {
      switch (front.next(turn)) {
        case Happening.Answer(var answer) -> {
          if (!outdated(prompt, turn.prompt(), answer)) return accepted(turn.prompt(), answer);
        }
        case Happening.Told(var now) -> turn = turn.showing(sameKind(now));
        case Happening.Stirred _ -> turn = stirred(turn);
        case Happening.HintDue _ -> turn = turn.hinting();
        case Happening.Silence _ -> {
          Optional<A> meant = silenceOf(turn);
          if (meant.isPresent()) return meant.get();
          turn = turn.in(afterSilence(turn));
        }
        case Happening.Back _ -> {
          if (turn.mayGoBack()) goBack();
        }
        case Happening.Leave(var why) -> leave(why, turn);
        case Happening.Failed(var source, var trouble) ->
            turn = overcome(trouble, turn, source, sources);
        case Happening.Broken(var bug) -> throw bug;
      }
    }
  }

  private <A> Turn<A> turn(Prompt<A> prompt, List<Source<A>> sources, Mood mood) {
    boolean mayGoBack = mood != Mood.HELD && memory.mayGoBack();
    Optional<A> before = Optional.ofNullable(trusted(memory.before(prompt).orElse(null)));
    return new Turn<>(++turns, prompt, sources, mayGoBack, !memory.walled(), before, mood, setting);
  }

  private static <A> Turn<A> stirred(Turn<A> turn) {
    boolean quiet = turn.mood() == Mood.FADING || turn.mood() == Mood.RESTING;
    return quiet ? turn.in(Mood.CALM) : turn;
  }

  private static <A> Optional<A> silenceOf(Turn<A> turn) {
    return turn.mood() == Mood.FADING ? turn.prompt().silence() : Optional.empty();
  }

  private Mood afterSilence(Turn<?> turn) {
    return switch (turn.mood()) {
      case HUSHED -> Mood.CALM;
      case CALM -> {
        if (turn.prompt() instanceof Home) yield Mood.RESTING;
        if (!turn.prompt().attended()) throw unwind(new Unwind.Left(Reason.TIMED_OUT));
        yield Mood.FADING;
      }
      case FADING, RESTING -> throw unwind(new Unwind.Left(Reason.TIMED_OUT));
      case HELD -> throw new IllegalStateException("an act came to no outcome");
    };
  }

  private void goBack() {
    memory.goBack();
    throw unwind(new Unwind.Again());
  }

  /**
   * Behind the wall there is paper to be handed over: going home then waits for the service's own
   * end.
   */
  private void leave(Reason why, Turn<?> turn) {
    boolean paper = memory.walled() && (why == Reason.CARD_LIFTED || why == Reason.HOME);
    if (paper) return;
    if (turn.mood() != Mood.HELD) throw unwind(new Unwind.Left(why));
    leaving = why;
  }

  /**
   * One source of several failed: go on without it. The last one: say so, and try again if asked
   * to.
   */
  private <A> Turn<A> overcome(
      Trouble trouble, Turn<A> turn, Source<?> failed, List<Source<A>> all) {
    if (turn.sources().size() > 1 || !turn.prompt().focus().isEmpty()) return turn.without(failed);
    boolean again = converse(new TryAgain(trouble.what(), trouble.why()), List.of(), Mood.CALM);
    if (!again) throw unwind(new Unwind.Left(Reason.TROUBLE));
    Mood mood = turn.prompt() instanceof Wait ? Mood.HUSHED : turn.mood();
    return turn(turn.prompt(), all, mood);
  }

  private <T> Optional<T> recall(Object question) {
    goesOn();
    return Optional.ofNullable(trusted(memory.recall(at, question).orElse(null)));
  }

  /**
   * A pass that is over stays over: a finally block, or a service that caught too much, asks in
   * vain.
   */
  private void goesOn() {
    if (over != null) throw over;
  }

  private Unwind unwind(Unwind why) {
    over = why;
    return why;
  }

  private static Text waiting(String name, String part) {
    return Text.of("wait." + name + "." + part);
  }

  /** A finger that was quicker than the news that this choice has just gone. */
  @SuppressWarnings("ReferenceEquality") // whether a source has told another since
  private static boolean outdated(Prompt<?> asked, Prompt<?> now, Object answer) {
    return asked != now && !now.accepts(answer);
  }

  private static <A> A accepted(Prompt<A> prompt, Object answer) {
    if (prompt.accepts(answer)) return Objects.requireNonNull(Visit.<A>trusted(answer));
    throw new IllegalStateException("no answer to " + prompt.getClass().getSimpleName());
  }

  private static <A> Prompt<A> sameKind(Prompt<?> told) {
    return Objects.requireNonNull(Visit.<Prompt<A>>trusted(told));
  }

  private static Object held(@Nullable Object value) {
    return Objects.requireNonNull(value, "a visit remembers no null");
  }

  /** The one unchecked cast: what is remembered for a prompt, a question, an act is of its type. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T> @Nullable T trusted(@Nullable Object remembered) {
    return (T) remembered;
  }
}
