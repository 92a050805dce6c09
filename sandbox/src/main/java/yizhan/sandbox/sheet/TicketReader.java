package yizhan.sandbox.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import yizhan.sandbox.sheet.ipp.Attribute;
import yizhan.sandbox.sheet.ipp.Group;
import yizhan.sandbox.sheet.ipp.Message;
import yizhan.sandbox.sheet.ipp.Tag;
import yizhan.sandbox.sheet.ipp.Value;

/**
 * Reads what a client wants done with a job, and tells what of it this printer cannot do (RFC 8011
 * section 4.1.7).
 */
final class TicketReader {
  private static final int MOST_COPIES = 99;
  private static final Set<String> PRE_PRINTED = Set.of("blank", "pre-printed", "letter-head");

  /** What may be asked besides the media, and which values of it are possible. */
  private static final Map<String, Predicate<Attribute>> POSSIBLE =
      Map.ofEntries(
          Map.entry("copies", number(1, MOST_COPIES)),
          Map.entry("finishings", number(3, 3)),
          Map.entry("job-priority", number(1, 100)),
          Map.entry("job-sheets", word("none")),
          Map.entry("multiple-document-handling", word(Capabilities.HANDLING)),
          Map.entry("number-up", number(1, 1)),
          Map.entry("orientation-requested", number(3, 6)),
          Map.entry("output-bin", word("face-down")),
          Map.entry("page-ranges", TicketReader::allPages),
          Map.entry("print-color-mode", word("auto", "monochrome")),
          Map.entry("print-content-optimize", word("auto")),
          Map.entry("print-quality", number(3, 5)),
          Map.entry("print-rendering-intent", word("auto")),
          Map.entry("print-scaling", word(Capabilities.SCALINGS)),
          Map.entry("printer-resolution", TicketReader::resolution),
          Map.entry("sides", word("one-sided")));

  private TicketReader() {}

  /**
   * A ticket, and what of the request is not in it.
   *
   * @param ticket what would be printed if the rest were dropped
   * @param refused as asked, or with the out-of-band value {@code unsupported} where not even the
   *     name is known
   * @param binding whether the client would rather have no job than one without {@code refused}
   */
  record Reading(Ticket ticket, List<Attribute> refused, boolean binding) {}

  /** Reads a job creation request. */
  static Reading read(Message message, Hardware hardware) {
    Group operation = message.group(Tag.OPERATION);
    Set<String> mandatory =
        new HashSet<>(
            operation.find("job-mandatory-attributes").map(Attribute::words).orElse(List.of()));
    MediaWish wish = new MediaWish(hardware);
    List<Attribute> granted = new ArrayList<>();
    List<Attribute> refused = new ArrayList<>();
    int copies = 1;
    for (Attribute asked : message.group(Tag.JOB).attributes()) {
      Predicate<Attribute> possible = POSSIBLE.get(asked.name());
      boolean known = possible != null || MediaWish.NAMES.contains(asked.name());
      boolean fulfilled = possible != null ? possible.test(asked) : known && wish.grant(asked);
      if (fulfilled) granted.add(asked);
      else if (known) refused.add(asked);
      else refused.add(Attribute.outOfBand(asked.name(), Tag.UNSUPPORTED_VALUE));
      if (fulfilled && asked.name().equals("copies")) copies = asked.number().orElse(1);
    }
    boolean binding =
        operation.holds("ipp-attribute-fidelity")
            || refused.stream().anyMatch(a -> mandatory.contains(a.name()));
    return new Reading(wish.ticket(copies, granted), refused, binding);
  }

  private static Predicate<Attribute> number(int low, int high) {
    return attribute ->
        attribute.values().stream()
            .allMatch(v ->
                v instanceof Value.Whole whole && whole.number() >= low && whole.number() <= high);
  }

  private static Predicate<Attribute> word(String... possible) {
    Set<String> words = Set.of(possible);
    return attribute -> attribute.word().filter(words::contains).isPresent();
  }

  private static boolean allPages(Attribute attribute) {
    return attribute.values().get(0) instanceof Value.Range asked
        && asked.low() == 1
        && asked.high() >= Document.MOST_PAGES;
  }

  private static boolean resolution(Attribute attribute) {
    return attribute.values().get(0) instanceof Value.Resolution asked
        && asked.cross() == asked.feed()
        && asked.units() == 3
        && (asked.cross() == 300 || asked.cross() == 600);
  }

  /** The paper asked for. */
  private static final class MediaWish {
    static final Set<String> NAMES = Set.of("media", "media-col");

    private final Hardware hardware;
    private Size size;
    private Optional<String> tray = Optional.empty();

    MediaWish(Hardware hardware) {
      this.hardware = hardware;
      this.size = hardware.trays.get(0).holds;
    }

    boolean grant(Attribute asked) {
      if (asked.name().equals("media")) {
        Optional<Size> named = asked.word().flatMap(Size::named).filter(this::anyTrayTakes);
        named.ifPresent(n -> size = n);
        return named.isPresent();
      }
      return asked.members().filter(this::grantMembers).isPresent();
    }

    private boolean grantMembers(Group wish) {
      Optional<Size> wished = size(wish);
      Optional<String> source = wish.word("media-source").filter(s -> !s.equals("auto"));
      boolean namesSize =
          wish.find("media-size").isPresent() || wish.find("media-size-name").isPresent();
      if (wished.isEmpty() && namesSize) return false;
      if (!wish.attributes().stream().allMatch(MediaWish::possible)) return false;
      Optional<Tray> found = source.flatMap(hardware::tray);
      if (source.isPresent() && found.isEmpty()) return false;
      Size meant = wished.or(() -> found.map(t -> t.holds)).orElse(size);
      if (found.filter(t -> !t.takes(meant)).isPresent() || !anyTrayTakes(meant)) return false;
      size = meant;
      tray = source;
      return true;
    }

    private static Optional<Size> size(Group wish) {
      Optional<Size> measured =
          wish.find("media-size")
              .flatMap(Attribute::members)
              .flatMap(m ->
                  Size.measuring(
                      m.number("x-dimension").orElse(0), m.number("y-dimension").orElse(0)));
      return measured.isPresent() || wish.find("media-size").isPresent()
          ? measured
          : wish.word("media-size-name").flatMap(Size::named);
    }

    private static boolean possible(Attribute member) {
      return switch (member.name()) {
        case "media-size", "media-size-name", "media-source", "media-key", "media-info" -> true;
        case "media-type" -> member.word().filter(Capabilities.MEDIA_TYPES::contains).isPresent();
        case "media-pre-printed" -> member.word().filter(PRE_PRINTED::contains).isPresent();
        case "media-top-margin", "media-bottom-margin", "media-left-margin", "media-right-margin" ->
            member.number().orElse(-1) == 0 || member.number().orElse(-1) == Capabilities.MARGIN;
        default -> false;
      };
    }

    private boolean anyTrayTakes(Size wished) {
      return hardware.trays.stream().anyMatch(t -> t.takes(wished));
    }

    Ticket ticket(int copies, List<Attribute> granted) {
      return new Ticket(size, tray, copies, granted);
    }
  }
}
