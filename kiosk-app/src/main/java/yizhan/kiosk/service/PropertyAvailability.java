package yizhan.kiosk.service;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yizhan.kiosk.equipment.Standing;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.reception.Availability;
import yizhan.kiosk.reception.Lack;
import yizhan.kiosk.reception.Lack.Mending;
import yizhan.kiosk.reception.Ways;

/**
 * Whether real estate can be queried as things stand: a pure function of the standing. Without
 * paper the result can still be read.
 */
public record PropertyAvailability(PlainTray tray, Ways ways) {
  /** Whether it can be had, what is missing, and what to do instead. */
  public Availability of(Standing standing) {
    CommonLacks common = new CommonLacks(QueryProperty.ID, ways);
    Optional<Lack> whole = common.any(standing);
    if (whole.isPresent()) return Availability.closed(whole.get());
    List<Lack> lacks =
        Stream.of(common.card(standing), paper(common, standing))
            .flatMap(Optional::stream)
            .toList();
    return lacks.isEmpty() ? new Availability.Open() : new Availability.Limited(lacks);
  }

  private Optional<Lack> paper(CommonLacks common, Standing standing) {
    Optional<Text> why = common.printer(standing).map(Lack::reason);
    if (why.isEmpty() && tray.now(standing).isPresent()) return Optional.empty();
    Text window = Text.of("ways.window.result", ways.counter(standing.doors().window()));
    return Optional.of(
        new Lack(
            why.orElse(Text.of("home.lack.plain-paper")),
            List.of(Text.of("ways.result-on-screen"), window),
            Mending.CALL));
  }

  /** The same where it cannot be known whose seal to believe: nobody gets anything. */
  public Availability unsealed(Standing standing) {
    return new CommonLacks(QueryProperty.ID, ways).unsealed("registry-seal", standing);
  }
}
