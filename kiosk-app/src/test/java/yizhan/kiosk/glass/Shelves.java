package yizhan.kiosk.glass;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import yizhan.kiosk.fonts.FontBook;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.EntityType;
import yizhan.kiosk.office.Licence;
import yizhan.kiosk.paper.Alignment;
import yizhan.kiosk.paper.Drawing.Drawn;
import yizhan.kiosk.paper.Layouts;
import yizhan.kiosk.paper.LicenceSheets;
import yizhan.kiosk.paper.SheetPictures;

/** True pictures of the sheets that the samples speak of: an invented firm's, on blanks of 样张. */
final class Shelves {
  private static final int WIDTH = 1400;
  private static final Licence LICENCE =
      new Licence(
          "licence-1",
          "1",
          Samples.CODE,
          EntityType.COMPANY,
          Samples.LONG_FIRM,
          "有限责任公司分公司",
          Samples.LONG_PERSON,
          "壹佰万元整",
          "示例市星河区星河路1号示例大厦18幢2单元1801室",
          "餐饮服务；食品销售（仅销售预包装食品）；供应链管理服务；信息技术咨询服务；会议及展览服务。（依法须经批准的项目，" + "经相关部门批准后方可开展经营活动）",
          "2024年05月08日",
          "",
          "示例市星河区市场监督管理局",
          "2024年05月08日",
          "https://example.invalid/e/" + Samples.CODE,
          List.of());

  private Shelves() {}

  /** Draws them now: it takes a second. */
  static Pictures drawn() {
    FontBook fonts = FontBook.open();
    Layouts layouts = Layouts.of("2019");
    LicenceSheets sheets = new LicenceSheets(fonts, layouts);
    SheetPictures pictures = new SheetPictures(fonts, layouts);
    Map<String, Picture> shelf =
        Map.of(
            "a3", picture(sheets, pictures, Copy.ORIGINAL),
            "a4", picture(sheets, pictures, Copy.DUPLICATE));
    return id -> Optional.ofNullable(shelf.get(id));
  }

  private static Picture picture(LicenceSheets sheets, SheetPictures pictures, Copy copy) {
    if (!(sheets.draw(LICENCE, copy, Alignment.NONE) instanceof Drawn drawn)) {
      throw new IllegalStateException("the invented licence does not fit on its sheet");
    }
    yizhan.kiosk.paper.Picture picture = pictures.picture(drawn, copy, WIDTH);
    return new Picture(picture.argb(), picture.width(), picture.height());
  }
}
