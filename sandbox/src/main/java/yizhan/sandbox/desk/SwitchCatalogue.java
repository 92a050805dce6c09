package yizhan.sandbox.desk;

import java.util.List;
import yizhan.sandbox.fault.Fault;
import yizhan.sandbox.office.OfficeFault;
import yizhan.sandbox.people.Words;

/** The switches that the desk shows, in the words of {@link yizhan.sandbox.station.Switches}. */
final class SwitchCatalogue {
  static final List<DeviceSwitches> DEVICES =
      List.of(
          new DeviceSwitches(
              "card-reader",
              "读卡 Cards",
              List.of(
                  new Switch("lift-during-read", "读时拿开 lifted in mid-read"),
                  new Switch("slow-read", "读得慢 slow read"),
                  new Switch("unplug", "拔线 unplug"),
                  new Switch("plug-in", "插线 plug in")),
              wire()),
          new DeviceSwitches(
              "receipt-printer",
              "凭条 Receipts",
              List.of(
                  new Switch("paper-low", "纸少 paper low"),
                  new Switch("paper-out", "缺纸 paper out"),
                  new Switch("paper-loaded", "装纸 load"),
                  new Switch("cover-open", "开盖 open cover"),
                  new Switch("cover-closed", "合盖 close"),
                  new Switch("cutter-jam", "切刀卡住 cutter jam"),
                  new Switch("unplug", "拔线 unplug"),
                  new Switch("plug-in", "插线 plug in")),
              wire()),
          new DeviceSwitches("scanner", "扫码 Scanner", List.of(), wire()),
          new DeviceSwitches(
              "sheet-printer",
              "打印 Sheets",
              List.of(
                  new Switch("sheet jammed", "下张卡纸 jams"),
                  new Switch("sheet aborted", "作业中止 aborted"),
                  new Switch("sheet double-feed", "双张 double feed"),
                  new Switch("sheet completed-without-sheet", "说成功没出纸 says done, no sheet"),
                  new Switch(
                      "sheet completed-and-counted-without-sheet", "没出纸还计了数 no sheet, yet counted"),
                  new Switch("sheet sheet-reported-aborted", "出了纸说没成 sheet, says aborted"),
                  new Switch("sheet sheet-never-reported", "出了纸不说 sheet, never says"),
                  new Switch("unplug", "拔网线 unplug"),
                  new Switch("plug-in", "插网线 plug in")),
              wire()),
          new DeviceSwitches(
              "office",
              "后台 Office",
              List.of(
                  new Switch("acknowledge", "签收警报 acknowledge alerts"),
                  new Switch("strange-seal", "签章是别人的 strange seal"),
                  new Switch("policy query-property card phone", "不动产可用手机 property by phone, too"),
                  new Switch(
                      "policy query-property card-and-face phone",
                      "不动产要刷脸 property by face or phone"),
                  new Switch("policy query-property card staff", "不动产可由人核对 property by staff, too"),
                  new Switch("policy query-property card", "不动产只认卡 property by card only"),
                  new Switch(
                      "policy print-licence card electronic-licence",
                      "执照可用电子营业执照 licences by the electronic one, too")),
              List.of(OfficeFault.values()).stream()
                  .map(fault -> new Switch(fault.word(), office(fault)))
                  .toList()));

  private SwitchCatalogue() {}

  /**
   * One switch.
   *
   * @param word as {@code Switches} and journeys have it
   * @param label for people
   */
  record Switch(String word, String label) {}

  /**
   * What can be wrong with one device.
   *
   * @param own switches that only it has
   * @param faults those that come {@code next} or {@code always}
   */
  record DeviceSwitches(String device, String label, List<Switch> own, List<Switch> faults) {}

  private static List<Switch> wire() {
    return List.of(Fault.values()).stream()
        .map(fault -> new Switch(Words.of(fault), wire(fault)))
        .toList();
  }

  private static String wire(Fault fault) {
    return switch (fault) {
      case MUTE -> "不答 mute";
      case GARBAGE -> "乱码 garbage";
      case HALF -> "断一半 half";
      case VANISH -> "掉线 vanish";
      case SLOW -> "很慢 slow";
      case LIE -> "说谎 lie";
      case WRONG_CHECKSUM -> "校验错 checksum";
      case WRONG_LENGTH -> "长度错 length";
      case JUNK_BEFORE -> "先有杂音 junk before";
    };
  }

  private static String office(OfficeFault fault) {
    return switch (fault) {
      case DOWN -> "停机 down";
      case SLOW -> "很慢 slow";
      case UNAVAILABLE -> "暂不可用 unavailable";
      case NONSENSE -> "答非所问 nonsense";
      case SILENT_AFTER_COMMIT -> "办了不答 silent after commit";
      case CUT_AFTER_COMMIT -> "办了断线 cut after commit";
      case REFUSE -> "拒绝本机 refuse";
      case IDENTITY_EXPIRED -> "不认人了 identity expired";
    };
  }
}
