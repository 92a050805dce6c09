package yizhan.kiosk.prompt;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What helps when nobody does what a prompt asks their hands to do: a hint, then a different one,
 * then another way.
 */
public final class Hints {
  private static final int OF_EACH = 3;

  private Hints() {}

  /** In the order in which they are shown; none where nothing physical is asked for. */
  public static List<Text> of(Prompt<?> prompt) {
    if (prompt instanceof PlaceIdCard card && card.stage() == PlaceIdCard.Stage.WAITING)
      return named("hint.card.");
    if (prompt instanceof TakePaper) return named("hint.paper.");
    if (prompt instanceof Goodbye goodbye && goodbye.cardStillThere()) return named("hint.lift.");
    return List.of();
  }

  private static List<Text> named(String word) {
    return IntStream.rangeClosed(1, OF_EACH).mapToObj(at -> Text.of(word + at)).toList();
  }
}
