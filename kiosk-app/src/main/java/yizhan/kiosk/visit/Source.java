package yizhan.kiosk.visit;

import java.util.function.Consumer;
import yizhan.kiosk.prompt.Prompt;

/**
 * Where an answer may come from beside the glass: a device, the back office. Blocks; heeds
 * interrupts.
 */
@FunctionalInterface
public interface Source<A> {
  A await(Consumer<Prompt<A>> tell) throws Trouble, InterruptedException;
}
