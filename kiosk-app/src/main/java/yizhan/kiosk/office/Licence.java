package yizhan.kiosk.office;

import java.util.List;

/**
 * A business licence as the registry holds it now. Strings are printed as they come: the terminal
 * formats neither dates nor money.
 *
 * @param id the registry's id of the licence
 * @param version changes with every change of a recorded item; goes with each permit
 * @param code 统一社会信用代码
 * @param entityType decides the labels and the layout
 * @param name 名称; may be empty for an individual business
 * @param kind 类型 or 组成形式 as printed
 * @param person the legal representative, partner, investor, operator or person in charge
 * @param capital 注册资本 or 出资额 as printed; empty where the type has none
 * @param place 住所 or 经营场所
 * @param scope 经营范围
 * @param established 成立日期 as printed
 * @param term 营业期限 as printed; empty where the edition does not print it
 * @param registry 登记机关
 * @param issued the date at the foot of the sheet, as printed
 * @param qr the content of the QR code, opaque
 * @param copies what may be printed of it here and now
 */
public record Licence(
    String id,
    String version,
    String code,
    EntityType entityType,
    String name,
    String kind,
    String person,
    String capital,
    String place,
    String scope,
    String established,
    String term,
    String registry,
    String issued,
    String qr,
    List<CopyOffer> copies) {
  public Licence {
    copies = List.copyOf(copies);
  }

  /** Whether a copy may be printed; the reason code says why not. */
  public record CopyOffer(Copy copy, Standing standing) {}

  /** What the registry says about printing a copy. */
  public enum Standing {
    PRINTABLE,
    ALREADY_PRINTED,
    /** An earlier permit for this copy is not settled: it is being printed, or nobody knows. */
    UNSETTLED,
    SURRENDER_OLD_FIRST,
    NOT_AT_TERMINALS
  }

  /** Never the contents. */
  @Override
  public String toString() {
    return "Licence[" + id + "]";
  }
}
