package yizhan.sandbox.journey;

import java.net.URI;
import java.util.List;

/** What lies outside the glass and can be moved: cards, codes, paper, faults. */
public interface Stage {
  /**
   * Does this step.
   *
   * @throws JourneyException when it cannot be done, and why
   */
  void move(Step step) throws JourneyException;

  /**
   * Has a phone open the page to which a code led, or answers on that page.
   *
   * @throws JourneyException when it cannot be done, and why
   */
  default void phone(URI page, Step step) throws JourneyException {
    throw new JourneyException("no phone of the sandbox knows anybody at this back office");
  }

  /**
   * All that the terminal has said since the stage was set, oldest first.
   *
   * @throws JourneyException when nobody listens
   */
  default List<String> heard() throws JourneyException {
    throw new JourneyException("nobody listens to this terminal; the sandbox does to its own");
  }

  /** A stage on which nothing can be moved: the devices are somebody else's. */
  static Stage ofOthers() {
    return step -> {
      throw new JourneyException(
          "this moves a simulated device, and the devices here are not the sandbox's");
    };
  }
}
