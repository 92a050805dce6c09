package yizhan.device.internal.ipp;

import com.hp.jipp.encoding.Attribute;
import com.hp.jipp.encoding.AttributeCollection;
import com.hp.jipp.encoding.Enum;
import com.hp.jipp.encoding.KeyValues;
import com.hp.jipp.encoding.Name;
import com.hp.jipp.encoding.OtherString;
import com.hp.jipp.encoding.Resolution;
import com.hp.jipp.encoding.ResolutionUnit;
import com.hp.jipp.encoding.Text;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The attributes of one group or collection of an answer, read leniently: a keyword may come as a
 * name, an enum as an integer. What has another shape counts as absent.
 */
record AnswerGroup(List<Attribute<?>> attributes) {
  static final AnswerGroup EMPTY = new AnswerGroup(List.of());

  AnswerGroup {
    attributes = List.copyOf(attributes);
  }

  /** Whether it came with a value, and not just with "unknown", "no-value" or "unsupported". */
  boolean has(String name) {
    return values(name).findAny().isPresent();
  }

  List<String> names() {
    return attributes.stream().map(Attribute::getName).toList();
  }

  List<String> strings(String name) {
    return values(name).flatMap(AnswerGroup::text).toList();
  }

  Optional<String> string(String name) {
    return values(name).flatMap(AnswerGroup::text).findFirst();
  }

  OptionalInt integer(String name) {
    return values(name)
        .flatMap(value ->
            switch (value) {
              case Integer number -> Stream.of(number);
              case Enum keyed -> Stream.of(keyed.getCode());
              default -> Stream.<Integer>empty();
            })
        .mapToInt(Integer::intValue)
        .findFirst();
  }

  /** An integer that counts something: negative stands for unknown. */
  OptionalInt count(String name) {
    OptionalInt counted = integer(name);
    return counted.isPresent() && counted.getAsInt() < 0 ? OptionalInt.empty() : counted;
  }

  Optional<Boolean> truth(String name) {
    return values(name).filter(Boolean.class::isInstance).map(Boolean.class::cast).findFirst();
  }

  /** Resolutions that are the same both ways, dots per inch. */
  List<Integer> dotsPerInch(String name) {
    return values(name)
        .filter(Resolution.class::isInstance)
        .map(Resolution.class::cast)
        .filter(each -> each.getUnit().equals(ResolutionUnit.dotsPerInch))
        .filter(each -> each.getCrossFeedResolution() == each.getFeedResolution())
        .map(Resolution::getFeedResolution)
        .toList();
  }

  List<AnswerGroup> collections(String name) {
    return values(name)
        .filter(AttributeCollection.class::isInstance)
        .map(value -> new AnswerGroup(((AttributeCollection) value).getAttributes()))
        .toList();
  }

  private Stream<Object> values(String name) {
    return attributes.stream()
        .filter(attribute -> attribute.getName().equals(name))
        .flatMap(Attribute::stream);
  }

  private static Stream<String> text(Object value) {
    return switch (value) {
      case String keyword -> Stream.of(keyword);
      case Name name -> Stream.of(name.getValue());
      case Text words -> Stream.of(words.getValue());
      case OtherString other -> Stream.of(other.getValue());
      case URI uri -> Stream.of(uri.toString());
      case KeyValues pairs -> Stream.of(pairs.combine());
      case byte[] octets -> Stream.of(new String(octets, StandardCharsets.UTF_8));
      default -> Stream.empty();
    };
  }
}
