package yizhan.sandbox.receipt;

import com.google.zxing.qrcode.encoder.ByteMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

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
  private QrMemory qr = new QrMemory();
  private Style style = Style.PLAIN;
  private int align;
  private int spacing = USUAL_SPACING;
  private boolean chinese = true;
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
      case "FS &" -> chinese = true;
      case "FS ." -> chinese = false;
      case "control 9" -> line.tabTo(TAB * (1 + line.used() / TAB));
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
      case "ESC M", "ESC t", "ESC R", "ESC SP", "FS S", "GS L", "GS W", "GS P", "GS B", "ESC  " -> {
        // Known, without effect on this paper: other fonts, pages, margins.
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

  private void initialise() {
    line = new PrintLine();
    qr = new QrMemory();
    style = Style.PLAIN;
    align = 0;
    spacing = USUAL_SPACING;
    chinese = true;
  }

  private void character(byte[] code) {
    int codePoint = Firmware.character(code);
    if (codePoint == Firmware.BOX) substitutes++;
    if (!line.fits(codePoint, style, kind.dots())) printLine();
    line.add(codePoint, style);
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
    int rows = command.shortAt(6);
    int across = (mode & 1) + 1;
    int down = (mode >> 1 & 1) + 1;
    finishLine();
    int top = paper.length();
    feed(rows * down);
    int left = Math.max(0, kind.dots() - stride * 8 * across) * align / 2;
    for (int y = 0; y < rows * down; y++)
      for (int x = 0; x < stride * 8 * across; x++) {
        int bits = command.at(8 + y / down * stride + x / across / 8);
        if ((bits & 0x80 >> (x / across & 7)) != 0) paper.dot(left + x, top + y);
      }
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
