package yizhan.device.find;

/** What a search found at one place. */
public sealed interface Finding {
  Place place();

  /** Kinds of devices that answer when they are asked what they are. */
  enum Kind {
    CARD_READER,
    RECEIPT_PRINTER,
    SCANNER
  }

  /**
   * A device that a driver here can work with.
   *
   * @param baud bits per second at which it answered; 0 over TCP
   * @param dialect as the terminal file has it; empty where there is none to choose
   */
  record Ours(Place place, Kind kind, int baud, String dialect, Nameplate nameplate)
      implements Finding {}

  /** Nothing answered: nothing there, switched off, another speed, or it speaks only of itself. */
  record Silent(Place place) implements Finding {}

  /**
   * Something is there that speaks no language of ours.
   *
   * @param unasked it spoke before anything was sent, or said on USB that it speaks others'
   *     languages, and so nothing was
   */
  record Foreign(Place place, boolean unasked) implements Finding {}

  /** Another program has it. */
  record InUse(Place place) implements Finding {}

  /**
   * It could not be opened, vanished, took nothing, or did not end in time.
   *
   * @param why for people who look for the cause
   */
  record Failed(Place place, String why) implements Finding {}
}
