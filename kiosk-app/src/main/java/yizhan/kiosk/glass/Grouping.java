package yizhan.kiosk.glass;

import java.util.ArrayList;
import java.util.List;

/** Long codes in groups, for eyes that compare them with a paper. */
final class Grouping {
  private static final List<Integer> CREDIT_CODE = List.of(4, 4, 4, 4, 2);
  private static final int CREDIT_CODE_LENGTH = 18;

  /** 统一社会信用代码 as 4-4-4-4-2; anything of another length is left as it is. */
  static String creditCode(String code) {
    return code.length() == CREDIT_CODE_LENGTH
        ? String.join("\u00a0", of(code, CREDIT_CODE))
        : code;
  }

  /** In groups of these lengths, as far as it goes; the last goes on. At least one, maybe empty. */
  static List<String> of(String code, List<Integer> lengths) {
    List<String> groups = new ArrayList<>();
    String rest = code;
    for (int length : lengths) {
      if (rest.length() <= length) {
        break;
      }
      groups.add(rest.substring(0, length));
      rest = rest.substring(length);
    }
    groups.add(rest);
    return groups;
  }

  private Grouping() {}
}
