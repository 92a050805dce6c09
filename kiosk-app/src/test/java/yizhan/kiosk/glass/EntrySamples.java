package yizhan.kiosk.glass;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yizhan.kiosk.entry.Entry;
import yizhan.kiosk.prompt.Enter;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Turn;
import yizhan.kiosk.visit.Turn.Mood;

/** Each pad: empty, half typed, wrong, complete. */
final class EntrySamples {
  private final Samples samples;
  private final Map<String, Turn<?>> all = new LinkedHashMap<>();

  EntrySamples(Samples samples) {
    this.samples = samples;
  }

  Map<String, Turn<?>> all() {
    Entry phone = new Entry.Digits(11, 11);
    Enter digits = enter(phone, "请输入手机号码", "手机号码", "一共 11 位");
    put("digits", digits, "", "13800", "13800000000");
    Enter pin = enter(new Entry.Pin(6, 6), "请输入密码", "密码", "");
    put("pin", pin, "");
    put("pin-trouble", wrong(pin, "密码不对，还可以试 2 次"), "");
    return all;
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
              typed[i].isEmpty() ? Optional.empty() : Optional.of(typed[i]),
              Mood.CALM,
              turn.setting());
      all.put("enter-" + name + "-" + i, again);
    }
  }
}
