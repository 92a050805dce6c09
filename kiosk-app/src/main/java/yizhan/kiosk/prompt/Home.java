package yizhan.kiosk.prompt;

import java.util.List;
import java.util.Optional;

/**
 * All matters as tiles. Answered with a tile's id, by touch.
 *
 * @param elsewhere where else people can go
 * @param outage set when nothing at all can be done here
 */
public record Home(List<Tile> tiles, Text hotline, List<Text> elsewhere, Optional<Outage> outage)
    implements Prompt<String> {
  /** The answer of staff, for whom there is no tile. */
  public static final String STAFF = "staff";

  /** The answer of the terminal itself, when it is wanted for something else. */
  public static final String VACATE = "vacate";

  private static final String ABOUT = "about-";

  public Home {
    tiles = List.copyOf(tiles);
    elsewhere = List.copyOf(elsewhere);
  }

  /** The answer of somebody who wants to hear all that is missing of this matter. */
  public static String about(String id) {
    return ABOUT + id;
  }

  /** The matter of which somebody wants to hear all that is missing; empty for other answers. */
  public static Optional<String> askedAbout(String answer) {
    return answer.startsWith(ABOUT)
        ? Optional.of(answer.substring(ABOUT.length()))
        : Optional.empty();
  }

  @Override
  public boolean accepts(Object answer) {
    if (STAFF.equals(answer) || VACATE.equals(answer)) return true;
    return tiles.stream().anyMatch(tile -> leadsTo(tile, answer));
  }

  private static boolean leadsTo(Tile tile, Object answer) {
    boolean told = !tile.lacking().isEmpty() && about(tile.id()).equals(answer);
    return told || (tile.open() && tile.id().equals(answer));
  }

  @Override
  public Text spoken() {
    return Text.of(outage.isPresent() ? "out-of-service.say" : "home.say");
  }

  @Override
  public List<String> focus() {
    return tiles.stream().filter(Tile::open).map(Tile::id).toList();
  }
}
