package yizhan.sandbox.desk;

import java.util.Locale;
import yizhan.sandbox.card.Chip;
import yizhan.sandbox.people.CardOfPerson;
import yizhan.sandbox.people.SandboxPerson;
import yizhan.sandbox.scanner.HeldCode;
import yizhan.sandbox.station.SandboxStation;
import yizhan.sandbox.station.Switches;

/** What hands can do to a station. A deed that journeys have no step for is told as a remark. */
final class Hands {
  private final SandboxStation station;
  private final Switches switches;

  Hands(SandboxStation station) {
    this.station = station;
    this.switches = new Switches(station);
  }

  Deed lay(SandboxPerson person, Chip chip) {
    String line = "lay card " + person.id();
    return new Deed(
        chip == Chip.GOOD
            ? line
            : "# " + line + ", its chip " + chip.name().toLowerCase(Locale.ROOT),
        () -> station.cardReader().lay(CardOfPerson.of(person).withChip(chip)));
  }

  Deed lift() {
    return new Deed("lift card", () -> station.cardReader().lift());
  }

  Deed scan(String code) {
    return new Deed("scan " + code, () -> station.scanner().hold(HeldCode.qr(code)));
  }

  Deed takePaper() {
    return new Deed(
        "take paper",
        () -> {
          if (station.sheetPrinter().takePaper().isEmpty())
            throw new IllegalArgumentException("there is no paper in the output");
        });
  }

  Deed flip(String device, String what) {
    return new Deed("fault " + device + " " + what, () -> switches.set(device, what));
  }
}
