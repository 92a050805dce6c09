package yizhan.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;
import yizhan.config.Kind.Taken;

/**
 * A section of the file while it is read. What is asked for is known; when the section is closed,
 * whatever was not asked for is complained about. A value that is missing or wrong is complained
 * about and replaced by a stand-in, so that reading goes on to the end.
 */
final class Section {
  private static final TomlTable EMPTY = Toml.parse("");

  private final TomlTable table;
  private final Where where;
  private final Complaints complaints;
  private final boolean absent;
  private final Set<String> known = new LinkedHashSet<>();

  Section(TomlTable table, Where where, Complaints complaints) {
    this(table, where, complaints, false);
  }

  private Section(TomlTable table, Where where, Complaints complaints, boolean absent) {
    this.table = table;
    this.where = where;
    this.complaints = complaints;
    this.absent = absent;
  }

  Complaints complaints() {
    return complaints;
  }

  /** Where a key stands, or, when it does not, where its section begins. */
  Where at(String key) {
    return on(table.inputPositionOf(List.of(key)), where.below(key));
  }

  Where where() {
    return where;
  }

  boolean has(String key) {
    return found(key).isPresent();
  }

  <T> Optional<T> optional(String key, Kind<T> kind) {
    return found(key).flatMap(found -> take(found, at(key), kind));
  }

  <T> T required(String key, Kind<T> kind, T standIn) {
    return wanted(key, kind).orElse(standIn);
  }

  /** A value that must be there; empty after a complaint. */
  <T> Optional<T> wanted(String key, Kind<T> kind) {
    if (!has(key)) {
      missing(at(key), kind.right());
    }
    return optional(key, kind);
  }

  Optional<Section> section(String key) {
    Optional<Object> found = found(key);
    if (found.isPresent() && found.get() instanceof TomlTable inner) {
      return Optional.of(new Section(inner, at(key), complaints));
    }
    Phrase right = Phrase.of("section.right", at(key).key());
    found.ifPresent(other -> complaints.add(at(key), Kind.type(other), right));
    return Optional.empty();
  }

  Section requiredSection(String key) {
    if (!has(key)) {
      missing(at(key), Phrase.of("section.right", at(key).key()));
    }
    return section(key).orElse(new Section(EMPTY, at(key), complaints, true));
  }

  /** Sections that repeat, {@code [[key]]}. */
  List<Section> sections(String key) {
    List<Section> sections = new ArrayList<>();
    Phrase right = Phrase.of("sections.right", at(key).key());
    for (Item item : items(key, right)) {
      if (item.found() instanceof TomlTable inner) {
        sections.add(new Section(inner, item.where(), complaints));
      } else {
        complaints.add(item.where(), Kind.type(item.found()), right);
      }
    }
    return sections;
  }

  /** The keys of a section whose keys are names; each is still to be asked for. */
  List<String> keys() {
    return List.copyOf(table.keySet());
  }

  /** A list that has at least one entry, and none twice. */
  <T> List<T> requiredList(String key, Kind<T> kind) {
    Phrase right = Phrase.of("list.right");
    if (!has(key)) {
      missing(at(key), right);
      return List.of();
    }
    List<Item> items = items(key, right);
    if (found(key).filter(TomlArray.class::isInstance).isPresent() && items.isEmpty()) {
      complaints.add(at(key), Phrase.of("empty"), kind.right());
    }
    Set<T> taken = new LinkedHashSet<>();
    for (Item item : items) {
      take(item.found(), item.where(), kind)
          .filter(value -> !taken.add(value))
          .ifPresent(
              _ -> complaints.add(item.where(), Phrase.of("twice"), Phrase.of("once.right")));
    }
    return List.copyOf(taken);
  }

  /** Complains about every key that nobody asked for. */
  void close() {
    for (String key : table.keySet()) {
      if (!known.contains(key)) {
        complaints.add(at(key), Secrets.unknown(key), Secrets.insteadOf(key, known));
      }
    }
  }

  private Optional<Object> found(String key) {
    known.add(key);
    return Optional.ofNullable(table.get(List.of(key)));
  }

  private Where on(@Nullable TomlPosition position, Where where) {
    return position == null
        ? where
        : where.on(complaints.numberInFile(position.line()), position.column());
  }

  private record Item(Object found, Where where) {}

  private List<Item> items(String key, Phrase right) {
    Optional<Object> found = found(key);
    if (found.isEmpty() || !(found.get() instanceof TomlArray array)) {
      found.ifPresent(other -> complaints.add(at(key), Kind.type(other), right));
      return List.of();
    }
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      items.add(new Item(array.get(i), on(array.inputPositionOf(i), at(key).item(i + 1))));
    }
    return items;
  }

  private <T> Optional<T> take(Object found, Where at, Kind<T> kind) {
    return switch (kind.take(found)) {
      case Taken.Fits<T>(T value) -> Optional.of(value);
      case Taken.Not<T>(Phrase what) -> {
        complaints.add(at, kind.quotable() ? what : Phrase.of("not-this"), kind.right());
        yield Optional.empty();
      }
    };
  }

  private void missing(Where at, Phrase right) {
    if (!absent) {
      complaints.missing(at, right);
    }
  }
}
