package yizhan.kiosk.paper;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import yizhan.kiosk.service.Leaflet.ForCase;
import yizhan.kiosk.service.Leaflet.Trouble;

/**
 * Writes the slip for whoever goes home without knowing, or with a sheet that is void: the number
 * of the case, whom to call, and what happens by when, in Chinese and English. It names neither
 * person nor firm, and says of nothing that it was printed.
 *
 * @param settleWithin how long the bureau takes at most to find out
 */
public record SlipWriter(Identity terminal, ZoneId zone, Duration settleWithin) {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int TEAR_OFF_LINES = 3;

  /** The slip; marked as a copy of the one that was printed first, if there was one. */
  public Receipt write(ForCase slip, Optional<Instant> first) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Text(terminal.station().zh(), Size.DOUBLE, Align.CENTRE, true));
    parts.add(new Text(title(slip), Size.TALL, Align.CENTRE, false));
    parts.add(new Text(titleInEnglish(slip), Size.NORMAL, Align.CENTRE, false));
    first.ifPresent(at -> parts.addAll(AgainMark.of(at, zone)));
    parts.add(new Rule());
    parts.add(new Row("办理编号 Case", slip.issue()));
    parts.add(new Row("事项 Matter", "营业执照 Licence " + CopyNames.of(slip.copy())));
    parts.add(new Row("时间 Time", time(slip.at())));
    parts.add(new Rule());
    said(slip).forEach(sentence -> parts.add(Text.of(sentence)));
    parts.add(new Rule());
    parts.add(new Row("热线 Hotline", terminal.hotline()));
    parts.add(new Row("终端 Terminal", terminal.name().zh() + "（" + terminal.terminalId() + "）"));
    parts.add(new Feed(1));
    parts.add(new Qr(code(slip)));
    parts.add(new Feed(TEAR_OFF_LINES));
    return new Receipt(parts);
  }

  /** The same in short, for a code on the screen. */
  public String code(ForCase slip) {
    List<String> lines = new ArrayList<>();
    lines.add(title(slip) + " " + titleInEnglish(slip));
    lines.add("编号 Case " + slip.issue());
    lines.add(time(slip.at()) + " " + CopyNames.of(slip.copy()));
    if (slip.trouble() == Trouble.UNKNOWN) lines.add("最晚查清 Known by " + until(slip));
    lines.add(terminal.terminalId() + " " + terminal.hotline());
    return String.join("\n", lines);
  }

  /** By when it will be known. */
  public String until(ForCase slip) {
    return time(slip.at().plus(settleWithin));
  }

  private static String title(ForCase slip) {
    return switch (slip.trouble()) {
      case UNKNOWN -> "打印结果待查";
      case SPOILED -> "纸张作废";
    };
  }

  private static String titleInEnglish(ForCase slip) {
    return switch (slip.trouble()) {
      case UNKNOWN -> "Outcome not known yet";
      case SPOILED -> "Sheet void";
    };
  }

  private List<String> said(ForCase slip) {
    return switch (slip.trouble()) {
      case UNKNOWN ->
          List.of(
              "现在还不知道有没有打出来。如果还有纸出来，请交给工作人员。",
              "最晚 " + until(slip) + " 前查清，请打热线报编号问结果。",
              "It is not known whether the sheet came out. Should it still come, please give it to"
                  + " staff.",
              "It will be known by "
                  + until(slip)
                  + ". Call the hotline and give the case number.");
      case SPOILED ->
          List.of(
              "这张纸打印时出了毛病，已经作废，不能当执照用。",
              "可以在本机或窗口重新打印。有疑问请打热线报编号。",
              "The sheet was spoiled in printing. It is void and no licence.",
              "Print again here or at the counter. Any question: call the hotline with the case"
                  + " number.");
    };
  }

  private String time(Instant at) {
    return MINUTE.format(at.atZone(zone));
  }
}
