package yizhan.device.internal.samv;

/** A card's text is not what its layout says. Names the field, never what stood in it. */
final class UnreadableCardException extends Exception {
  private static final long serialVersionUID = 1;

  UnreadableCardException(String field) {
    super(field);
  }
}
