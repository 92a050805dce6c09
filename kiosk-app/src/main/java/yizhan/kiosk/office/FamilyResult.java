package yizhan.kiosk.office;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import yizhan.kiosk.office.PropertyResult.Querier;

/**
 * What homes the registry found for a family.
 *
 * @param members everybody who was asked about
 * @param homes none: that is what is called 无房证明
 */
public record FamilyResult(ResultHead head, List<Querier> members, List<Dwelling> homes) {
  public FamilyResult {
    members = List.copyOf(members);
    homes = List.copyOf(homes);
  }

  /** Whether it is about those whose cards have these numbers, each once, and nobody else. */
  public boolean isAbout(Set<String> numbers) {
    return members.size() == numbers.size()
        && new HashSet<>(members.stream().map(Querier::number).toList()).equals(numbers);
  }

  /**
   * A home, as far as all of the family may know it. Texts are as printed.
   *
   * @param owners those of the family who own it; nobody else is named
   * @param unit 不动产单元号, 28 characters
   * @param certificate 不动产权证号
   * @param place 坐落
   * @param use 用途
   * @param area 面积
   * @param sharing 共有情况
   * @param registered 登记时间
   */
  public record Dwelling(
      List<String> owners,
      String unit,
      String certificate,
      String place,
      String use,
      String area,
      String sharing,
      String registered) {
    public Dwelling {
      owners = List.copyOf(owners);
    }

    /** Never the contents. */
    @Override
    public String toString() {
      return "Dwelling";
    }
  }

  /** Never the contents. */
  @Override
  public String toString() {
    return "FamilyResult[" + head.number() + "]";
  }
}
