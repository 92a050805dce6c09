package yizhan.kiosk.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yizhan.config.Bilingual;
import yizhan.config.Devices.SheetPrinterSettings;
import yizhan.config.Elsewhere;
import yizhan.config.TraySettings;
import yizhan.config.TraySettings.Correction;
import yizhan.config.TraySettings.Holding;
import yizhan.device.Condition;
import yizhan.device.Condition.Kind;
import yizhan.device.DeviceStatus;
import yizhan.device.card.IdCard;
import yizhan.device.printer.SheetSize;
import yizhan.device.printer.Tray;
import yizhan.kiosk.equipment.Books;
import yizhan.kiosk.equipment.Door;
import yizhan.kiosk.equipment.Door.Moment;
import yizhan.kiosk.equipment.Doors;
import yizhan.kiosk.equipment.Standing;
import yizhan.kiosk.glass.Language;
import yizhan.kiosk.glass.Missing;
import yizhan.kiosk.glass.Words;
import yizhan.kiosk.office.IdentityPolicy;
import yizhan.kiosk.office.IdentityPolicy.Way;
import yizhan.kiosk.reception.Availability;
import yizhan.kiosk.reception.Ways;

/** What home says of printing licences, for each way in which something can be missing. */
class LicenceAvailabilityTest {
  private static final Elsewhere ELSEWHERE =
      new Elsewhere(
          Optional.of(new Elsewhere.Window(new Bilingual("三楼窗口", "counter 12"), Optional.empty())),
          Optional.of(new Bilingual("社区中心", "the community centre")));
  private static final Doors DAY =
      new Doors(new Door.Open(Optional.empty()), new Door.Open(at(0, DayOfWeek.MONDAY, 17)));
  private static final Doors NIGHT =
      new Doors(new Door.Open(Optional.empty()), new Door.Shut(at(1, DayOfWeek.TUESDAY, 9)));
  private static final Doors CLOSED =
      new Doors(new Door.Shut(at(2, DayOfWeek.WEDNESDAY, 6)), new Door.Unsaid());
  private static final String WINDOW = "请到三楼窗口（现在开着，到今天 17:00）";
  private static final String AROUND = " · " + WINDOW + " · 最近的另一台机器：社区中心";

  private static final LicenceAvailability BOTH = availability(original(), duplicate());

  /** One line of the table. */
  record Row(String name, LicenceAvailability of, Standing standing, List<String> said) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Row> open() {
    return Stream.of(
        row("all is well", sound()),
        row("paper is low", paper(condition(Kind.PAPER_LOW, "tray-1"))),
        row("the window is closed, which nobody needs", doors(NIGHT)),
        row("staff are there, who vouch", ways(sound(), Way.STAFF)),
        row(
            "no card reader, and no citizen's card counts",
            ways(reader(DeviceStatus.unknown(Kind.OFFLINE)), Way.PHONE, Way.STAFF)));
  }

  static Stream<Row> limited() {
    return Stream.of(
        row(
            "A3 blanks are out by day",
            paper(condition(Kind.PAPER_OUT, "tray-1")),
            "A3 执照纸已用完 · 正本请到三楼窗口（现在开着，到今天 17:00） · 副本可以打印"),
        row(
            "A4 blanks are out at night",
            with(paper(condition(Kind.PAPER_OUT, "tray-2")), NIGHT),
            "A4 执照纸已用完 · 副本请到三楼窗口（明天 09:00 开） · 正本可以打印"),
        row(
            "other paper lies in the A3 tray",
            trays(tray("tray-1", SheetSize.A4), tray("tray-2", SheetSize.A4)),
            "A3 纸盒里放的不是执照纸 · 正本请到三楼窗口（现在开着，到今天 17:00） · 副本可以打印"),
        row(
            "the A3 tray is pulled out",
            paper(condition(Kind.TRAY_MISSING, "tray-1")),
            "A3 纸盒现在不能用 · 正本请到三楼窗口（现在开着，到今天 17:00） · 副本可以打印"),
        new Row(
            "this terminal prints duplicates only",
            availability(duplicate()),
            sound(),
            List.of("这台机器不打印正本 · 正本请到三楼窗口（现在开着，到今天 17:00） · 副本可以打印")),
        row(
            "no card reader, and a phone will do",
            ways(reader(DeviceStatus.unknown(Kind.OFFLINE)), Way.CARD, Way.PHONE, Way.STAFF),
            "身份证现在读不了 · 可以用手机扫码 · " + WINDOW),
        row(
            "no receipts",
            receipts(DeviceStatus.of(List.of(Condition.of(Kind.PAPER_OUT)))),
            "凭条打不出来 · 会显示在屏幕上"));
  }

  static Stream<Row> closed() {
    return Stream.of(
        row("nothing was asked yet", Standing.UNASKED, "正在检查设备，请稍等"),
        row("not yet time", doors(CLOSED), "现在不在服务时间 · 这里周三 06:00 开"),
        row("books fail", books(Books.FAILING), "这台机器记不了账，暂时办不了" + AROUND),
        row("paper may still come", books(Books.PAPER_MAY_COME), "上一位的纸可能还会出来，请不要取 · 工作人员正在处理"),
        row("the office is away", policies(Optional.empty()), "登记系统连不上，暂时办不了 · 请稍后再来 · " + WINDOW),
        row("the office does not offer it", policies(Optional.of(List.of())), "这里暂不提供" + AROUND),
        row(
            "the office wants what this terminal has not",
            policies(Optional.of(List.of(policy()))),
            "这台机器还不能按要求核对本人" + AROUND),
        row("faces count, and none can be compared", withoutFaces(), "这台机器还不能按要求核对本人" + AROUND),
        row(
            "staff vouch, and are not there",
            ways(doors(NIGHT), Way.STAFF),
            "这台机器还不能按要求核对本人 · 请到三楼窗口（明天 09:00 开） · 最近的另一台机器：社区中心"),
        row(
            "staff vouch, and their cards cannot be read",
            ways(reader(DeviceStatus.unknown(Kind.OFFLINE)), Way.STAFF),
            "身份证读不了，暂时办不了" + AROUND),
        row("no card reader", reader(DeviceStatus.unknown(Kind.OFFLINE)), "身份证读不了，暂时办不了" + AROUND),
        row("no printer", printer(DeviceStatus.unknown(Kind.OFFLINE)), "打印机现在不能用" + AROUND),
        row("door open", paper(Condition.of(Kind.COVER_OPEN)), "打印机的门没有关好，暂时不能打印" + AROUND),
        row("broken", paper(Condition.of(Kind.BROKEN)), "打印机现在不能用" + AROUND),
        row(
            "all blanks are out",
            paper(condition(Kind.PAPER_OUT, "tray-1"), condition(Kind.PAPER_OUT, "tray-2")),
            "执照纸已用完" + AROUND),
        row("no trays", trays(), "执照纸盒现在不能用" + AROUND));
  }

  @ParameterizedTest
  @MethodSource
  void open(Row row) {
    assertThat(row.of().of(row.standing())).isEqualTo(new Availability.Open());
  }

  @ParameterizedTest
  @MethodSource
  void limited(Row row) {
    Availability availability = row.of().of(row.standing());
    assertThat(availability).isInstanceOf(Availability.Limited.class);
    assertThat(said(availability)).containsExactlyElementsOf(row.said());
  }

  @ParameterizedTest
  @MethodSource
  void closed(Row row) {
    Availability availability = row.of().of(row.standing());
    assertThat(availability).isInstanceOf(Availability.Closed.class);
    assertThat(said(availability)).containsExactlyElementsOf(row.said());
  }

  private static List<String> said(Availability availability) {
    Words words = new Words(Missing.LOUD);
    return availability.lacks().stream()
        .map(lack -> lack.told().said())
        .map(text -> words.say(text, Language.CHINESE))
        .toList();
  }

  private static Row row(String name, Standing standing, String... said) {
    return new Row(name, BOTH, standing, List.of(said));
  }

  private static LicenceAvailability availability(TraySettings... trays) {
    SheetPrinterSettings printer =
        new SheetPrinterSettings(
            URI.create("ipp://printer.invalid/ipp/print"),
            Optional.empty(),
            List.of(trays),
            Optional.empty());
    return new LicenceAvailability(new LicenceTrays(printer), new Ways(ELSEWHERE));
  }

  private static TraySettings original() {
    return new TraySettings("tray-1", SheetSize.A3, Holding.LICENCE_ORIGINAL, Correction.NONE);
  }

  private static TraySettings duplicate() {
    return new TraySettings("tray-2", SheetSize.A4, Holding.LICENCE_DUPLICATE, Correction.NONE);
  }

  private static Optional<Moment> at(long days, DayOfWeek day, int hour) {
    return Optional.of(new Moment(days, day, LocalTime.of(hour, 0)));
  }

  private static Condition condition(Kind kind, String part) {
    return new Condition(kind, part);
  }

  private static Tray tray(String name, SheetSize size) {
    return new Tray(name, Optional.of(size), OptionalInt.empty());
  }

  private static IdentityPolicy policy(Way... ways) {
    return new IdentityPolicy(PrintLicence.ID, List.of(ways), Set.of(IdCard.Kind.CITIZEN));
  }

  private static Standing sound() {
    return new Standing(
        DeviceStatus.READY,
        DeviceStatus.READY,
        DeviceStatus.READY,
        List.of(tray("tray-1", SheetSize.A3), tray("tray-2", SheetSize.A4)),
        Integer.MAX_VALUE,
        Optional.of(List.of(policy(Way.CARD))),
        Books.IN_ORDER,
        DAY,
        Map.of(),
        DeviceStatus.READY,
        DeviceStatus.READY);
  }

  private static Standing paper(Condition... conditions) {
    return printer(DeviceStatus.of(List.of(conditions)));
  }

  private static Standing with(Standing s, Doors doors) {
    return new Standing(
        s.cardReader(),
        s.receiptPrinter(),
        s.sheetPrinter(),
        s.trays(),
        Integer.MAX_VALUE,
        s.policies(),
        s.books(),
        doors,
        Map.of(),
        DeviceStatus.READY,
        DeviceStatus.READY);
  }

  private static Standing doors(Doors doors) {
    return with(sound(), doors);
  }

  private static Standing printer(DeviceStatus printer) {
    Standing s = sound();
    return new Standing(
        s.cardReader(),
        s.receiptPrinter(),
        printer,
        s.trays(),
        Integer.MAX_VALUE,
        s.policies(),
        s.books(),
        DAY,
        Map.of(),
        DeviceStatus.READY,
        DeviceStatus.READY);
  }

  private static Standing reader(DeviceStatus reader) {
    Standing s = sound();
    return new Standing(
        reader,
        s.receiptPrinter(),
        s.sheetPrinter(),
        s.trays(),
        Integer.MAX_VALUE,
        s.policies(),
        s.books(),
        DAY,
        Map.of(),
        DeviceStatus.READY,
        DeviceStatus.READY);
  }

  private static Standing receipts(DeviceStatus printer) {
    Standing s = sound();
    return new Standing(
        s.cardReader(),
        printer,
        s.sheetPrinter(),
        s.trays(),
        Integer.MAX_VALUE,
        s.policies(),
        s.books(),
        DAY,
        Map.of(),
        DeviceStatus.READY,
        DeviceStatus.READY);
  }

  private static Standing trays(Tray... trays) {
    Standing s = sound();
    return new Standing(
        s.cardReader(),
        s.receiptPrinter(),
        s.sheetPrinter(),
        List.of(trays),
        Integer.MAX_VALUE,
        s.policies(),
        s.books(),
        DAY,
        Map.of(),
        DeviceStatus.READY,
        DeviceStatus.READY);
  }

  private static Standing ways(Standing s, Way... ways) {
    return new Standing(
        s.cardReader(),
        s.receiptPrinter(),
        s.sheetPrinter(),
        s.trays(),
        Integer.MAX_VALUE,
        Optional.of(List.of(policy(ways))),
        s.books(),
        s.doors(),
        Map.of(),
        DeviceStatus.READY,
        DeviceStatus.READY);
  }

  private static Standing withoutFaces() {
    Standing s = sound();
    return new Standing(
        s.cardReader(),
        s.receiptPrinter(),
        s.sheetPrinter(),
        s.trays(),
        Integer.MAX_VALUE,
        Optional.of(List.of(policy(Way.CARD_AND_FACE))),
        s.books(),
        DAY,
        Map.of(),
        DeviceStatus.unknown(Kind.OFFLINE),
        DeviceStatus.READY);
  }

  private static Standing policies(Optional<List<IdentityPolicy>> policies) {
    Standing s = sound();
    return new Standing(
        s.cardReader(),
        s.receiptPrinter(),
        s.sheetPrinter(),
        s.trays(),
        Integer.MAX_VALUE,
        policies,
        s.books(),
        DAY,
        Map.of(),
        DeviceStatus.READY,
        DeviceStatus.READY);
  }

  private static Standing books(Books books) {
    Standing s = sound();
    return new Standing(
        s.cardReader(),
        s.receiptPrinter(),
        s.sheetPrinter(),
        s.trays(),
        Integer.MAX_VALUE,
        s.policies(),
        books,
        DAY,
        Map.of(),
        DeviceStatus.READY,
        DeviceStatus.READY);
  }
}
