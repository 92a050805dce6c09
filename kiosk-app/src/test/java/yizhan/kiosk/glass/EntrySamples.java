package yizhan.kiosk.glass;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yizhan.kiosk.entry.Entry;
import yizhan.kiosk.prompt.Enter;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Turn;
import yizhan.kiosk.visit.Turn.Mood;

/** Each pad: empty, half typed, wrong, complete. */
final class EntrySamples {
  /** Not typed before but by {@link #taps}, or not at all. */
  private static final Set<String> STATES = Set.of("", "half", "letters");

  private final Samples samples;
  private final Map<String, Turn<?>> all = new LinkedHashMap<>();

  EntrySamples(Samples samples) {
    this.samples = samples;
  }

  Map<String, Turn<?>> all() {
    put("digits", enter(new Entry.Digits(11, 11), "请输入手机号码", "手机号码", "一共 11 位"), "", "13800000000");
    Enter pin = enter(new Entry.Pin(6, 6), "请输入密码", "密码", "");
    put("pin", pin, "half");
    put("pin-trouble", wrong(pin, "密码不对，还可以试 2 次"), "");
    put("millimetres", enter(new Entry.Millimetres(), "离纸的左边缘几毫米", "毫米", "例如 32.4"), "32..4");
    put(
        "citizen",
        enter(new Entry.CitizenNumber(LocalDate.of(2026, 11, 23)), "请输入身份证号码", "身份证号码", "一共 18 位"),
        "1101051949",
        "110105194912310021",
        "11010519491231002X");
    put(
        "firm",
        enter(new Entry.FirmCode(), "请输入统一社会信用代码", "统一社会信用代码", "一共 18 位，没有字母 I、O、S、V、Z"),
        "",
        "9144O",
        "91440101MA5KYW12XA",
        "91440101MA5KYW12XR");
    put(
        "unit",
        enter(new Entry.UnitNumber(), "请输入不动产单元号", "不动产单元号", "一共 28 位，写在证书的单元号一栏"),
        "110101001001GI",
        "110101001001GB00001F00010001");
    put(
        "certificate",
        enter(new Entry.CertificateNumber(), "请输入不动产权证号", "不动产权证号", "像 皖(2022)淮北市不动产权第0002022号"),
        "",
        "皖(2022)淮北市不动产权0002022号",
        "皖(2022)淮北市不动产权第0002022号");
    chinese();
    return all;
  }

  private void chinese() {
    put("name", enter(new Entry.Name(2, 30), "请输入姓名", "姓名", "用拼音，一个字一个字选也可以"), "letters", "张三丰");
    put(
        "address",
        enter(new Entry.Address(6, 60), "请输入地址", "地址", "写到门牌号"),
        "letters",
        "北京市朝阳区星河路 188 号院 12 号楼 3 单元 1602 室星河便民服务中心");
  }

  /** What has to be touched to bring it about; half typed words stand in no answer. */
  static List<String> taps(String sample) {
    return switch (sample) {
      case "enter-pin-0" -> keys("123");
      case "enter-name-0" -> keys("ZHANGSANF");
      case "enter-address-0" -> keys("BEIJINGSHICHAOYANGQU");
      default -> List.of();
    };
  }

  private static List<String> keys(String typed) {
    return typed.chars().mapToObj(key -> "key-" + (char) key).toList();
  }

  private Enter enter(Entry entry, String title, String label, String example) {
    Optional<Text> shown = example.isEmpty() ? Optional.empty() : Optional.of(samples.v(example));
    return new Enter(entry, samples.v(title), samples.v(label), shown, Optional.empty());
  }

  private Enter wrong(Enter asked, String trouble) {
    return new Enter(
        asked.entry(),
        asked.title(),
        asked.label(),
        asked.example(),
        Optional.of(samples.v(trouble)));
  }

  /** One turn for each that has been typed before; half typed answers come from nowhere else. */
  private void put(String name, Enter prompt, String... typed) {
    for (int i = 0; i < typed.length; i++) {
      Turn<String> turn = samples.turn(prompt, true, Mood.CALM);
      Turn<String> again =
          new Turn<>(
              turn.number(),
              prompt,
              List.of(),
              true,
              true,
              Optional.of(typed[i]).filter(t -> !STATES.contains(t)),
              Mood.CALM,
              turn.setting());
      all.put("enter-" + name + "-" + i, again);
    }
  }
}
