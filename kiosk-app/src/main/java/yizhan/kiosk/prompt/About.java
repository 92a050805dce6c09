package yizhan.kiosk.prompt;

import java.util.List;
import java.util.Optional;
import yizhan.kiosk.prompt.Tile.Lacking;

/**
 * All that cannot be had of a matter now, of which its tile told only the first.
 *
 * @param matter its name
 * @param open whether the rest of it can be had: then it is gone on with
 */
public record About(Text matter, boolean open, List<Lacking> lacking) implements Prompt.Agree {
  public About {
    lacking = List.copyOf(lacking);
  }

  @Override
  public boolean landing() {
    return false;
  }

  public Text title() {
    return Text.of(open ? "about.open" : "about.closed", matter);
  }

  @Override
  public Text spoken() {
    return title();
  }

  /** Who has gone has heard; but nothing is begun for somebody who has gone. */
  @Override
  public Optional<Prompt.Done> silence() {
    return open ? Optional.empty() : Optional.of(Prompt.Done.DONE);
  }
}
