package yizhan.kiosk.prompt;

import java.util.List;
import java.util.Optional;

/**
 * Lay the card on the reader. Answered by the reader with {@link CardShown}.
 *
 * @param purpose what the card is read for
 * @param trouble what was wrong with the last try; empty at first
 */
public record PlaceIdCard(Text purpose, Stage stage, Optional<Text> trouble)
    implements Prompt<CardShown> {
  /** How far it is. */
  public enum Stage {
    WAITING,
    READING
  }

  @Override
  public boolean accepts(Object answer) {
    return answer instanceof CardShown;
  }

  /** The card still lies there and would answer again at once. */
  @Override
  public boolean landing() {
    return false;
  }

  @Override
  public boolean identifies() {
    return true;
  }

  @Override
  public Text spoken() {
    return stage == Stage.READING
        ? Text.of("card.reading.say")
        : trouble.orElse(Text.of("card.place.say"));
  }

  @Override
  public Optional<Place> pointsAt() {
    return Optional.of(Place.CARD_READER);
  }

  @Override
  public List<String> focus() {
    return List.of();
  }
}
