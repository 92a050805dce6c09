package yizhan.kiosk.stock;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import yizhan.kiosk.paper.TablePaper;
import yizhan.kiosk.paper.TablePaper.Column;
import yizhan.kiosk.paper.TablePaper.Contents;
import yizhan.kiosk.paper.TablePaper.Table;
import yizhan.kiosk.stock.Register.Balance;
import yizhan.kiosk.stock.Register.Line;
import yizhan.kiosk.stock.Register.What;

/**
 * A register for people who file paper: the same lines and sums as {@link RegisterCsv}, on A4.
 *
 * @param terminal its id
 */
public record RegisterPdf(String terminal, ZoneId zone, BlankForms forms) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final List<Column> LINES =
      List.of(
          new Column("时间\ntime", 14, false),
          new Column("纸盒\ntray", 15, false),
          new Column("种类\nkind", 21, false),
          new Column("版式\nedition", 13, false),
          new Column("事项\nwhat", 26, false),
          new Column("张数\nsheets", 11, true),
          new Column("盒内\nin tray", 13, true),
          new Column("纸号\nserial", 28, false),
          new Column("办理编号\ncase", 39, false),
          new Column("许可编号\npermit", 20, false),
          new Column("打印任务\njob", 52, false),
          new Column("人员\nstaff", 21, false));
  private static final List<Column> SUMS =
      List.of(
          new Column("纸盒\ntray", 16, false),
          new Column("种类\nkind", 24, false),
          new Column("版式\nedition", 14, false),
          new Column("期初\nopening", 18, true),
          new Column("装入\nloaded", 18, true),
          new Column("盘盈\nfound", 18, true),
          new Column("退回\nreturned", 18, true),
          new Column("取出\nremoved", 18, true),
          new Column("盘亏\nmissed", 18, true),
          new Column("取用\ntaken", 18, true),
          new Column("出证\nissued", 18, true),
          new Column("作废\nspoiled", 18, true),
          new Column("待查\nopen", 18, true),
          new Column("应存\nshould lie", 20, true),
          new Column("核对\ncheck", 19, false));

  /** The whole file. */
  public byte[] write(Register register, TablePaper paper) {
    Table lines =
        new Table(
            "明细 Lines",
            LINES,
            Stream.concat(
                    register.lines().stream().map(this::row),
                    register.lines().isEmpty() ? Stream.of(NOTHING) : Stream.empty())
                .toList());
    Table sums = new Table("合计 Sums", SUMS, register.balances().stream().map(this::sum).toList());
    return paper.write(
        new Contents(
            "空白执照日登记簿  Register of blanks",
            List.of(
                "日期 day: " + register.day() + "    终端 terminal: " + terminal,
                "试打页数 pages of tests: "
                    + register.testPages()
                    + "    来历不明页数 pages that nothing explains: "
                    + register.ownPages(),
                register.holds()
                    ? "账目相符 The sums agree."
                    : "账目不符，请查 THE SUMS DO NOT AGREE: to be looked into."),
            List.of(lines, sums),
            List.of(
                "清点人 counted by ______________________    复核人 checked by"
                    + " ______________________    日期 date ______________")));
  }

  private static final List<String> NOTHING =
      List.of("", "", "", "", "无 nothing", "", "", "", "", "", "", "");

  private List<String> row(Line line) {
    return List.of(
        TIME.format(line.at().atZone(zone)),
        line.tray(),
        forms.kind(line.tray()),
        forms.edition(line.tray()),
        words(line.what()),
        Integer.toString(line.change()),
        line.what().ofPages() ? "" : Integer.toString(line.inTray()),
        line.of().serial(),
        line.of().issue(),
        line.of().permit(),
        line.of().job(),
        String.join(" ", line.staff()));
  }

  private List<String> sum(Balance b) {
    return Stream.of(
            Stream.of(b.tray(), forms.kind(b.tray()), forms.edition(b.tray())),
            Stream.of(
                    b.opening(),
                    b.loaded(),
                    b.found(),
                    b.returned(),
                    b.removed(),
                    b.missed(),
                    b.taken(),
                    b.issued(),
                    b.spoiled(),
                    b.heldAfter(),
                    b.closing())
                .map(sheets -> Integer.toString(sheets)),
            Stream.of(b.holds() ? "相符 agrees" : "不符 DIFFERS"))
        .flatMap(all -> all)
        .toList();
  }

  private static String words(What what) {
    return switch (what) {
      case COUNTED -> "清点 counted";
      case OPENED -> "开启 opened";
      case LOADED -> "装入 loaded";
      case REMOVED -> "取出 removed";
      case TAKEN -> "取用 taken";
      case ISSUED -> "出证 issued";
      case SPOILED -> "作废 spoiled";
      case UNKNOWN -> "待查 unknown";
      case RETURNED -> "退回 returned";
      case TEST_PRINT -> "试打 test";
      case PLAIN_SENT -> "普通纸 plain paper";
      case PLAIN_NOT_PRINTED -> "普通纸未印 not printed";
      case OWN_PAGES -> "来历不明 own pages";
    };
  }
}
