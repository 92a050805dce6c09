package yizhan.kiosk.visit;

import java.util.function.Consumer;
import yizhan.kiosk.prompt.Prompt;

/**
 * Where an answer may come from beside the glass: a device, the back office. Blocks; heeds
 * interrupts.
 */
@FunctionalInterface
public interface Source<A> {
  A await(Tell<A> tell) throws Trouble, InterruptedException;

  /** Hears what is new: another prompt to show, or that somebody is there. */
  @FunctionalInterface
  interface Tell<A> extends Consumer<Prompt<A>> {
    /** Somebody has done something, though it is no answer: a card was laid down. */
    default void stir() {}
  }
}
