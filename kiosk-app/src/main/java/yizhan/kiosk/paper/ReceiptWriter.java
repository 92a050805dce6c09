package yizhan.kiosk.paper;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import yizhan.config.Identity;
import yizhan.device.printer.Receipt;
import yizhan.device.printer.Receipt.Align;
import yizhan.device.printer.Receipt.Feed;
import yizhan.device.printer.Receipt.Part;
import yizhan.device.printer.Receipt.Qr;
import yizhan.device.printer.Receipt.Row;
import yizhan.device.printer.Receipt.Rule;
import yizhan.device.printer.Receipt.Size;
import yizhan.device.printer.Receipt.Text;
import yizhan.kiosk.issuing.Issued.Printed;
import yizhan.kiosk.office.Licence;
import yizhan.kiosk.prompt.Line;
import yizhan.kiosk.prompt.Mask;

/**
 * Writes the receipt that goes home beside a licence, in Chinese and English: what came out, on
 * which permit, when and where. It belongs to the citizen, yet slips are left lying about: the firm
 * is named, the person only by a masked name, and no number of a person stands on it.
 */
public final class ReceiptWriter {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final int TEAR_OFF_LINES = 3;

  private final Identity terminal;
  private final ZoneId zone;
  private final String verifyAt;

  /**
   * Takes what is the same on every receipt.
   *
   * @param verifyAt address of the page that knows receipts; empty where there is none, and the
   *     code then holds the receipt in short
   */
  public ReceiptWriter(Identity terminal, ZoneId zone, String verifyAt) {
    this.terminal = terminal;
    this.zone = zone;
    this.verifyAt = verifyAt;
  }

  /**
   * The receipt for what was printed of one licence; marked as a copy of the one that was printed
   * first, if there was one.
   */
  public Receipt write(Licence licence, List<Printed> printed, Optional<Instant> first) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Text(terminal.station().zh(), Size.DOUBLE, Align.CENTRE, true));
    parts.add(new Text("营业执照打印凭条", Size.TALL, Align.CENTRE, false));
    parts.add(new Text("Business licence receipt", Size.NORMAL, Align.CENTRE, false));
    first.ifPresent(at -> parts.addAll(AgainMark.of(at, zone)));
    parts.add(new Rule());
    if (!licence.name().isBlank()) parts.add(new Row("名称 Name", licence.name()));
    parts.add(new Row("统一社会信用代码 Code", licence.code()));
    parts.add(new Row("办理人 For", Mask.of(licence.person(), Line.Veil.NAME)));
    for (Printed sheet : printed) {
      parts.add(new Rule());
      parts.add(new Row("已打印 Printed", CopyNames.of(sheet.copy())));
      parts.add(new Row("时间 Time", time(sheet.at())));
      parts.add(new Row("许可编号 Permit", sheet.permitId()));
      parts.add(new Row("办理编号 Case", sheet.issueId()));
    }
    parts.add(new Rule());
    parts.add(new Row("终端 Terminal", terminal.name().zh() + "（" + terminal.terminalId() + "）"));
    parts.add(new Row("热线 Hotline", terminal.hotline()));
    parts.add(new Feed(1));
    parts.add(new Qr(verification(licence, printed)));
    parts.add(new Feed(1));
    parts.add(Text.of("如有疑问，请持本凭条联系工作人员。"));
    parts.add(Text.of("Any question? Show this slip to staff."));
    parts.add(new Feed(TEAR_OFF_LINES));
    return new Receipt(parts);
  }

  /** The receipt in short, for a code on the screen when the receipt's paper is out. */
  public String code(Licence licence, List<Printed> printed) {
    return verification(licence, printed);
  }

  private String verification(Licence licence, List<Printed> printed) {
    return verifyAt.isEmpty() ? summary(licence, printed) : address(printed);
  }

  private String summary(Licence licence, List<Printed> printed) {
    List<String> lines = new ArrayList<>();
    lines.add("营业执照打印凭条 Business licence receipt");
    lines.add(licence.code());
    for (Printed sheet : printed) {
      lines.add(CopyNames.of(sheet.copy()));
      lines.add(time(sheet.at()) + " " + sheet.permitId() + " " + sheet.issueId());
    }
    lines.add(terminal.terminalId() + " " + terminal.hotline());
    return String.join("\n", lines);
  }

  private String address(List<Printed> printed) {
    return verifyAt
        + (verifyAt.contains("?") ? "&" : "?")
        + printed.stream()
            .map(sheet -> "permit=" + URLEncoder.encode(sheet.permitId(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
  }

  private String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }
}
