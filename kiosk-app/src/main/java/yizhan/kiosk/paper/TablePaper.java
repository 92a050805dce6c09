package yizhan.kiosk.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yizhan.kiosk.fonts.FontBook;

/**
 * Tables on A4 across, as PDF/A: for people who keep files. Headings are repeated on each page, and
 * each page says which of how many it is. Drawn from first to last in memory.
 */
public final class TablePaper {
  private final FontBook fonts;

  public TablePaper(FontBook fonts) {
    this.fonts = fonts;
  }

  /**
   * A column.
   *
   * @param head its heading; a line feed begins the second line
   * @param width millimetres
   * @param numbers whether it holds numbers, which stand right
   */
  public record Column(String head, double width, boolean numbers) {}

  /** Rows of as many cells as there are columns, under a title. */
  public record Table(String title, List<Column> columns, List<List<String>> rows) {
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /**
   * What is to be drawn.
   *
   * @param title of the whole
   * @param facts lines below it; the first says which it is, and stands at each foot
   * @param closing lines behind the last table: where people sign
   */
  public record Contents(
      String title, List<String> facts, List<Table> tables, List<String> closing) {
    public Contents {
      facts = List.copyOf(facts);
      tables = List.copyOf(tables);
      closing = List.copyOf(closing);
    }
  }

  /** The whole document. */
  public byte[] write(Contents contents) {
    String foot =
        Stream.concat(Stream.of(contents.title()), contents.facts().stream().limit(1))
            .collect(Collectors.joining("    "));
    TablePages pages = new TablePages(new Typesetter(fonts), foot);
    pages.title(contents.title());
    contents.facts().forEach(pages::line);
    int last = contents.tables().size() - 1;
    for (int i = 0; i <= last; i++)
      pages.table(contents.tables().get(i), i == last ? contents.closing().size() : 0);
    contents.closing().forEach(pages::closing);
    return new TablePdf(fonts, contents.title()).write(pages.numbered());
  }

  /** What stands on a page: texts, and the bars of its lines. */
  record Page(List<SetText> texts, List<Box> bars) {
    Page() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }
}
