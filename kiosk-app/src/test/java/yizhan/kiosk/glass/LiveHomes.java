package yizhan.kiosk.glass;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yizhan.kiosk.prompt.Home;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.Text;

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
    List<Option> open = usual.tiles().stream().map(tile -> as(tile, List.of(), false)).toList();
    List<Option> one = new ArrayList<>(open);
    one.set(0, otherwise(open.getFirst()).getLast());
    List<Home> all = new ArrayList<>(List.of(home(usual, open), home(usual, one)));
    for (int state = 0; state < otherwise(open.getFirst()).size(); state++) {
      int now = state;
      all.add(home(usual, open.stream().map(tile -> otherwise(tile).get(now)).toList()));
    }
    return all;
  }

  private static Home home(Home usual, List<Option> tiles) {
    return new Home(tiles, usual.hotline(), usual.elsewhere(), Optional.empty());
  }

  private List<Option> otherwise(Option tile) {
    Text most = longest(Stream.of("BLANKS_OUT", "OTHER_PAPER", "UNUSABLE", "NONE").map(this::lack));
    return List.of(
        as(tile, List.of(Text.of("home.lack.few.DUPLICATE", FEW)), false),
        as(tile, List.of(most), false),
        as(tile, List.of(shortest(closed())), true),
        as(tile, List.of(longest(closed())), true));
  }

  private Text lack(String state) {
    return Samples.said(
        "home.lack." + state + ".ORIGINAL",
        Text.of("ways.window.ORIGINAL", Samples.counter()),
        Text.of("ways.here.DUPLICATE"));
  }

  /** Every reason in the word list, with all ways round it; the first is said alone. */
  private Stream<Text> closed() {
    Text[] ways = Samples.elsewhere().toArray(Text[]::new);
    return Stream.concat(
        Stream.of(Text.of("home.closed.starting")),
        words.keys(language).stream()
            .filter(key -> key.startsWith("home.closed."))
            .map(key -> Samples.said(key, ways)));
  }

  private Text longest(Stream<Text> texts) {
    return texts.max(byLength()).orElseThrow();
  }

  private Text shortest(Stream<Text> texts) {
    return texts.min(byLength()).orElseThrow();
  }

  private Comparator<Text> byLength() {
    return Comparator.comparingInt(text -> words.say(text, language).length());
  }

  private static Option as(Option tile, List<Text> missing, boolean closed) {
    return new Option(
        tile.id(),
        tile.label(),
        tile.details(),
        closed ? List.of() : missing,
        closed ? Optional.of(missing.getFirst()) : Optional.empty(),
        tile.paper());
  }
}
