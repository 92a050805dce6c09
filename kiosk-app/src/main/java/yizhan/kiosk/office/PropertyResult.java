package yizhan.kiosk.office;

import java.util.List;

/**
 * What the registry found for one person.
 *
 * @param head its title is {@link #TITLE}
 * @param querier who asked
 * @param properties nothing where nothing is registered
 * @param underWay applications that are being dealt with
 */
public record PropertyResult(
    ResultHead head, Querier querier, List<Property> properties, List<UnderWay> underWay) {
  /** What the sheet is called. */
  public static final String TITLE = "不动产登记信息查询结果";

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
    return "PropertyResult[" + head.number() + "]";
  }
}
