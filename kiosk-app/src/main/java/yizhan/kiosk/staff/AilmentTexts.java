package yizhan.kiosk.staff;

import java.util.stream.Stream;
import yizhan.device.Condition;
import yizhan.kiosk.equipment.Ailment;
import yizhan.kiosk.prompt.Check;
import yizhan.kiosk.prompt.Line;
import yizhan.kiosk.prompt.Text;

/** What ails the machine and what a person can do about it, in words. */
final class AilmentTexts {
  private AilmentTexts() {}

  /** Shown first to whoever of the staff signs in. */
  static Check of(Overview overview) {
    return Check.toRead(
        Text.of("staff.ailments"),
        Stream.concat(
                overview.ailments().stream().flatMap(AilmentTexts::lines),
                refused(overview.refused()))
            .toList(),
        Text.of("staff.ailments.then"),
        Text.of("staff.act.go-on"));
  }

  private static Stream<Line> lines(Ailment ailment) {
    Text device = Text.of("staff.device." + ailment.device());
    return ailment.status().conditions().stream()
        .map(condition -> Line.plain(device, told(ailment, condition)));
  }

  private static Stream<Line> refused(int messages) {
    return messages == 0
        ? Stream.empty()
        : Stream.of(
            Line.plain(Text.of("staff.messages"), Text.of("staff.messages.refused", messages)));
  }

  static Text told(Ailment ailment, Condition condition) {
    if (ailment.device().equals("voice") && condition.kind() == Condition.Kind.MISCONFIGURED)
      return Text.of("staff.ailment.no-voice");
    Text what = Text.of("staff.condition." + condition.kind());
    Text then = Text.of("staff.remedy." + condition.remedy());
    return condition.part().isEmpty()
        ? Text.of("staff.ailment", what, then)
        : Text.of("staff.ailment.part", what, condition.part(), then);
  }
}
