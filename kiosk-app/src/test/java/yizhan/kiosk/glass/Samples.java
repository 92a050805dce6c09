package yizhan.kiosk.glass;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import yizhan.device.printer.SheetSize;
import yizhan.kiosk.prompt.About;
import yizhan.kiosk.prompt.Check;
import yizhan.kiosk.prompt.Choose;
import yizhan.kiosk.prompt.ChooseSome;
import yizhan.kiosk.prompt.Explain;
import yizhan.kiosk.prompt.Hints;
import yizhan.kiosk.prompt.Home;
import yizhan.kiosk.prompt.Line;
import yizhan.kiosk.prompt.Line.Veil;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.OutOfService;
import yizhan.kiosk.prompt.Outage;
import yizhan.kiosk.prompt.Place;
import yizhan.kiosk.prompt.PlaceIdCard;
import yizhan.kiosk.prompt.PlaceIdCard.Stage;
import yizhan.kiosk.prompt.Progress;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.ReceiptOnScreen;
import yizhan.kiosk.prompt.Refusal;
import yizhan.kiosk.prompt.SheetPicture;
import yizhan.kiosk.prompt.TakePaper;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.prompt.Tile;
import yizhan.kiosk.prompt.Tile.Lacking;
import yizhan.kiosk.prompt.TryAgain;
import yizhan.kiosk.prompt.Wait;
import yizhan.kiosk.reception.Reception;
import yizhan.kiosk.service.PropertyScreens;
import yizhan.kiosk.service.TaxScreens;
import yizhan.kiosk.staff.StaffScreens;
import yizhan.kiosk.visit.Step;
import yizhan.kiosk.visit.Turn;
import yizhan.kiosk.visit.Turn.Mood;
import yizhan.kiosk.visit.Turn.Setting;

/** Every kind of prompt in every state, filled as on a bad day: long names, rare characters. */
final class Samples {
  static final String LONG_FIRM = "星河路朝阳𠮷祥䶮㛃餐饮管理与供应链信息技术服务（集团）有限责任公司第十三分公司";
  static final String LONG_PERSON = "阿卜杜热合曼·艾合买提江·图";
  static final String CODE = "91440101MA5XYZ1234";
  private static final Properties ENGLISH = english();

  private final Language language;

  Samples(Language language) {
    this.language = language;
  }

  private static Properties english() {
    Properties words = new Properties();
    try (InputStream in = Samples.class.getResourceAsStream("samples_en.properties")) {
      words.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  /** These words, in the language of the samples. */
  Text v(String words) {
    return Text.verbatim(
        language == Language.CHINESE
            ? words
            : Objects.requireNonNull(ENGLISH.getProperty(words), words));
  }

  Map<String, Turn<?>> all() {
    Map<String, Turn<?>> all = new LinkedHashMap<>();
    homes(all);
    all.put(
        "out-of-service",
        turn(outOfService("out-of-service.title", "out-of-service.bug"), false, Mood.CALM));
    all.put(
        "out-of-service-serviced",
        turn(
            outOfService("out-of-service.serviced.title", "out-of-service.serviced"),
            false,
            Mood.CALM));
    all.put("out-of-service-unsigned", turn(Reception.unsigned(), false, Mood.CALM));
    all.put("home-limited", turn(home(List.of(limited()), Optional.empty()), false, Mood.CALM));
    all.put("home-closed", turn(home(List.of(shut()), Optional.empty()), false, Mood.CALM));
    all.put("home-outage", turn(home(List.of(shut()), Optional.of(outage())), false, Mood.CALM));
    all.put("about-limited", turn(about(limited()), true, Mood.CALM));
    all.put("about-closed", turn(about(shut()), true, Mood.CALM));
    card(all);
    all.put("home-resting", turn(home(4), false, Mood.RESTING));
    all.put(
        "home-resting-outage",
        turn(home(List.of(shut()), Optional.of(outage())), false, Mood.RESTING));
    hints(all);
    all.put("choose", turn(choose(3), true, Mood.CALM));
    all.put("choose-many", turn(choose(17), true, Mood.CALM));
    all.put("choose-some", turn(chooseSome(), true, Mood.CALM));
    all.put("check", turn(check(), true, Mood.CALM));
    all.put("check-fading", turn(check(), true, Mood.FADING));
    underway(all);
    paper(all);
    trouble(all);
    all.putAll(new EntrySamples(this).all());
    PropertyScreens.all()
        .forEach((name, prompt) -> all.put(name, turnOf(prompt, "query-property", 5)));
    TaxScreens.all()
        .forEach((name, prompt) -> all.put(name, turnOf(prompt, "print-tax-certificate", 3)));
    StaffScreens.all().forEach((name, prompt) -> all.put(name, staffTurn(prompt)));
    return all;
  }

  private void homes(Map<String, Turn<?>> all) {
    all.put("home", turn(home(4), false, Mood.CALM));
    all.put("home-two", turn(home(2), false, Mood.CALM));
    all.put("home-three", turn(home(3), false, Mood.CALM));
  }

  /** Each hint of each prompt that has some. */
  private void hints(Map<String, Turn<?>> all) {
    for (String name : List.of("card-waiting", "take-sheet", "goodbye-card")) {
      Turn<?> plain = named(name);
      for (int hint = 1; hint <= Hints.of(plain.prompt()).size(); hint++) {
        all.put(name + "-hint-" + hint, hinting(plain, hint));
      }
    }
  }

  private Turn<?> named(String name) {
    Map<String, Turn<?>> some = new LinkedHashMap<>();
    card(some);
    paper(some);
    return Objects.requireNonNull(some.get(name), name);
  }

  private static <A> Turn<A> hinting(Turn<A> turn, int hint) {
    return new Turn<>(
        turn.number(),
        turn.prompt(),
        turn.sources(),
        turn.mayGoBack(),
        turn.mayLeave(),
        turn.before(),
        turn.mood(),
        turn.setting(),
        hint);
  }

  private void card(Map<String, Turn<?>> all) {
    Text purpose = v("看一看您名下有哪些营业执照");
    all.put(
        "card-waiting",
        turn(new PlaceIdCard(purpose, Stage.WAITING, Optional.empty()), true, Mood.CALM));
    all.put(
        "card-reading",
        turn(new PlaceIdCard(purpose, Stage.READING, Optional.empty()), true, Mood.CALM));
    all.put(
        "card-trouble",
        turn(
            new PlaceIdCard(purpose, Stage.WAITING, Optional.of(v("身份证拿得太快，没有读完。请放平，等灯灭了再拿"))),
            true,
            Mood.CALM));
  }

  private void underway(Map<String, Turn<?>> all) {
    all.put(
        "wait",
        turn(
            new Wait<String>(v("正在向登记机关查询您的执照"), v("一般 3 秒以内"), v("30 秒还没有回答，就请您再试，或者到窗口办")),
            true,
            Mood.CALM));
    all.put(
        "progress",
        turn(new Progress<String>(v("正在打印正本"), Text.of("progress.stay"), 1, 3), false, Mood.HELD));
  }

  private void paper(Map<String, Turn<?>> all) {
    List<Text> papers = List.of(v("营业执照正本 1 张（A3）"), v("营业执照副本 1 张（A4）"));
    all.put("take-sheet", turn(new TakePaper(papers, Place.SHEET_OUTPUT), false, Mood.CALM));
    all.put(
        "take-receipt",
        turn(new TakePaper(List.of(v("凭条 1 张")), Place.RECEIPT_OUTPUT), false, Mood.CALM));
    all.put(
        "receipt-on-screen",
        turn(
            new ReceiptOnScreen(
                ReceiptOnScreen.Kind.RECEIPT,
                Text.of("on-screen.why.RECEIPT"),
                "https://example.invalid/r/20261123-0007",
                List.of(
                    Line.plain(v("事项"), v("打印营业执照")),
                    Line.plain(v("时间"), Text.verbatim("2026-11-23 22:41")),
                    Line.plain(v("编号"), Text.verbatim("A01-20261123-0007")))),
            false,
            Mood.CALM));
    all.put(
        "slip-on-screen",
        turn(
            new ReceiptOnScreen(
                ReceiptOnScreen.Kind.SLIP,
                Text.of("on-screen.why.SLIP"),
                "编号 Case 20260115-093000-4f1c09ab",
                List.of(
                    Line.plain(Text.of("slip.case"), Text.verbatim("20260115-093000-4f1c09ab")),
                    Line.plain(Text.of("slip.hotline"), Text.verbatim("12345")),
                    Line.plain(Text.of("slip.until"), Text.verbatim("2026-01-18 09:30")))),
            false,
            Mood.CALM));
    Goodbyes.of(papers).forEach((name, goodbye) -> all.put(name, turn(goodbye, false, Mood.CALM)));
  }

  private void trouble(Map<String, Turn<?>> all) {
    all.put(
        "explain",
        turn(
            new Explain(
                new Refusal(
                    v("没有查到您的营业执照"),
                    v("登记的法定代表人里没有您。刚刚变更过的，第二天才查得到"),
                    List.of(
                        v("带身份证到三楼 12 号窗口问一问"),
                        v("工作日 9:00–17:00，周六 9:00–12:00"),
                        v("也可以请法定代表人本人来打印")),
                    "A01-0471")),
            false,
            Mood.CALM));
    all.put(
        "try-again",
        turn(new TryAgain(v("暂时连不上登记机关"), v("办理登记的工作人员正在核对，请稍后再来，或者到窗口问一问")), false, Mood.CALM));
  }

  private Text hotline() {
    return v("有事请打 12345 · 星河路政务大厅三楼 · 工作日 9:00–17:00");
  }

  Home home(int tiles) {
    Lacking paper =
        lacking(
            "home.lack.plain-paper",
            Text.of("ways.result-on-screen"),
            Text.of("ways.window.result", counter()));
    Lacking toner = lacking("home.closed.printer.TONER_OUT", elsewhere());
    List<Tile> all =
        List.of(
            licence(true),
            tile("query-property", "home.property.bring", true, paper),
            tile("print-tax-certificate", "home.tax.bring", false, toner),
            new Tile("other", v("查办事进度"), licence(true).bring(), true, List.of()));
    return home(all.subList(0, tiles), Optional.empty());
  }

  private Home home(List<Tile> tiles, Optional<Outage> outage) {
    return new Home(tiles, hotline(), elsewhere(), outage);
  }

  private Tile limited() {
    return licence(
        true,
        lacking(
            "home.lack.BLANKS_OUT.ORIGINAL",
            Text.of("ways.window.ORIGINAL", counter()),
            Text.of("ways.here.DUPLICATE")),
        lacking("home.lack.receipt", Text.of("ways.receipt-on-screen")));
  }

  private Tile shut() {
    return licence(false, lacking("home.closed.printer.TONER_OUT", elsewhere()));
  }

  private About about(Tile tile) {
    return new About(tile.name(), tile.open(), tile.lacking());
  }

  private static Tile licence(boolean open, Lacking... lacking) {
    return tile("print-licence", "home.licence.bring", open, lacking);
  }

  private static Tile tile(String id, String bring, boolean open, Lacking... lacking) {
    return new Tile(id, Text.of("matter." + id), List.of(Text.of(bring)), open, List.of(lacking));
  }

  static Lacking lacking(String reason, Text... instead) {
    return lacking(reason, List.of(instead));
  }

  private static Lacking lacking(String reason, List<Text> instead) {
    return new Lacking(Text.of(reason), instead);
  }

  private Outage outage() {
    return new Outage(
        Text.of("out-of-service.title"),
        List.of(
            Text.of(
                "out-of-service.since",
                Text.of("home.closed.printer.TONER_OUT"),
                Text.of("since.yesterday", "21:05"))),
        List.of(Text.of("out-of-service.mending.CALL")),
        elsewhere(),
        hotline());
  }

  static List<Text> elsewhere() {
    Text nearest = Text.bilingual("青石社区中心一楼大厅东侧", "Qingshi Community Centre, ground floor");
    return List.of(Text.of("ways.window", counter()), Text.of("ways.nearest", nearest));
  }

  static Text counter() {
    Text place = Text.bilingual("星河路政务大厅三楼 12 号窗口", "counter 12, 3rd floor");
    return Text.of("ways.opens", place, Text.of("day.WEDNESDAY"), "09:00");
  }

  Choose choose(int count) {
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      options.add(
          new Option(
              "licence-" + i,
              Text.verbatim(i % 3 == 0 ? LONG_FIRM : "星河便利店"),
              List.of(Text.creditCode(CODE), v(i % 3 == 0 ? "有限责任公司" : "个体工商户")),
              i == 1 ? Optional.of(v("正在办变更，办完才能打印")) : Optional.empty()));
    }
    return new Choose(v("打印哪一家的执照？"), options, Optional.of(v("也可以把执照上的码对准扫码口")));
  }

  ChooseSome chooseSome() {
    return new ChooseSome(
        v("要打印哪一种？"),
        List.of(
            new Option(
                "original",
                v("正本"),
                List.of(v("挂在店里的大张")),
                Optional.empty(),
                Optional.of(SheetSize.A3)),
            new Option(
                "duplicate",
                v("副本"),
                List.of(v("带着出门办事的小张")),
                Optional.empty(),
                Optional.of(SheetSize.A4)),
            new Option(
                "summary",
                v("另一份副本"),
                List.of(),
                Optional.of(v("已经打印过了。要补，请到窗口")),
                Optional.of(SheetSize.A4))),
        v("下一步"));
  }

  Check check() {
    return new Check(
        v("请看一看对不对"),
        List.of(
            Line.plain(v("名称"), Text.verbatim(LONG_FIRM)),
            Line.plain(v("统一社会信用代码"), Text.creditCode(CODE)),
            new Line(v("法定代表人"), Text.verbatim(LONG_PERSON), Veil.NAME),
            new Line(v("身份证号"), Text.verbatim("11010519491231002X"), Veil.NUMBER)),
        List.of(
            new SheetPicture("a3", SheetSize.A3, v("正本 A3")),
            new SheetPicture("a4", SheetSize.A4, v("副本 A4"))),
        v("将打印 1 张正本（A3）和 1 张副本（A4）。打印后不能撤回"),
        v("打印 2 张"));
  }

  private static <A> Turn<A> turnOf(Prompt<A> prompt, String service, int steps) {
    Setting setting =
        new Setting(Optional.of(Text.of("matter." + service)), Optional.of(new Step(steps, steps)));
    return new Turn<>(1, prompt, List.of(), true, true, Optional.empty(), Mood.CALM, setting);
  }

  private static <A> Turn<A> staffTurn(Prompt<A> prompt) {
    Setting setting = new Setting(Optional.of(Text.of("staff.matter")), Optional.empty());
    return new Turn<>(1, prompt, List.of(), true, true, Optional.empty(), Mood.CALM, setting);
  }

  private OutOfService outOfService(String title, String what) {
    List<Text> then = List.of(Text.of(what + ".then"));
    return new OutOfService(
        new Outage(Text.of(title), List.of(Text.of(what)), then, elsewhere(), hotline()));
  }

  <A> Turn<A> turn(Prompt<A> prompt, boolean back, Mood mood) {
    Setting setting =
        prompt instanceof Home || prompt instanceof About || prompt instanceof OutOfService
            ? Setting.NONE
            : new Setting(Optional.of(v("打印营业执照")), Optional.of(new Step(2, 5)));
    return new Turn<>(1, prompt, List.of(), back, true, Optional.empty(), mood, setting);
  }
}
