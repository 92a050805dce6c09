package yizhan.kiosk.office;

import java.time.Instant;

/**
 * What stands on every result of the registry, whatever was asked. In its own words, printed as
 * they come.
 *
 * @param title what the sheet is called
 * @param number 查档编号
 * @param at when the registry looked
 * @param scope where it looked
 * @param since from when on it has data
 * @param purpose what the result is for, as printed
 * @param finding in one sentence, also that nothing was found
 * @param statement what the result says and does not say
 * @param proof by what others can check the sheet
 */
public record ResultHead(
    String title,
    String number,
    Instant at,
    String registry,
    String scope,
    String since,
    String purpose,
    String finding,
    String statement,
    PropertyResult.Proof proof) {
  /** Never the contents. */
  @Override
  public String toString() {
    return "ResultHead[" + number + "]";
  }
}
