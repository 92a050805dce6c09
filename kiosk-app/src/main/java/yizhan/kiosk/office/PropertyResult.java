package yizhan.kiosk.office;

import java.time.Instant;
import java.util.List;

/**
 * What the registry found, in its own words, printed as they come.
 *
 * @param number 查档编号
 * @param at when the registry looked
 * @param scope where it looked
 * @param since from when on it has data
 * @param purpose what the result is for, as printed
 * @param finding in one sentence, also that nothing was found
 * @param statement what the result says and does not say
 * @param querier who asked
 * @param proof by what others can check the sheet
 * @param properties nothing where nothing is registered
 * @param underWay applications that are being dealt with
 */
public record PropertyResult(
    String number,
    Instant at,
    String registry,
    String scope,
    String since,
    String purpose,
    String finding,
    String statement,
    Querier querier,
    Proof proof,
    List<Property> properties,
    List<UnderWay> underWay) {
  public PropertyResult {
    properties = List.copyOf(properties);
    underWay = List.copyOf(underWay);
  }

  /** Who asked, as printed. */
  public record Querier(String name, String document, String number) {
    @Override
    public String toString() {
      return "Querier";
    }
  }

  /**
   * By what others can check the sheet.
   *
   * @param code to be typed
   * @param link to be scanned
   */
  public record Proof(String code, String link) {}

  /**
   * An application at the registry.
   *
   * @param business what was applied for
   * @param accepted since when it is there
   * @param stage how far it is
   */
  public record UnderWay(String number, String business, String accepted, String stage) {
    @Override
    public String toString() {
      return "UnderWay";
    }
  }

  /** Never the contents. */
  @Override
  public String toString() {
    return "PropertyResult[" + number + "]";
  }
}
