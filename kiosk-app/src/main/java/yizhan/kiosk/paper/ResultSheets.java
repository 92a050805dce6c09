package yizhan.kiosk.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import yizhan.kiosk.fonts.Chain;
import yizhan.kiosk.fonts.FontBook;
import yizhan.kiosk.issuing.PlainDocument;
import yizhan.kiosk.office.FamilyResult;
import yizhan.kiosk.office.Property;
import yizhan.kiosk.office.PropertyResult;
import yizhan.kiosk.office.PropertyResult.UnderWay;
import yizhan.kiosk.office.ResultHead;
import yizhan.kiosk.paper.ResultType.Hand;
import yizhan.kiosk.paper.ResultType.NoGlyphException;

/**
 * Draws the result of a property query on plain A4, as PDF/A. Made once and kept; safe for several
 * threads.
 */
public final class ResultSheets {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy年MM月dd日 HH:mm:ss", Locale.ROOT);
  private static final Hand HEAD = new Hand(Chain.SANS_BOLD, 19);
  private static final Hand REGISTRY = new Hand(Chain.SANS, 12);
  private static final Hand FINDING = new Hand(Chain.SANS_BOLD, 12);
  private static final Hand SMALL = new Hand(Chain.SANS, 8.5);
  private static final double QR = 30;
  private static final double FOOT = ResultPages.HEIGHT - 18;

  private final ResultType type;
  private final ResultPdf pdf;
  private final ZoneId zone;

  /**
   * @param zone that times are printed in
   */
  public ResultSheets(FontBook fonts, ZoneId zone) {
    this.type = new ResultType(fonts);
    this.pdf = new ResultPdf(fonts);
    this.zone = zone;
  }

  /** A heading and what stands under it. */
  private record Table(String heading, List<ResultRow> rows) {}

  /** The sheet of one person; nothing where there is a character in it that no font draws. */
  public Optional<PlainDocument> draw(PropertyResult result) {
    List<Table> tables = new ArrayList<>();
    int number = 0;
    for (Property property : result.properties())
      tables.add(new Table(ResultRows.heading(property, ++number), ResultRows.of(property)));
    number = 0;
    for (UnderWay one : result.underWay())
      tables.add(new Table(ResultRows.heading(one, ++number), ResultRows.of(one)));
    PropertyResult.Querier who = result.querier();
    List<String> people = List.of("查询人：" + who.name(), who.document() + "：" + who.number());
    return draw(result.head(), people, tables);
  }

  /** The sheet of a family; nothing where there is a character in it that no font draws. */
  public Optional<PlainDocument> draw(FamilyResult result) {
    List<Table> tables = new ArrayList<>();
    List<ResultRow> members = new ArrayList<>();
    for (PropertyResult.Querier member : result.members())
      members.add(ResultRow.of("姓名", member.name(), member.document(), member.number()));
    tables.add(new Table("查询的人", members));
    int number = 0;
    for (FamilyResult.Dwelling home : result.homes())
      tables.add(new Table("第 " + ++number + " 处住房", ResultRows.of(home)));
    return draw(result.head(), List.of(people(result.members().size())), tables);
  }

  /** What the machine saw itself: the cards, and what was chosen; not who held them. */
  private static String people(int count) {
    String people = "查询人：下列 " + count + " 人";
    return count == 1 ? people : people + "（各自的证件均已在本机读取，并已选择同意）";
  }

  private Optional<PlainDocument> draw(ResultHead head, List<String> people, List<Table> tables) {
    try {
      List<List<ResultMark>> pages = laidOut(head, people, tables);
      return Optional.of(new PlainDocument(pdf.write(pages), pages.size()));
    } catch (NoGlyphException _) {
      return Optional.empty();
    }
  }

  private List<List<ResultMark>> laidOut(ResultHead head, List<String> people, List<Table> tables)
      throws NoGlyphException {
    ResultPages pages = new ResultPages(type);
    head(pages, head, people);
    for (Table table : tables) pages.table(table.heading(), table.rows());
    statement(pages, head);
    List<List<ResultMark>> all = pages.pages();
    for (int page = 1; page <= all.size(); page++) edges(all, page, head);
    return all;
  }

  private void head(ResultPages pages, ResultHead result, List<String> people)
      throws NoGlyphException {
    pages.centred(result.registry(), REGISTRY);
    pages.centred(result.title(), HEAD);
    pages.skipTo(pages.y() + 3);
    double top = pages.y();
    Box square = new Box(ResultPages.RIGHT - QR, top, QR, QR);
    QrSquare.of(result.proof().link(), square)
        .ifPresent(code -> pages.mark(new ResultMark.Qr(code)));
    double width = ResultPages.RIGHT - ResultPages.LEFT - QR - 6;
    for (String line : facts(result, people)) pages.words(line, ResultPages.PLAIN, width);
    double under = top + QR + 1;
    for (String line : List.of("验证码", grouped(result.proof().code())))
      under = caption(pages, line, square, under);
    pages.skipTo(under + 3);
    pages.words(result.finding(), FINDING, ResultPages.RIGHT - ResultPages.LEFT);
    pages.skipTo(pages.y() + 3);
  }

  private double caption(ResultPages pages, String words, Box over, double y)
      throws NoGlyphException {
    ResultType.Line line = type.line(words, SMALL);
    double centred = over.x() + (over.width() - line.width()) / 2;
    double x = Math.min(centred, ResultPages.RIGHT - line.width());
    line.at(x, y + SMALL.ascent()).forEach(pages::mark);
    return y + SMALL.line();
  }

  private List<String> facts(ResultHead result, List<String> people) {
    List<String> facts = new ArrayList<>();
    facts.add("查询编号：" + result.number());
    facts.add("查询时间：" + time(result.at()));
    facts.addAll(people);
    facts.add("查询用途：" + result.purpose());
    facts.add("查询范围：" + result.scope());
    facts.add("登记数据起始：" + result.since());
    return facts;
  }

  private void statement(ResultPages pages, ResultHead result) throws NoGlyphException {
    double words = pages.height(result.statement(), ResultPages.PLAIN);
    pages.keepTogether(words + 4 * ResultPages.BOLD.line());
    double width = ResultPages.RIGHT - ResultPages.LEFT;
    pages.words("说明", ResultPages.BOLD, width);
    pages.words(result.statement(), ResultPages.PLAIN, width);
    pages.skipTo(pages.y() + 4);
    for (String line : List.of(result.registry(), day(result.at()))) right(pages, line);
  }

  private void right(ResultPages pages, String words) throws NoGlyphException {
    ResultType.Line line = type.line(words, ResultPages.PLAIN);
    line.at(ResultPages.RIGHT - line.width(), pages.y() + ResultPages.PLAIN.ascent())
        .forEach(pages::mark);
    pages.skipTo(pages.y() + ResultPages.PLAIN.line());
  }

  /** What stands at the head and at the foot of each page. */
  private void edges(List<List<ResultMark>> all, int page, ResultHead result)
      throws NoGlyphException {
    List<ResultMark> marks = all.get(page - 1);
    String number = "查询编号 " + result.number();
    if (page > 1) edge(marks, 14, result.registry() + "　" + result.title(), number);
    if (page > 1) marks.add(new ResultMark.Rule(ResultPages.LEFT, ResultPages.RIGHT, 20));
    marks.add(new ResultMark.Rule(ResultPages.LEFT, ResultPages.RIGHT, FOOT - 1.5));
    String proof = number + "　验证码 " + grouped(result.proof().code());
    edge(marks, FOOT, proof, "第 " + page + " 页 / 共 " + all.size() + " 页");
  }

  private void edge(List<ResultMark> marks, double y, String left, String right)
      throws NoGlyphException {
    double baseline = y + SMALL.ascent();
    marks.addAll(type.line(left, SMALL).at(ResultPages.LEFT, baseline));
    ResultType.Line line = type.line(right, SMALL);
    marks.addAll(line.at(ResultPages.RIGHT - line.width(), baseline));
  }

  private String time(Instant at) {
    return TIME.format(at.atZone(zone)) + "（北京时间）";
  }

  private String day(Instant at) {
    LocalDate day = LocalDate.ofInstant(at, zone);
    return DateTimeFormatter.ofPattern("yyyy年MM月dd日", Locale.ROOT).format(day);
  }

  /** 4 4 4 4, as it is read and typed. */
  static String grouped(String code) {
    List<String> groups = new ArrayList<>();
    for (int from = 0; from < code.length(); from += 4)
      groups.add(code.substring(from, Math.min(code.length(), from + 4)));
    return String.join(" ", groups);
  }

  /** Draws a made-up result once, so that the first citizen does not wait for classes to load. */
  public void warm() {
    if (draw(ResultSpecimen.of(2)).isEmpty())
      throw new IllegalStateException("the specimen cannot be drawn");
  }
}
