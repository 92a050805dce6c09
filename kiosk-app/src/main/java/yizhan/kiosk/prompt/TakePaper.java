package yizhan.kiosk.prompt;

import java.util.List;
import java.util.Optional;

/**
 * Take the paper out. Silence means that it was left.
 *
 * @param anybody whether whoever comes next is asked, who may be of the staff; not whose paper it
 *     is
 */
public record TakePaper(List<Text> papers, Place place, boolean anybody)
    implements Prompt<Prompt.Taken> {
  public TakePaper {
    papers = List.copyOf(papers);
  }

  /** Asks those whose paper it is. */
  public TakePaper(List<Text> papers, Place place) {
    this(papers, place, false);
  }

  @Override
  public boolean accepts(Object answer) {
    return answer instanceof Prompt.Taken taken && (anybody || taken != Prompt.Taken.STAFF);
  }

  @Override
  public boolean landing() {
    return false;
  }

  @Override
  public Text spoken() {
    return Text.of("paper.take.say");
  }

  @Override
  public Optional<Place> pointsAt() {
    return Optional.of(place);
  }

  @Override
  public List<String> focus() {
    return List.of(ACT);
  }

  @Override
  public Optional<Prompt.Taken> silence() {
    return Optional.of(Prompt.Taken.LEFT);
  }
}
