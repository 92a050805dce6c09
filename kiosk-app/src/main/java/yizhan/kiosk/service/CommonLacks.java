package yizhan.kiosk.service;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import yizhan.device.Condition;
import yizhan.device.Condition.Kind;
import yizhan.device.DeviceStatus;
import yizhan.device.Severity;
import yizhan.kiosk.equipment.Door;
import yizhan.kiosk.equipment.Standing;
import yizhan.kiosk.office.IdentityPolicy;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.reception.Availability;
import yizhan.kiosk.reception.Lack;
import yizhan.kiosk.reception.Lack.Mending;
import yizhan.kiosk.reception.Ways;

/** What can be missing for every service alike, as things stand. */
record CommonLacks(String service, Ways ways) {
  /** What citizens understand, and can tell whoever is on the phone. */
  private static final Set<Kind> TOLD =
      Set.of(Kind.COVER_OPEN, Kind.JAM, Kind.TONER_OUT, Kind.OUTPUT_FULL);

  /** The first thing that nothing goes without: with the office away nobody need hear of paper. */
  Optional<Lack> any(Standing standing) {
    return Stream.of(byTheClock(standing), books(standing), office(standing), identity(standing))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Lack> byTheClock(Standing standing) {
    return standing.doors().terminal() instanceof Door.Shut shut
        ? Optional.of(
            new Lack(reason("hours"), Ways.opensHere(shut).stream().toList(), Mending.CLOCK))
        : Optional.empty();
  }

  private Optional<Lack> books(Standing standing) {
    return switch (standing.books()) {
      case IN_ORDER -> Optional.empty();
      // without the office the books cannot be compared, and the office is the reason to name
      case OPENING ->
          standing.policies().isEmpty() && !standing.equals(Standing.UNASKED)
              ? office(standing)
              : Optional.of(new Lack(reason("starting"), List.of(), Mending.SOON));
      case PAPER_MAY_COME ->
          Optional.of(
              new Lack(reason("paper-may-come"), List.of(Text.of("ways.staff")), Mending.STAFF));
      case FAILING -> Optional.of(elsewhere("books", standing));
      case NO_ROOM -> Optional.of(elsewhere("books.no-room", standing));
      case BEHIND -> Optional.of(elsewhere("books.behind", standing));
      case BROKEN -> Optional.of(elsewhere("books.broken", standing));
    };
  }

  private Optional<Lack> office(Standing standing) {
    if (standing.policies().isEmpty())
      return Optional.of(
          new Lack(
              reason("office." + service),
              List.of(Text.of("ways.later"), ways.window(standing.doors().window())),
              Mending.RETRIED));
    Optional<IdentityPolicy> policy = standing.policy(service);
    if (policy.isEmpty()) return Optional.of(elsewhere("not-offered", standing));
    return policy.get().ways().isEmpty()
        ? Optional.of(elsewhere("identity", standing))
        : Optional.empty();
  }

  /** Nobody can show who they are, unless there is a way for which this terminal has all. */
  private Optional<Lack> identity(Standing standing) {
    boolean any = accepted(standing).anyMatch(way -> possible(way, standing));
    if (any) return Optional.empty();
    String word = standing.cardReader().usable() ? "identity" : "card-reader";
    return Optional.of(elsewhere(word, standing));
  }

  private static boolean possible(IdentityPolicy.Way way, Standing standing) {
    boolean reader = standing.cardReader().usable();
    return switch (way) {
      case PHONE, ELECTRONIC_LICENCE -> true;
      case CARD -> reader;
      case CARD_AND_FACE -> reader && standing.faces().usable();
      // they lay down their own card; and they must be there
      case STAFF -> reader && !(standing.doors().window() instanceof Door.Shut);
    };
  }

  /** Who has nothing but a card must hear at home that it is of no use now. */
  Optional<Lack> card(Standing standing) {
    boolean wanted = accepted(standing).anyMatch(IdentityPolicy.Way::byCard);
    return standing.cardReader().usable() || !wanted
        ? Optional.empty()
        : Optional.of(
            new Lack(Text.of("home.lack.card-reader"), withoutCards(standing), Mending.CALL));
  }

  private List<Text> withoutCards(Standing standing) {
    return Stream.concat(
            accepted(standing)
                .filter(way -> possible(way, standing))
                .map(way -> Text.of("ways.by." + way.name())),
            Stream.of(ways.window(standing.doors().window())))
        .toList();
  }

  private Stream<IdentityPolicy.Way> accepted(Standing standing) {
    return standing.policy(service).stream().flatMap(policy -> policy.ways().stream());
  }

  /** What is wrong with the whole printer; empty when at most its trays lack something. */
  Optional<Lack> printer(Standing standing) {
    DeviceStatus printer = standing.sheetPrinter();
    if (printer.state() == DeviceStatus.State.UNKNOWN)
      return Optional.of(elsewhere("printer", standing));
    return printer.forPart("").conditions().stream()
        .filter(c -> c.severity() == Severity.UNUSABLE)
        .map(Condition::kind)
        .filter(kind -> kind != Kind.PAPER_OUT && kind != Kind.TRAY_MISSING)
        .map(kind -> elsewhere("printer" + (TOLD.contains(kind) ? "." + kind : ""), standing))
        .findFirst();
  }

  /** Where it cannot be known whose seal to believe: nobody gets anything. */
  Availability unsealed(String word, Standing standing) {
    return Availability.closed(any(standing).orElse(elsewhere(word, standing)));
  }

  /** It is missing until somebody calls, and to be had elsewhere. */
  Lack elsewhere(String word, Standing standing) {
    return new Lack(reason(word), ways.all(standing.doors().window()), Mending.CALL);
  }

  private static Text reason(String word) {
    return Text.of("home.closed." + word);
  }
}
