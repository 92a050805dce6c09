package yizhan.kiosk.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yizhan.kiosk.office.IdentityPolicy;
import yizhan.kiosk.prompt.Choose;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.Refusal;
import yizhan.kiosk.prompt.Text;

/** The prompts between the ways of showing who one is. */
final class IdentityTexts {
  private static final String WINDOW = "WINDOW";
  private static final int A_CHOICE = 2;

  private IdentityTexts() {}

  /**
   * All ways alike, none before the others; the window, too, where else there would be nothing to
   * choose.
   *
   * @param why why it is asked again; empty at first
   */
  static Choose ways(List<Option> possible, Optional<Text> why) {
    List<Option> options = new ArrayList<>(possible);
    if (options.stream().filter(Option::open).count() < A_CHOICE)
      options.add(option(WINDOW, Optional.empty()));
    return new Choose(Text.of("who"), options, why);
  }

  /**
   * One way.
   *
   * @param lack why it cannot be had now; empty when it can
   */
  static Option way(IdentityPolicy.Way way, Optional<Text> lack) {
    return option(way.name(), lack);
  }

  private static Option option(String id, Optional<Text> lack) {
    return new Option(id, Text.of("who." + id), List.of(Text.of("who." + id + ".detail")), lack);
  }

  /** Staff see for themselves. */
  static Refusal atTheWindow(String word) {
    return Refusals.of(word, List.of("window"));
  }
}
