package yizhan.kiosk.visit;

import java.util.List;
import java.util.Optional;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.Text;

/**
 * One turn of the conversation: what is shown, what else may answer it, and how it waits.
 *
 * @param hint how many of the prompt's {@link yizhan.kiosk.prompt.Hints} have come; the last one is
 *     shown
 * @param mayLeave whether 回首页 is offered: not while paper is under way or lies in the output
 */
public record Turn<A>(
    int number,
    Prompt<A> prompt,
    List<Source<A>> sources,
    boolean mayGoBack,
    boolean mayLeave,
    Optional<A> before,
    Mood mood,
    Setting setting,
    int hint) {

  /** One that gives no hint yet. */
  public Turn(
      int number,
      Prompt<A> prompt,
      List<Source<A>> sources,
      boolean mayGoBack,
      boolean mayLeave,
      Optional<A> before,
      Mood mood,
      Setting setting) {
    this(number, prompt, sources, mayGoBack, mayLeave, before, mood, setting, 0);
  }

  /**
   * What stands in the title line.
   *
   * @param matter the service; empty on the home screen
   * @param step where the citizen is in it, when that can truly be said
   */
  public record Setting(Optional<Text> matter, Optional<Step> step) {
    public static final Setting NONE = new Setting(Optional.empty(), Optional.empty());
  }

  /** How a turn waits. How long each of these may last is the front's affair. */
  public enum Mood {
    /** Not shown yet: a short wait is not worth a screen. */
    HUSHED,
    CALM,
    /** Nobody has been here for a while. */
    RESTING,
    /** Asking "do you need more time?" */
    FADING,
    /** Something irreversible is under way. */
    HELD
  }

  Turn<A> in(Mood next) {
    return new Turn<>(number, prompt, sources, mayGoBack, mayLeave, before, next, setting, hint);
  }

  Turn<A> showing(Prompt<A> now) {
    int kept = now.equals(prompt) ? hint : 0;
    return new Turn<>(number, now, sources, mayGoBack, mayLeave, before, mood, setting, kept);
  }

  Turn<A> hinting() {
    return new Turn<>(
        number, prompt, sources, mayGoBack, mayLeave, before, mood, setting, hint + 1);
  }

  @SuppressWarnings("ReferenceEquality") // the very source, not one like it
  Turn<A> without(Source<?> failed) {
    List<Source<A>> left = sources.stream().filter(s -> s != failed).toList();
    return new Turn<>(number, prompt, left, mayGoBack, mayLeave, before, mood, setting, hint);
  }
}
