package yizhan.device.scanner;

/**
 * One code, as text. May hold a person's data: never log it, never open it.
 *
 * @param symbology the AIM identifier without its bracket ({@code "Q1"}), or empty when the scanner
 *     does not tell
 * @param text at most 4,296 characters, no control characters
 */
public record ScannedCode(String symbology, String text) {
  @Override
  public String toString() {
    return "ScannedCode[" + symbology + ", " + text.length() + " characters]";
  }
}
