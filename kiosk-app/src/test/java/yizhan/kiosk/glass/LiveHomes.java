package yizhan.kiosk.glass;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import yizhan.kiosk.prompt.Home;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.prompt.Tile;
import yizhan.kiosk.prompt.Tile.Lacking;

/**
 * Home as it may change under a citizen: each matter open, and with the least and the most that can
 * be said of what is missing.
 */
final class LiveHomes {
  private static final int FEW = 12;

  private final Language language;
  private final Samples samples;
  private final Words words = new Words(Missing.LOUD);

  LiveHomes(Language language) {
    this.language = language;
    samples = new Samples(language);
  }

  /** With so many matters: all open, then the first alone otherwise, then all. */
  List<Home> with(int matters) {
    Home usual = samples.home(matters);
    List<Tile> open = usual.tiles().stream().map(tile -> as(tile, true, List.of())).toList();
    List<Tile> one = new ArrayList<>(open);
    one.set(0, otherwise(open.getFirst()).getLast());
    List<Home> all = new ArrayList<>(List.of(home(usual, open), home(usual, one)));
    for (int state = 0; state < otherwise(open.getFirst()).size(); state++) {
      int now = state;
      all.add(home(usual, open.stream().map(tile -> otherwise(tile).get(now)).toList()));
    }
    return all;
  }

  private static Home home(Home usual, List<Tile> tiles) {
    return new Home(tiles, usual.hotline(), usual.elsewhere(), Optional.empty());
  }

  /** Little and much, in few words and in many; and three things at once. */
  private List<Tile> otherwise(Tile tile) {
    Lacking few = new Lacking(Text.of("home.lack.few.DUPLICATE", FEW), List.of());
    Lacking receipt = Samples.lacking("home.lack.receipt", Text.of("ways.receipt-on-screen"));
    return List.of(
        as(tile, true, List.of(few)),
        as(tile, true, List.of(longest(limits(), Lacking::said))),
        as(tile, true, List.of(longest(limits(), Lacking::said), few, receipt)),
        as(tile, true, List.of(longest(limits(), Lacking::reason))),
        as(tile, false, List.of(Samples.lacking("home.closed.starting"))),
        as(tile, false, List.of(longest(closed(), Lacking::reason))),
        as(tile, false, List.of(longest(closed(), Lacking::said))));
  }

  /** Every shortage in the word list that leaves something, with all ways round it. */
  private Stream<Lacking> limits() {
    Text[] licence = {
      Text.of("ways.window.ORIGINAL", Samples.counter()), Text.of("ways.here.DUPLICATE")
    };
    Text[] property = {
      Text.of("ways.result-on-screen"), Text.of("ways.window.result", Samples.counter())
    };
    return Stream.concat(
        keys("home.lack.")
            .filter(key -> key.endsWith(".ORIGINAL") && !key.contains(".few."))
            .map(key -> Samples.lacking(key, licence)),
        Stream.concat(Stream.of("home.lack.plain-paper"), keys("home.closed.printer"))
            .map(key -> Samples.lacking(key, property)));
  }

  /** Every reason in the word list to close, with all ways round it. */
  private Stream<Lacking> closed() {
    Text[] ways = Samples.elsewhere().toArray(Text[]::new);
    return keys("home.closed.").map(key -> Samples.lacking(key, ways));
  }

  private Stream<String> keys(String beginning) {
    return words.keys(language).stream().filter(key -> key.startsWith(beginning)).sorted();
  }

  private Lacking longest(Stream<Lacking> all, Function<Lacking, Text> told) {
    return all.max(Comparator.comparingInt(one -> words.say(told.apply(one), language).length()))
        .orElseThrow();
  }

  private static Tile as(Tile tile, boolean open, List<Lacking> lacking) {
    return new Tile(tile.id(), tile.name(), tile.bring(), open, lacking);
  }
}
