package yizhan.kiosk.service;

import java.util.ArrayList;
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
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.reception.Availability;
import yizhan.kiosk.reception.Lack;
import yizhan.kiosk.reception.Lack.Mending;
import yizhan.kiosk.reception.Ways;
import yizhan.kiosk.service.LicenceTrays.TrayState;

/**
 * Whether licences can be printed as things stand: a pure function of the standing. What stands
 * first in {@link #of} is told alone: with the office away nobody need hear of paper.
 */
public record LicenceAvailability(LicenceTrays trays, Ways ways) {
  /** What citizens understand, and can tell whoever is on the phone. */
  private static final Set<Kind> TOLD =
      Set.of(Kind.COVER_OPEN, Kind.JAM, Kind.TONER_OUT, Kind.OUTPUT_FULL);

  /** Whether it can be had, what is missing, and what to do instead. */
  public Availability of(Standing standing) {
    Optional<Lack> whole =
        Stream.of(
                byTheClock(standing),
                books(standing),
                office(standing),
                cardReader(standing),
                printer(standing))
            .flatMap(Optional::stream)
            .findFirst();
    return whole.isPresent() ? Availability.closed(whole.get()) : paper(standing);
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
              reason("office"),
              List.of(Text.of("ways.later"), ways.window(standing.doors().window())),
              Mending.RETRIED));
    boolean offered = standing.policy(PrintLicence.ID).filter(Identity::possible).isPresent();
    return offered ? Optional.empty() : Optional.of(elsewhere("not-offered", standing));
  }

  private Optional<Lack> cardReader(Standing standing) {
    return standing.cardReader().usable()
        ? Optional.empty()
        : Optional.of(elsewhere("card-reader", standing));
  }

  /** What is wrong with the whole printer; empty when at most its trays lack something. */
  private Optional<Lack> printer(Standing standing) {
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

  private Availability paper(Standing standing) {
    List<Copy> missing =
        Stream.of(Copy.values())
            .filter(copy -> trays.state(copy, standing) != TrayState.READY)
            .toList();
    if (missing.size() == Copy.values().length) return noPaper(standing);
    List<Lack> lacks = new ArrayList<>();
    for (Copy copy : missing) lacks.add(lack(copy, standing));
    for (Copy copy : Copy.values())
      trays.few(copy, standing).ifPresent(left -> lacks.add(few(copy, left)));
    if (!standing.receiptPrinter().usable())
      lacks.add(
          new Lack(
              Text.of("home.lack.receipt"),
              List.of(Text.of("ways.receipt-on-screen")),
              Mending.CALL));
    return lacks.isEmpty() ? new Availability.Open() : new Availability.Limited(lacks);
  }

  private Availability noPaper(Standing standing) {
    boolean usedUp =
        Stream.of(Copy.values())
            .allMatch(copy -> trays.state(copy, standing) == TrayState.BLANKS_OUT);
    return Availability.closed(elsewhere(usedUp ? "blanks" : "trays", standing));
  }

  /** This copy is to be had at the counter, the other one here. */
  private Lack lack(Copy copy, Standing standing) {
    Copy other = copy == Copy.ORIGINAL ? Copy.DUPLICATE : Copy.ORIGINAL;
    return new Lack(
        Text.of("home.lack." + trays.state(copy, standing) + "." + copy),
        List.of(
            Text.of("ways.window." + copy, ways.counter(standing.doors().window())),
            Text.of("ways.here." + other)),
        Mending.CALL);
  }

  /** Whoever comes for it later may come in vain. */
  private static Lack few(Copy copy, int left) {
    return new Lack(Text.of("home.lack.few." + copy, left), List.of(), Mending.CALL);
  }

  private Lack elsewhere(String word, Standing standing) {
    return new Lack(reason(word), ways.all(standing.doors().window()), Mending.CALL);
  }

  private static Text reason(String word) {
    return Text.of("home.closed." + word);
  }
}
