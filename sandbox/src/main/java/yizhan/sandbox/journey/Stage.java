package yizhan.sandbox.journey;

/** What lies outside the glass and can be moved: cards, codes, paper, faults. */
public interface Stage {
  /**
   * Does this step.
   *
   * @throws JourneyException when it cannot be done, and why
   */
  void move(Step step) throws JourneyException;

  /** A stage on which nothing can be moved: the devices are somebody else's. */
  static Stage ofOthers() {
    return step -> {
      throw new JourneyException(
          "this moves a simulated device, and the devices here are not the sandbox's");
    };
  }
}
