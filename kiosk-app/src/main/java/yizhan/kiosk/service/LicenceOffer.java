package yizhan.kiosk.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yizhan.device.Condition;
import yizhan.device.Condition.Kind;
import yizhan.device.DeviceStatus;
import yizhan.device.Severity;
import yizhan.kiosk.equipment.Books;
import yizhan.kiosk.equipment.Standing;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.reception.Offer;
import yizhan.kiosk.visit.Service;

/** The tile of printing licences: what it needs, and what is missing now. */
public final class LicenceOffer implements Offer {
  /** What citizens understand, and can tell whoever is on the phone. */
  private static final Set<Kind> TOLD =
      Set.of(Kind.COVER_OPEN, Kind.JAM, Kind.TONER_OUT, Kind.OUTPUT_FULL);

  private final PrintLicence service;
  private final LicenceTrays trays;

  public LicenceOffer(PrintLicence service, LicenceTrays trays) {
    this.service = service;
    this.trays = trays;
  }

  @Override
  public String id() {
    return PrintLicence.ID;
  }

  @Override
  public Service service() {
    return service;
  }

  @Override
  public Option tile(Standing standing) {
    List<Text> details = new ArrayList<>(List.of(Text.of("home.licence.bring")));
    for (Copy copy : Copy.values())
      if (trays.trayFor(copy, standing).isEmpty())
        details.add(Text.of("home.licence.without." + copy));
    Optional<Text> closed = closed(standing).map(Text::of);
    return new Option(
        id(),
        Text.of("matter." + id()),
        closed.isPresent() ? details.subList(0, 1) : details,
        closed);
  }

  private Optional<String> closed(Standing standing) {
    if (standing.equals(Standing.UNASKED)) return Optional.of("home.closed.starting");
    Optional<String> books = closed(standing.books());
    if (books.isPresent()) return books;
    if (standing.policies().isEmpty()) return Optional.of("home.closed.office");
    if (standing.policy(id()).filter(Identity::possible).isEmpty())
      return Optional.of("home.closed.not-offered");
    if (!standing.cardReader().usable()) return Optional.of("home.closed.card-reader");
    if (!noTray(standing)) return Optional.empty();
    return Optional.of(printerItself(standing.sheetPrinter()).orElse("home.closed.blanks"));
  }

  /** What is wrong with the whole printer; empty when only its trays lack paper. */
  private static Optional<String> printerItself(DeviceStatus printer) {
    if (printer.state() == DeviceStatus.State.UNKNOWN) return Optional.of("home.closed.printer");
    return printer.forPart("").conditions().stream()
        .filter(c -> c.severity() == Severity.UNUSABLE)
        .map(Condition::kind)
        .filter(kind -> kind != Kind.PAPER_OUT && kind != Kind.TRAY_MISSING)
        .map(kind -> "home.closed.printer" + (TOLD.contains(kind) ? "." + kind : ""))
        .findFirst();
  }

  private static Optional<String> closed(Books books) {
    return switch (books) {
      case IN_ORDER -> Optional.empty();
      case OPENING -> Optional.of("home.closed.starting");
      case PAPER_MAY_COME -> Optional.of("home.closed.paper-may-come");
      case FAILING -> Optional.of("home.closed.books");
    };
  }

  private boolean noTray(Standing standing) {
    return trays.trayFor(Copy.ORIGINAL, standing).isEmpty()
        && trays.trayFor(Copy.DUPLICATE, standing).isEmpty();
  }
}
