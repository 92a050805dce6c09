package yizhan.kiosk.glass;

/** Long codes in groups, for eyes that compare them with a paper. */
final class Grouping {
  private static final int[] CREDIT_CODE = {4, 4, 4, 4, 2};
  private static final int CREDIT_CODE_LENGTH = 18;

  /** 统一社会信用代码 as 4-4-4-4-2; anything of another length is left as it is. */
  static String creditCode(String code) {
    if (code.length() != CREDIT_CODE_LENGTH) {
      return code;
    }
    StringBuilder grouped = new StringBuilder();
    int at = 0;
    for (int length : CREDIT_CODE) {
      grouped.append(at == 0 ? "" : "\u00a0").append(code, at, at + length);
      at += length;
    }
    return grouped.toString();
  }

  private Grouping() {}
}
