package yizhan.config.bench;

import java.util.ArrayList;
import java.util.List;
import yizhan.config.Phrase;

/** Gathers what speaks for and against one thing, for the report. */
final class Verdicts {
  private final List<Phrase> reasons = new ArrayList<>();
  private Light light = Light.GREEN;

  Verdicts say(Light how, String id, String... details) {
    return say(how, Phrase.of(id, details));
  }

  Verdicts say(Light how, Phrase what) {
    reasons.add(what);
    light = Light.worst(List.of(light, how));
    return this;
  }

  Readiness.Item of(String subject, Phrase name) {
    return new Readiness.Item(subject, name, light, reasons);
  }
}
