package yizhan.kiosk.paper;

import java.util.List;
import yizhan.kiosk.fonts.FontBook;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.EntityType;
import yizhan.kiosk.office.Licence;

/** Invented licences, and the sheets that draw them; shared, because fonts and classes are slow. */
final class Specimens {
  static final FontBook FONTS = FontBook.open();
  static final Layouts LAYOUTS = Layouts.of("2019");
  static final LicenceSheets SHEETS = new LicenceSheets(FONTS, LAYOUTS);

  static final String NAME = "杭州䶮𠮷软件有限公司";
  static final String PERSON = "阿卜杜热合曼·买买提㛃𬭚";
  static final String QR = "https://example.invalid/e/91330100MA2EXAMP1L?k=3f9a";
  static final String SCOPE =
      "一般项目：技术服务、技术开发、技术咨询；软件开发；信息系统集成服务；办公设备销售；互联网销售（除销售"
          + "需要许可的商品）；食品销售（仅销售预包装食品）；货物进出口；会议及展览服务。许可项目：出版物零售（依法"
          + "须经批准的项目，经相关部门批准后方可开展经营活动）。";

  private Specimens() {}

  static Licence of(EntityType type) {
    return licence(type, NAME, SCOPE);
  }

  static Licence licence(EntityType type, String name, String scope) {
    return new Licence(
        "licence-1",
        "1",
        "91330100MA2EXAMP1L",
        type,
        name,
        "有限责任公司（自然人投资或控股）",
        PERSON,
        "壹佰万元整",
        "浙江省杭州市西湖区例子路12号示例大厦18幢2单元1801室（自主申报）",
        scope,
        "2024年05月08日",
        "",
        "示例市西湖区市场监督管理局",
        "2024年05月08日",
        QR,
        List.of());
  }

  /** A scope of so many characters, with marks that no line may begin or end with. */
  static String scope(int length) {
    return SCOPE.repeat(length / SCOPE.length() + 1).substring(0, length);
  }

  static Drawing.Drawn drawn(EntityType type, Copy copy) {
    return drawn(of(type), copy);
  }

  static Drawing.Drawn drawn(Licence licence, Copy copy) {
    Drawing drawing = SHEETS.draw(licence, copy, Alignment.NONE);
    if (drawing instanceof Drawing.Drawn drawn) return drawn;
    throw new AssertionError(drawing.toString());
  }
}
