package yizhan.device.internal.escpos;

import static yizhan.device.internal.escpos.EscPosBytes.ESC;
import static yizhan.device.internal.escpos.EscPosBytes.FS;
import static yizhan.device.internal.escpos.EscPosBytes.GS;
import static yizhan.device.internal.escpos.EscPosBytes.LF;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import yizhan.device.printer.GlyphPainter;
import yizhan.device.printer.Receipt;
import yizhan.device.printer.Receipt.Align;
import yizhan.device.printer.Receipt.Size;
import yizhan.device.printer.ReceiptPaper;

/** Turns a receipt into the bytes of one ticket, from initialisation to cut. Pure. */
final class EscPosEncoder {
  private static final int LONGEST_FEED = 255;
  private static final int PRESENT = 3;
  private static final int STEPS_SHOWN = 12;

  private final int dots;
  private final Dialect dialect;
  private final PrinterFont font;
  private final LinePainter painter;

  EscPosEncoder(ReceiptPaper paper, Dialect dialect, GlyphPainter painter) {
    this.dots = paper.dots();
    this.dialect = dialect;
    this.font = new PrinterFont(dialect.drawn());
    this.painter = new LinePainter(painter);
  }

  byte[] encode(Receipt receipt) {
    return new Ticket().encode(receipt);
  }

  /** One ticket under way: its bytes, and the state that the printer is in after them. */
  private final class Ticket {
    private final EscPosBytes out = new EscPosBytes();
    private Align align = Align.LEFT;
    private Size size = Size.NORMAL;
    private boolean bold;

    byte[] encode(Receipt receipt) {
      out.put(ESC, '@').put(FS, '&').put(ESC, '3', TextSize.pitch(Size.NORMAL));
      for (Receipt.Part part : receipt.parts()) {
        switch (part) {
          case Receipt.Text text -> text(text);
          case Receipt.Row row -> row(row);
          case Receipt.Rule _ -> line("-".repeat(cells(Size.NORMAL)), Receipt.Text.of(""));
          case Receipt.Feed feed -> feed(feed.lines());
          case Receipt.Qr qr -> qr(qr.content());
        }
      }
      switch (dialect.cut()) {
        case FEED_AND_CUT -> out.put(GS, 'V', 66, 0);
        case ESC_I -> out.put(ESC, 'd', 4, ESC, 'i');
        case NONE -> out.put(ESC, 'd', 4);
      }
      // How far it shows the ticket: in steps, whose length no manual at hand tells.
      if (dialect.presents()) out.put(GS, 'e', PRESENT, STEPS_SHOWN);
      return out.toByteArray();
    }

    private void text(Receipt.Text text) {
      for (String line : LineBreaker.lines(text.text(), cells(text.size()))) line(line, text);
    }

    private void row(Receipt.Row row) {
      String label = plain(row.label());
      String value = plain(row.value());
      int room = cells(Size.NORMAL) - PrinterFont.cells(label) - PrinterFont.cells(value);
      if (room >= 1) {
        line(label + " ".repeat(room) + value, Receipt.Text.of(""));
      } else {
        text(Receipt.Text.of(label));
        boolean fits = PrinterFont.cells(value) <= cells(Size.NORMAL);
        text(new Receipt.Text(value, Size.NORMAL, fits ? Align.RIGHT : Align.LEFT, false));
      }
    }

    private void line(String line, Receipt.Text style) {
      Optional<byte[]> bytes = font.bytes(line);
      if (bytes.isPresent()) {
        align(style.align());
        style(style.size(), style.bold());
        out.put(bytes.get()).put(LF);
      } else {
        align(Align.LEFT);
        int left = indent(line, style);
        RasterEncoder.encode(painter.paint(line, style, left, TextSize.pitch(style.size())), out);
      }
    }

    private int indent(String line, Receipt.Text style) {
      int width = PrinterFont.cells(line) * LinePainter.CELL_WIDTH * TextSize.across(style.size());
      return switch (style.align()) {
        case LEFT -> 0;
        case CENTRE -> (dots - width) / 2;
        case RIGHT -> dots - width;
      };
    }

    private void qr(String content) {
      byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
      if (dialect.drawsQr() && QrEncoder.fitsCommand(bytes)) {
        align(Align.CENTRE);
        QrEncoder.command(bytes, dots, out);
      } else {
        align(Align.LEFT);
        RasterEncoder.encode(QrEncoder.picture(content, dots), out);
      }
    }

    private void feed(int lines) {
      style(Size.NORMAL, false);
      for (int left = lines; left > 0; left -= LONGEST_FEED)
        out.put(ESC, 'd', Math.min(left, LONGEST_FEED));
    }

    private void align(Align wanted) {
      if (wanted != align) out.put(ESC, 'a', code(wanted));
      align = wanted;
    }

    private static int code(Align align) {
      return switch (align) {
        case LEFT -> 0;
        case CENTRE -> 1;
        case RIGHT -> 2;
      };
    }

    private void style(Size wanted, boolean heavy) {
      if (wanted != size) {
        out.put(ESC, '3', TextSize.pitch(wanted));
        size(wanted);
      }
      if (heavy != bold || (wanted != size && dialect.size() != Dialect.SizeCommand.GS))
        out.put(ESC, 'E', heavy ? 1 : 0);
      size = wanted;
      bold = heavy;
    }

    private void size(Size wanted) {
      boolean wide = TextSize.across(wanted) == 2;
      boolean high = TextSize.down(wanted) == 2;
      switch (dialect.size()) {
        case GS -> out.put(GS, '!', (wide ? 0x10 : 0) | (high ? 0x01 : 0));
        // ESC ! also ends bold, so that is told again after it.
        case FS ->
            out.put(ESC, '!', (wide ? 0x20 : 0) | (high ? 0x10 : 0))
                .put(FS, '!', (wide ? 0x04 : 0) | (high ? 0x08 : 0));
        case FS_SPRT ->
            out.put(ESC, '!', (wide ? 0x20 : 0) | (high ? 0x10 : 0))
                .put(FS, '!', (wide ? 0x20 : 0) | (high ? 0x10 : 0));
      }
    }

    private int cells(Size wanted) {
      return dots / LinePainter.CELL_WIDTH / TextSize.across(wanted);
    }

    private String plain(String text) {
      int[] codePoints = LineBreaker.clean(text);
      return new String(codePoints, 0, codePoints.length).strip();
    }
  }
}
