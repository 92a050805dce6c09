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
 *
 * <p>Below it the same section of the station profile may lie: what that says holds for each key
 * that this one does not have. Sections lie over each other key by key, lists and values as a
 * whole; of what is one terminal's own, the profile may say nothing.
 */
final class Section {
  private static final TomlTable EMPTY = Toml.parse("");
  private static final Set<String> OF_ONE_TERMINAL =
      Set.of("devices", "terminal.id", TerminalFile.PROFILE);

  private final TomlTable table;
  private final Where where;
  private final Complaints complaints;
  private final boolean absent;
  private final Optional<Section> below;
  private final Set<String> known = new LinkedHashSet<>();

  Section(TomlTable table, Where where, Complaints complaints) {
    this(table, where, complaints, false, Optional.empty());
  }

  private Section(
      TomlTable table,
      Where where,
      Complaints complaints,
      boolean absent,
      Optional<Section> below) {
    this.table = table;
    this.where = where;
    this.complaints = complaints;
    this.absent = absent;
    this.below = below;
  }

  /** The same, with a profile below it. */
  Section over(Section profile) {
    return new Section(table, where, complaints, absent, Optional.of(profile));
  }

  Complaints complaints() {
    return complaints;
  }

  /** Where a key stands, or, when it does not, where its section begins. */
  Where at(String key) {
    if (own(key).isEmpty() && below.isPresent() && below.get().has(key)) {
      return below.get().at(key);
    }
    return on(key);
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
    Optional<Section> shared = below.filter(it -> it.has(key)).flatMap(it -> it.section(key));
    if (own(key).isEmpty() && below.isPresent()) {
      return shared;
    }
    if (found.isPresent() && found.get() instanceof TomlTable inner) {
      return Optional.of(new Section(inner, at(key), complaints, false, shared));
    }
    Phrase right = Phrase.of("section.right", at(key).key());
    found.ifPresent(other -> complaints.add(at(key), Kind.type(other), right));
    return Optional.empty();
  }

  Section requiredSection(String key) {
    if (!has(key)) {
      missing(at(key), Phrase.of("section.right", at(key).key()));
    }
    return section(key).orElse(new Section(EMPTY, at(key), complaints, true, Optional.empty()));
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
    Set<String> keys = new LinkedHashSet<>(table.keySet());
    below.ifPresent(it -> keys.addAll(it.keys()));
    return List.copyOf(keys);
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
    below.ifPresent(Section::close);
  }

  private Optional<Object> found(String key) {
    boolean first = known.add(key);
    Optional<Object> shared = below.flatMap(it -> it.found(key));
    Optional<Object> own = own(key);
    if (own.isPresent() && inProfile() && OF_ONE_TERMINAL.contains(where.below(key).key())) {
      if (first) complaints.add(on(key), Phrase.of("not-shared"), Phrase.of("not-shared.right"));
      return Optional.empty();
    }
    return own.or(() -> shared);
  }

  private boolean inProfile() {
    return !where.file().isEmpty();
  }

  private Optional<Object> own(String key) {
    return Optional.ofNullable(table.get(List.of(key)));
  }

  private Where on(String key) {
    return on(table.inputPositionOf(List.of(key)), where.below(key));
  }

  private Where on(@Nullable TomlPosition position, Where where) {
    return position == null
        ? where
        : where.on(complaints.numberInFile(where.file(), position.line()), position.column());
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
