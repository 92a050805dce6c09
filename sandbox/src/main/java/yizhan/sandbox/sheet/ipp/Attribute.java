package yizhan.sandbox.sheet.ipp;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A named list of values.
 *
 * @param name the keyword it is known by
 * @param values one or more
 */
public record Attribute(String name, List<Value> values) {
  public Attribute {
    values = List.copyOf(values);
  }

  public static Attribute of(String name, Value... values) {
    return new Attribute(name, Arrays.asList(values));
  }

  public static Attribute integer(String name, int... numbers) {
    return whole(name, Tag.INTEGER, numbers);
  }

  public static Attribute enumeration(String name, int... numbers) {
    return whole(name, Tag.ENUM, numbers);
  }

  private static Attribute whole(String name, int tag, int... numbers) {
    List<Value> values = new ArrayList<>();
    for (int number : numbers) values.add(new Value.Whole(tag, number));
    return new Attribute(name, values);
  }

  public static Attribute truth(String name, boolean holds) {
    return of(name, new Value.Truth(holds));
  }

  public static Attribute range(String name, int low, int high) {
    return of(name, new Value.Range(low, high));
  }

  public static Attribute keyword(String name, String... words) {
    return words(name, Tag.KEYWORD, Arrays.asList(words));
  }

  public static Attribute keywords(String name, List<String> words) {
    return words(name, Tag.KEYWORD, words);
  }

  public static Attribute uri(String name, String... words) {
    return words(name, Tag.URI, Arrays.asList(words));
  }

  public static Attribute mimeType(String name, String... words) {
    return words(name, Tag.MIME_MEDIA_TYPE, Arrays.asList(words));
  }

  public static Attribute text(String name, String... words) {
    return words(name, Tag.TEXT, Arrays.asList(words));
  }

  public static Attribute name(String name, String word) {
    return words(name, Tag.NAME, List.of(word));
  }

  /** Strings of the syntax that {@code tag} names. */
  public static Attribute words(String name, int tag, List<String> words) {
    return new Attribute(name, words.stream().<Value>map(w -> new Value.Words(tag, w)).toList());
  }

  /** Resolutions in dots per inch, the same both ways. */
  public static Attribute resolution(String name, int... dotsPerInch) {
    List<Value> values = new ArrayList<>();
    for (int dots : dotsPerInch) values.add(new Value.Resolution(dots, dots, 3));
    return new Attribute(name, values);
  }

  /** Key-value strings in ASCII, as MIB-like attributes carry them. */
  public static Attribute octets(String name, List<String> strings) {
    return new Attribute(
        name,
        strings.stream()
            .<Value>map(s -> new Value.Raw(Tag.OCTETS, s.getBytes(StandardCharsets.US_ASCII)))
            .toList());
  }

  public static Attribute collection(String name, List<List<Attribute>> collections) {
    return new Attribute(name, collections.stream().<Value>map(Value.Members::new).toList());
  }

  public static Attribute outOfBand(String name, int tag) {
    return of(name, new Value.OutOfBand(tag));
  }

  /** RFC 2579 DateAndTime in eleven bytes, in UTC; the year comes first, high byte first. */
  public static Attribute dateTime(String name, Instant moment) {
    var utc = moment.atOffset(ZoneOffset.UTC);
    byte[] bytes = {
      (byte) (utc.getYear() >> 8),
      (byte) utc.getYear(),
      (byte) utc.getMonthValue(),
      (byte) utc.getDayOfMonth(),
      (byte) utc.getHour(),
      (byte) utc.getMinute(),
      (byte) utc.getSecond(),
      (byte) (utc.getNano() / 100_000_000),
      '+',
      0,
      0
    };
    return of(name, new Value.Raw(Tag.DATE_TIME, bytes));
  }

  /** The first value if it is some kind of string. */
  public Optional<String> word() {
    return words().stream().findFirst();
  }

  /** All values that are some kind of string. */
  public List<String> words() {
    List<String> found = new ArrayList<>();
    for (Value value : values) {
      if (value instanceof Value.Words words) found.add(words.text());
      if (value instanceof Value.Spoken spoken) found.add(spoken.text());
    }
    return found;
  }

  /** The first value if it is an integer or enum. */
  public OptionalInt number() {
    return values.get(0) instanceof Value.Whole whole
        ? OptionalInt.of(whole.number())
        : OptionalInt.empty();
  }

  /** Whether the first value is the boolean {@code true}. */
  public boolean holds() {
    return values.get(0) instanceof Value.Truth truth && truth.holds();
  }

  /** The members of the first value if it is a collection. */
  public Optional<Group> members() {
    return values.get(0) instanceof Value.Members members
        ? Optional.of(new Group(Tag.BEGIN_COLLECTION, members.members()))
        : Optional.empty();
  }
}
