package yizhan.sandbox.scanner;

/**
 * A code that is held before the scanner.
 *
 * @param aim its kind by AIM identifier, without bracket: {@code "Q1"} for QR, {@code "C0"} for
 *     Code 128
 */
public record HeldCode(String aim, String text) {
  /** A QR code, model 2. */
  public static HeldCode qr(String text) {
    return new HeldCode("Q1", text);
  }

  /** Says nothing about what is in it. */
  @Override
  public String toString() {
    return "HeldCode[" + aim + "]";
  }
}
