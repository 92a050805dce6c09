package yizhan.config;

/**
 * Which device stands at a terminal: by what it says of itself, not by the port that it hangs on.
 *
 * @param number what tells it from others of its kind: a security module's number, a serial number,
 *     a printer's uuid; empty when it tells none
 * @param model maker and model; empty when it tells none
 * @param firmware empty when it tells none
 * @param place where it was found, as the terminal file writes it
 */
public record DevicePin(String number, String model, String firmware, String place) {
  private static final int LONGEST = 200;

  public DevicePin {
    number = clean(number);
    model = clean(model);
    firmware = clean(firmware);
    place = clean(place);
  }

  /** Whether both are one device, as far as its number tells. */
  public boolean isSurely(DevicePin other) {
    return !number.isEmpty() && number.equals(other.number);
  }

  /** Whether this is another device than that one; one that tells no number is believed. */
  public boolean differsFrom(DevicePin other) {
    return !number.isEmpty() && !other.number.isEmpty() && !number.equals(other.number);
  }

  /** A device may say anything of itself. */
  private static String clean(String told) {
    String words = told.replaceAll("\\p{Cntrl}", " ").strip();
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
  }
}
