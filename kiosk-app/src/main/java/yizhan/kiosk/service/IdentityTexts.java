package yizhan.kiosk.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yizhan.kiosk.office.IdentityPolicy;
import yizhan.kiosk.prompt.Check;
import yizhan.kiosk.prompt.Choose;
import yizhan.kiosk.prompt.Consent;
import yizhan.kiosk.prompt.LookAtCamera;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.Refusal;
import yizhan.kiosk.prompt.Text;

/** The prompts between the ways of showing who one is. */
final class IdentityTexts {
  static final String OTHERWISE = "OTHERWISE";

  /** The statement on comparing faces. Other words are another version. */
  private static final String STATEMENT = "2026-face-1";

  private static final int PARAGRAPHS = 4;
  private static final String AGAIN = "AGAIN";
  private static final String WINDOW = "WINDOW";
  private static final String FIRM = IdentityPolicy.Way.ELECTRONIC_LICENCE.name();
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
    boolean firms = possible.stream().anyMatch(one -> one.id().equals(FIRM));
    return new Choose(Text.of(firms ? "who.or-firm" : "who"), options, Optional.empty()).after(why);
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

  /** The consent to one comparison, for its own: to be read before any frame is taken. */
  static Consent consent() {
    return new Consent(
        Text.of("face.consent"),
        List.of(
            Text.of("face.consent.what"), Text.of("face.consent.kept"), Text.of("face.consent.or")),
        Text.of("face.consent.refusing"));
  }

  /** All of it. */
  static Check statement() {
    return Agreement.statement("face", "face", PARAGRAPHS, STATEMENT);
  }

  /** It did not work out; another way is as near as another try. */
  static Choose again(LookAtCamera.Answer answer, int left) {
    return new Choose(
        Text.of("face.ended." + answer),
        List.of(
            new Option(
                AGAIN,
                Text.of("face.again"),
                List.of(Text.of("face.again.detail", left)),
                Optional.empty()),
            new Option(
                OTHERWISE,
                Text.of("face.otherwise"),
                List.of(Text.of("face.otherwise.detail")),
                Optional.empty())),
        Optional.empty());
  }

  /** What is somebody's own is shown to nobody as a firm. */
  static Refusal notOfFirms() {
    return atTheWindow("not-of-firms");
  }

  /** Staff see for themselves. */
  static Refusal atTheWindow(String word) {
    return Refusals.of(word, List.of("window"));
  }
}
