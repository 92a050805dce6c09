package yizhan.config.bench;

import java.util.List;
import java.util.Locale;
import yizhan.config.Phrase;
import yizhan.device.Condition;
import yizhan.device.DeviceStatus;

/** The words of the drivers, for people. */
final class Phrases {
  private Phrases() {}

  /** What is wrong with a device, each with where and what to do; never empty. */
  static List<Phrase> of(DeviceStatus status) {
    return status.conditions().isEmpty()
        ? List.of(Phrase.of("state." + word(status.state())))
        : status.conditions().stream().map(Phrases::of).toList();
  }

  private static Phrase of(Condition condition) {
    String part = condition.part().replaceAll("\\p{Cntrl}", " ").strip();
    return Phrase.of(
        "condition." + word(condition.kind()), part.isEmpty() ? "" : " (" + part + ")");
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
