package yizhan.device.card;

import java.util.List;

/** The names behind the codes on a card, as they are printed on it. */
public final class CardCodes {
  private static final List<String> NATIONS =
      List.of(
          ("汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土"
                  + " 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲"
                  + " 门巴 珞巴 基诺")
              .split(" "));

  private CardCodes() {}

  /**
   * The name of a nation, without 族.
   *
   * @param code GB/T 3304, two digits, as on the chip
   * @return empty for a code that is not assigned
   */
  public static String nation(String code) {
    if (code.equals("97")) return "其他";
    if (code.equals("98")) return "外国血统中国籍人士";
    if (!code.matches("[0-9]{2}")) return "";
    int number = Integer.parseInt(code);
    return number >= 1 && number <= NATIONS.size() ? NATIONS.get(number - 1) : "";
  }

  /**
   * The word for a sex.
   *
   * @param code GB/T 2261.1, one digit
   */
  public static String sex(String code) {
    return switch (code) {
      case "1" -> "男";
      case "2" -> "女";
      case "9" -> "未说明";
      default -> "未知";
    };
  }
}
