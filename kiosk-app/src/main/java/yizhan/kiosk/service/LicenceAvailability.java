package yizhan.kiosk.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
  /** Whether it can be had, what is missing, and what to do instead. */
  public Availability of(Standing standing) {
    CommonLacks common = new CommonLacks(PrintLicence.ID, ways);
    Optional<Lack> whole = common.any(standing).or(() -> common.printer(standing));
    return whole.isPresent() ? Availability.closed(whole.get()) : paper(standing);
  }

  private Availability paper(Standing standing) {
    List<Copy> missing =
        Stream.of(Copy.values())
            .filter(copy -> trays.state(copy, standing) != TrayState.READY)
            .toList();
    if (missing.size() == Copy.values().length) return noPaper(standing);
    List<Lack> lacks = new ArrayList<>();
    new CommonLacks(PrintLicence.ID, ways).card(standing).ifPresent(lacks::add);
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
    return Availability.closed(
        new CommonLacks(PrintLicence.ID, ways).elsewhere(usedUp ? "blanks" : "trays", standing));
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
}
