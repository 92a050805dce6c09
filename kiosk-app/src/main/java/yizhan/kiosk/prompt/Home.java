package yizhan.kiosk.prompt;

import java.util.List;
import java.util.Optional;

/**
 * All matters as tiles. Answered with a tile's id, by touch.
 *
 * @param elsewhere where else people can go
 * @param outage set when nothing at all can be done here
 */
public record Home(List<Option> tiles, Text hotline, List<Text> elsewhere, Optional<Outage> outage)
    implements Prompt<String> {
  public Home {
    tiles = List.copyOf(tiles);
    elsewhere = List.copyOf(elsewhere);
  }

  @Override
  public boolean accepts(Object answer) {
    return Option.STAFF.equals(answer) || Option.open(tiles, answer);
  }

  @Override
  public Text spoken() {
    return Text.of(outage.isPresent() ? "out-of-service.say" : "home.say");
  }

  @Override
  public List<String> focus() {
    return Option.openIds(tiles);
  }
}
