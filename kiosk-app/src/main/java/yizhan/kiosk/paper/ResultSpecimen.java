package yizhan.kiosk.paper;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import yizhan.kiosk.office.Property;
import yizhan.kiosk.office.Property.Encumbrance;
import yizhan.kiosk.office.Property.Standing;
import yizhan.kiosk.office.PropertyResult;
import yizhan.kiosk.office.ResultHead;

/** Made-up results, to warm up and to measure with. */
final class ResultSpecimen {
  private ResultSpecimen() {}

  /** One with so many properties, a mortgage on every third of them. */
  static PropertyResult of(int properties) {
    return new PropertyResult(
        head(properties),
        new PropertyResult.Querier("样张", "居民身份证", "000000000000000000"),
        IntStream.rangeClosed(1, properties).mapToObj(ResultSpecimen::property).toList(),
        List.of(new PropertyResult.UnderWay("SL00000000-0000", "抵押权注销登记", "2016年10月08日", "审核")));
  }

  private static ResultHead head(int properties) {
    return new ResultHead(
        PropertyResult.TITLE,
        "CX00000000-0000000",
        Instant.EPOCH,
        "样张市不动产登记中心",
        "样张市全市",
        "2016年10月08日",
        "本人自用",
        "在上述范围内，查到与查询人有关的不动产登记信息 " + properties + " 处。",
        "1. 本结果只反映查询时间登记簿上的记载。\n2. 查询人应当按照说明的用途使用。",
        new PropertyResult.Proof("0000000000000000", "https://example.invalid/verify/specimen"));
  }

  private static Property property(int number) {
    return new Property(
        Standing.OWNER,
        String.format(Locale.ROOT, "999999001001GB00001F%08d", number),
        "国有建设用地使用权/房屋所有权",
        "样(2021)样张市不动产权第" + number + "号",
        "样张市测试区样张路1号" + number + "幢2单元502室",
        "城镇住宅用地/住宅",
        "房屋建筑面积 89.50 平方米",
        number + " 幢 502 室，第 5 层，共 18 层，钢筋混凝土结构",
        "出让，2019年05月08日至2089年05月07日",
        "单独所有",
        List.of(),
        "2021年03月12日",
        number % 3 == 0
            ? List.of(
                new Encumbrance(
                    Encumbrance.Kind.MORTGAGE,
                    "样张银行样张市分行",
                    "一般抵押，担保债权数额 1200000 元",
                    "2021年03月15日至2051年03月14日",
                    "2021年03月18日"))
            : List.of());
  }
}
