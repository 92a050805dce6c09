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
import yizhan.kiosk.office.Property;
import yizhan.kiosk.office.PropertyResult;
import yizhan.kiosk.office.PropertyResult.UnderWay;
import yizhan.kiosk.paper.ResultType.Hand;
import yizhan.kiosk.paper.ResultType.NoGlyphException;

/**
 * Draws the result of a property query on plain A4, as PDF/A. Made once and kept; safe for several
 * threads.
 */
public final class ResultSheets {
  private static final String TITLE = "不动产登记信息查询结果";
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

  /** The sheet; nothing where there is a character in it that no font draws. */
  public Optional<PlainDocument> draw(PropertyResult result) {
    try {
      List<List<ResultMark>> pages = laidOut(result);
      return Optional.of(new PlainDocument(pdf.write(pages), pages.size()));
    } catch (NoGlyphException _) {
      return Optional.empty();
    }
  }

  private List<List<ResultMark>> laidOut(PropertyResult result) throws NoGlyphException {
    ResultPages pages = new ResultPages(type);
    head(pages, result);
    int number = 0;
    for (Property property : result.properties())
      pages.table(ResultRows.heading(property, ++number), ResultRows.of(property));
    number = 0;
    for (UnderWay one : result.underWay())
      pages.table(ResultRows.heading(one, ++number), ResultRows.of(one));
    statement(pages, result);
    List<List<ResultMark>> all = pages.pages();
    for (int page = 1; page <= all.size(); page++) edges(all, page, result);
    return all;
  }

  private void head(ResultPages pages, PropertyResult result) throws NoGlyphException {
    pages.centred(result.registry(), REGISTRY);
    pages.centred(TITLE, HEAD);
    pages.skipTo(pages.y() + 3);
    double top = pages.y();
    Box square = new Box(ResultPages.RIGHT - QR, top, QR, QR);
    QrSquare.of(result.proof().link(), square)
        .ifPresent(code -> pages.mark(new ResultMark.Qr(code)));
    double width = ResultPages.RIGHT - ResultPages.LEFT - QR - 6;
    for (String line : facts(result)) pages.words(line, ResultPages.PLAIN, width);
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

  private List<String> facts(PropertyResult result) {
    PropertyResult.Querier who = result.querier();
    return List.of(
        "查询编号：" + result.number(),
        "查询时间：" + time(result.at()),
        "查询人：" + who.name(),
        who.document() + "：" + who.number(),
        "查询用途：" + result.purpose(),
        "查询范围：" + result.scope(),
        "登记数据起始：" + result.since());
  }

  private void statement(ResultPages pages, PropertyResult result) throws NoGlyphException {
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
  private void edges(List<List<ResultMark>> all, int page, PropertyResult result)
      throws NoGlyphException {
    List<ResultMark> marks = all.get(page - 1);
    String number = "查询编号 " + result.number();
    if (page > 1) edge(marks, 14, result.registry() + "　" + TITLE, number);
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
