package yizhan.sandbox.receipt;

import com.google.zxing.qrcode.encoder.ByteMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Does what commands say: sets lines, burns dots, feeds. Answers and cuts are the printer's. */
final class Interpreter {
  private static final int USUAL_SPACING = 30;
  private static final int TAB = 8 * 12;

  /** Remembered unknown commands; a host that sends more has said enough. */
  private static final int MOST_UNKNOWN = 1000;

  private final PrinterKind kind;
  private final HeadFont font;
  private final Consumer<Integer> fed;
  private final List<String> unknown = new ArrayList<>();
  private Paper paper;
  private PrintLine line = new PrintLine();
  private @Nullable Picture kept;
  private QrMemory qr = new QrMemory();
  private Style style = Style.PLAIN;
  private int align;
  private int spacing = USUAL_SPACING;
  private boolean chinese = true;
  private int codePage;
  private int substitutes;

  /**
   * Starts with a fresh paper.
   *
   * @param fed told how many rows of paper each feed takes
   */
  Interpreter(PrinterKind kind, HeadFont font, Consumer<Integer> fed) {
    this.kind = kind;
    this.font = font;
    this.fed = fed;
    this.paper = new Paper(kind.dots());
  }

  boolean chinese() {
    return chinese;
  }

  Paper paper() {
    return paper;
  }

  Paper newPaper() {
    paper = new Paper(kind.dots());
    return paper;
  }

  List<String> unknown() {
    return List.copyOf(unknown);
  }

  /** How many boxes were printed for characters that the memory lacks. */
  int substitutes() {
    return substitutes;
  }

  void run(Command command) {
    if (!command.known()) {
      note(command);
      return;
    }
    switch (command.name()) {
      case Command.CHARACTER -> character(command.bytes());
      case "LF" -> printLine();
      case "ESC @" -> initialise();
      case "ESC a" -> align = Math.min(2, command.at(2) % 48);
      case "ESC d" -> feedLines(command.at(2));
      case "ESC J" -> printAndFeed(command.at(2));
      case "ESC 2" -> spacing = USUAL_SPACING;
      case "ESC 3" -> spacing = command.at(2);
      case "GS ( k" -> qr(command);
      case "GS v" -> raster(command);
      case "GS ( L" -> graphics(command, 5);
      case "GS 8 L" -> graphics(command, 7);
      case "FS &" -> chinese = true;
      case "FS ." -> chinese = false;
      case "ESC t" -> codePage = command.at(2);
      case "ESC $" -> line.moveTo(command.shortAt(2));
      case "ESC \\" -> line.moveTo(line.used() + (short) command.shortAt(2));
      case "control 9" -> line.moveTo(TAB * (1 + line.used() / TAB));
      default -> style(command);
    }
  }

  private void style(Command command) {
    int n = command.at(command.bytes().length - 1);
    switch (command.name()) {
      case "GS !" -> style = style.sized((n >> 4 & 7) + 1, (n & 7) + 1);
      case "ESC !" -> {
        style = style.sized((n & 0x20) != 0 ? 2 : 1, (n & 0x10) != 0 ? 2 : 1);
        style = style.bold((n & 0x08) != 0).underlined((n & 0x80) != 0);
      }
      case "FS !" -> style = style.sized((n & 4) != 0 ? 2 : 1, (n & 8) != 0 ? 2 : 1);
      case "FS W" -> style = (n & 1) != 0 ? style.sized(2, 2) : style.sized(1, 1);
      case "ESC E", "ESC G" -> style = style.bold((n & 1) != 0);
      case "ESC -", "FS -" -> style = style.underlined(n % 48 != 0);
      case "ESC M", "ESC R", "ESC  ", "FS S", "FS C", "FS ( A", "GS L", "GS W", "GS P", "GS B" -> {
        // Known, without effect on this paper: other fonts, spacing, margins.
      }
      case "GS h", "GS w", "GS H", "GS f" -> {
        // Known: how a bar code would look.
      }
      case "ESC u", "ESC v", "ESC =", "ESC c", "ESC p", "ESC {", "control 13", "control 24" -> {
        // Known, without effect: drawer, buttons, upside down.
      }
      default -> note(command);
    }
  }

  private void note(Command command) {
    if (unknown.size() < MOST_UNKNOWN) unknown.add(command.hex());
  }

  /** What was set but not printed is gone. */
  void forgetLine() {
    line = new PrintLine();
  }

  private void initialise() {
    forgetLine();
    qr = new QrMemory();
    kept = null;
    style = Style.PLAIN;
    align = 0;
    spacing = USUAL_SPACING;
    codePage = 0;
    chinese = true;
  }

  private void character(byte[] code) {
    int codePoint = Firmware.character(code, codePage);
    if (codePoint == Firmware.BOX) substitutes++;
    int cells = code.length == 1 ? 1 : 2;
    if (!line.fits(cells, style, kind.dots())) printLine();
    line.add(codePoint, cells, style);
  }

  private void printLine() {
    printAndFeed(Math.max(spacing, line.height()));
  }

  private void feedLines(int lines) {
    printLine();
    if (lines > 1) feed((lines - 1) * spacing);
  }

  /** Prints what waits, then moves on by this much, all in all at least the line's height. */
  private void printAndFeed(int rows) {
    int all = line.isEmpty() ? rows : Math.max(rows, line.height());
    feed(all);
    line.print(paper, font, all, align);
    line = new PrintLine();
  }

  private void feed(int rows) {
    paper.feed(rows);
    fed.accept(rows);
  }

  private void qr(Command command) {
    if (!kind.drawsQr() || command.bytes().length < 8 || command.at(5) != 49) {
      note(command);
      return;
    }
    if (!qr.take(command)) return;
    if (qr.draw().isEmpty()) return;
    ByteMatrix code = qr.draw().get();
    int module = qr.module();
    int size = code.getWidth() * module;
    finishLine();
    int top = paper.length();
    feed(size);
    int left = (kind.dots() - size) * align / 2;
    for (int y = 0; y < size; y++)
      for (int x = 0; x < size; x++)
        if (code.get(x / module, y / module) == 1) paper.dot(left + x, top + y);
  }

  private void raster(Command command) {
    int mode = command.at(3) % 48;
    int stride = command.shortAt(4);
    burn(
        new Picture(
            command.bytes(), 8, stride, command.shortAt(6), (mode & 1) + 1, (mode >> 1 & 1) + 1));
  }

  /** {@code GS ( L} and {@code GS 8 L}: function 112 keeps a picture, 50 prints it. */
  private void graphics(Command command, int head) {
    if (command.bytes().length < head + 2) return;
    int function = command.at(head + 1);
    if ((function == 2 || function == 50) && kept != null) burn(kept);
    else if (function == 112 && command.bytes().length > head + 10)
      kept =
          new Picture(
              command.bytes(),
              head + 10,
              (command.shortAt(head + 6) + 7) / 8,
              command.shortAt(head + 8),
              command.at(head + 3),
              command.at(head + 4));
    else note(command);
  }

  private void burn(Picture picture) {
    finishLine();
    int top = paper.length();
    feed(picture.rows() * picture.down());
    int left = Math.max(0, kind.dots() - picture.stride() * 8 * picture.across()) * align / 2;
    picture.burn(paper, left, top);
  }

  private void finishLine() {
    if (!line.isEmpty()) printLine();
  }

  /** A cut prints what waits first. */
  void beforeCut(int rows) {
    finishLine();
    if (rows > 0) feed(rows);
  }
}
