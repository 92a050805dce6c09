package yizhan.kiosk.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where keys lie: a picture of the pad in words. A name that stands in neighbouring places is one
 * large key; a full stop is a place without a key.
 */
public record Keyboard(List<Place> places, int columns, int rows) {
  private static final String NOTHING = ".";

  public Keyboard {
    places = List.copyOf(places);
  }

  /** One key, and what it covers. */
  public record Place(Key key, int column, int row, int width, int height) {
    private Place higher(int rows) {
      return key instanceof Key.Room
          ? new Place(key, column, row, width, height - rows)
          : new Place(key, column, row - rows, width, height);
    }

    private Place with(int alsoColumn, int alsoRow) {
      return new Place(
          key,
          column,
          row,
          Math.max(width, alsoColumn - column + 1),
          Math.max(height, alsoRow - row + 1));
    }
  }

  static Keyboard drawn(String picture) {
    Map<String, Place> places = new LinkedHashMap<>();
    List<String> rows = picture.lines().toList();
    int columns = 0;
    for (int row = 0; row < rows.size(); row++) {
      String[] names = rows.get(row).strip().split(" +", -1);
      columns = Math.max(columns, names.length);
      for (int column = 0; column < names.length; column++) {
        String name = names[column];
        if (!name.equals(NOTHING)) {
          int x = column;
          int y = row;
          places.compute(
              name,
              (_, there) ->
                  there == null ? new Place(Key.named(name), x, y, 1, 1) : there.with(x, y));
        }
      }
    }
    return new Keyboard(new ArrayList<>(places.values()), columns, rows.size());
  }

  /** The keys, in the order in which they are read. */
  public List<Key> keys() {
    return places.stream().map(Place::key).filter(key -> !(key instanceof Key.Room)).toList();
  }

  /** The same with one row for words, where there is less room. */
  public Keyboard shallow() {
    int spare =
        places.stream()
            .filter(place -> place.key() instanceof Key.Room)
            .mapToInt(place -> place.height() - 1)
            .sum();
    return new Keyboard(
        places.stream().map(place -> place.higher(spare)).toList(), columns, rows - spare);
  }
}
