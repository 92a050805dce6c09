package yizhan.sandbox.sheet.ipp;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Attributes that belong together.
 *
 * @param tag the delimiter that opened the group
 */
public record Group(int tag, List<Attribute> attributes) {
  public Group {
    attributes = List.copyOf(attributes);
  }

  public Optional<Attribute> find(String name) {
    return attributes.stream().filter(a -> a.name().equals(name)).findFirst();
  }

  public Optional<String> word(String name) {
    return find(name).flatMap(Attribute::word);
  }

  public OptionalInt number(String name) {
    return find(name).map(Attribute::number).orElse(OptionalInt.empty());
  }

  /** Whether the attribute is there and {@code true}. */
  public boolean holds(String name) {
    return find(name).map(Attribute::holds).orElse(false);
  }
}
