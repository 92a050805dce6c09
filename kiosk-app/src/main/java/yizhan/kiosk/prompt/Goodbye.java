package yizhan.kiosk.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * It is over; take the card along. Answered by the reader when the card is gone, or by touch when
 * there is none.
 *
 * @param whole whether all that was wanted is done
 * @param receipt what can still be printed for the citizen, if anything
 */
public record Goodbye(
    List<Text> done,
    boolean whole,
    List<Text> takeAlong,
    boolean cardStillThere,
    Optional<Text> receipt)
    implements Prompt<Goodbye.Then> {
  /** The id of what prints the receipt. */
  public static final String RECEIPT = "receipt";

  /** What the citizen does. */
  public enum Then {
    DONE,
    /** Wants what can still be printed. */
    RECEIPT
  }

  public Goodbye {
    done = List.copyOf(done);
    takeAlong = List.copyOf(takeAlong);
  }

  /** Of something forgotten: nothing was done. */
  public Goodbye(List<Text> takeAlong, boolean cardStillThere) {
    this(List.of(), false, takeAlong, cardStillThere, Optional.empty());
  }

  @Override
  public boolean accepts(Object answer) {
    return answer == Then.DONE || (answer == Then.RECEIPT && receipt.isPresent());
  }

  @Override
  public boolean landing() {
    return false;
  }

  /** How it is called: done, only when all is. */
  public Text title() {
    if (cardStillThere) return Text.of("goodbye.card.title");
    return Text.of(whole ? "goodbye.title" : "goodbye.things-only.title");
  }

  @Override
  public Text spoken() {
    if (!whole)
      return Text.of(cardStillThere ? "goodbye.card-only.say" : "goodbye.things-only.say");
    return cardStillThere ? Text.of("goodbye.card.say") : Text.of("goodbye.say");
  }

  @Override
  public Optional<Place> pointsAt() {
    return cardStillThere ? Optional.of(Place.CARD_READER) : Optional.empty();
  }

  @Override
  public List<String> focus() {
    List<String> ids = new ArrayList<>();
    if (receipt.isPresent()) ids.add(RECEIPT);
    if (!cardStillThere) ids.add(ACT);
    return List.copyOf(ids);
  }

  @Override
  public Optional<Then> silence() {
    return Optional.of(Then.DONE);
  }
}
