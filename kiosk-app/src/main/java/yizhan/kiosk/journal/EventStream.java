package yizhan.kiosk.journal;

/**
 * A kind of events with words of its own, such as those of issues or of the stock. All streams run
 * through one journal and one chain, so that events of several can stand in one commit.
 */
public interface EventStream<E> {
  /** What the stream is called in the journal. Never changes. */
  String name();

  /** The event as the journal keeps it. */
  Written write(E event);

  /**
   * Reads an event back.
   *
   * @throws IllegalArgumentException when this is no event that was ever written
   */
  E read(Written written);
}
