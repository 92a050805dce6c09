package yizhan.kiosk.office;

import java.util.List;
import java.util.stream.Stream;

/**
 * One real-estate unit with what is registered on it. Texts are as printed, and empty where there
 * is nothing, or where this querier may not know it.
 *
 * @param standing how the querier stands to it
 * @param unit 不动产单元号, 28 characters
 * @param right 权利类型
 * @param certificate 不动产权证号
 * @param place 坐落
 * @param use 用途
 * @param area 面积
 * @param building 幢号 房号 所在层 总层数 结构
 * @param land 土地性质 使用期限
 * @param sharing 共有情况
 * @param coOwners everybody else who owns it
 * @param registered 登记时间
 */
public record Property(
    Standing standing,
    String unit,
    String right,
    String certificate,
    String place,
    String use,
    String area,
    String building,
    String land,
    String sharing,
    List<String> coOwners,
    String registered,
    List<Encumbrance> encumbrances) {
  public Property {
    coOwners = List.copyOf(coOwners);
    encumbrances = List.copyOf(encumbrances);
  }

  /** How somebody stands to a property; it decides what they may know. */
  public enum Standing {
    OWNER,
    /** 共同共有. */
    JOINT_OWNER,
    /** 按份共有. */
    SHARE_OWNER,
    /** Has a right to it and does not own it: may live there, or holds a mortgage on it. */
    RIGHT_HOLDER;

    boolean owns() {
      return this != RIGHT_HOLDER;
    }
  }

  /**
   * What weighs on a property.
   *
   * @param holder who holds it, or the court that ordered it
   * @param detail the debt that is secured, the file number of the court
   * @param term until when
   */
  public record Encumbrance(
      Kind kind, String holder, String detail, String term, String registered) {
    /** 抵押, 查封, 异议, 预告. */
    public enum Kind {
      MORTGAGE,
      SEIZURE,
      OBJECTION,
      NOTICE
    }

    @Override
    public String toString() {
      return "Encumbrance[" + kind + "]";
    }
  }

  /** Which encumbrances there are of this kind. */
  public Stream<Encumbrance> encumbrances(Encumbrance.Kind kind) {
    return encumbrances.stream().filter(e -> e.kind() == kind);
  }

  /**
   * Only what the standing allows, whatever came: who does not own it learns what it is and whether
   * something weighs on it, and nothing of other people.
   */
  public Property restrained() {
    if (standing.owns()) return this;
    return new Property(
        standing,
        unit,
        right,
        "",
        place,
        use,
        area,
        building,
        land,
        "",
        List.of(),
        registered,
        encumbrances.stream().map(e -> new Encumbrance(e.kind(), "", "", "", "")).toList());
  }

  /** Never the contents. */
  @Override
  public String toString() {
    return "Property[" + standing + "]";
  }
}
