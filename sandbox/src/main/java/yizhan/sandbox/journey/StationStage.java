package yizhan.sandbox.journey;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import yizhan.sandbox.card.Chip;
import yizhan.sandbox.people.CardOfPerson;
import yizhan.sandbox.people.SandboxPerson;
import yizhan.sandbox.people.Words;
import yizhan.sandbox.phone.PocketPhone;
import yizhan.sandbox.scanner.HeldCode;
import yizhan.sandbox.station.SandboxStation;
import yizhan.sandbox.station.Switches;
import yizhan.sandbox.voice.VoiceSandbox;

/** A sandbox station as a journey moves it. */
public final class StationStage implements Stage {
  private final SandboxStation station;
  private final Switches switches;

  public StationStage(SandboxStation station) {
    this.station = station;
    this.switches = new Switches(station);
  }

  @Override
  public void move(Step step) throws JourneyException {
    try {
      switch (step) {
        case Step.LayCard(_, var person, var chip) ->
            station.cardReader().lay(CardOfPerson.of(person(person)).withChip(chip(chip)));
        case Step.LiftCard _ -> station.cardReader().lift();
        case Step.Scan(_, var code) -> station.scanner().hold(HeldCode.qr(code));
        case Step.TakePaper _ -> takePaper();
        case Step.Fault(_, var device, var what) -> switches.set(device, what);
        case Step.ScanWithPhone _, Step.AnswerOnPhone _, Step.ShowLicence _ ->
            throw new JourneyException("a phone needs a page");
        case Step.Tap _,
            Step.Hold _,
            Step.Type _,
            Step.Key _,
            Step.Hear _,
            Step.Find _,
            Step.See _,
            Step.Seek _,
            Step.Gone _,
            Step.Shot _ ->
            throw new JourneyException("this is done on the screen");
      }
    } catch (IllegalArgumentException unknown) {
      throw new JourneyException(String.valueOf(unknown.getMessage()));
    }
  }

  @Override
  public void phone(URI page, Step step) throws JourneyException {
    try {
      if (step instanceof Step.ShowLicence(_, var code, var holder))
        PocketPhone.show(page, code, person(holder).card().number());
      else if (!(step instanceof Step.AnswerOnPhone(_, var whose))) PocketPhone.open(page);
      else if (whose.isEmpty()) PocketPhone.refuse(page);
      else PocketPhone.confirm(page, person(whose.get()).card().number());
    } catch (IOException failed) {
      throw new JourneyException("the phone: " + failed.getMessage());
    }
  }

  @Override
  public List<String> heard() throws JourneyException {
    try {
      return station.voice().heard().stream().map(VoiceSandbox.Heard::words).toList();
    } catch (IOException deaf) {
      throw new JourneyException("what was said cannot be read: " + deaf.getMessage());
    }
  }

  private SandboxPerson person(String id) throws JourneyException {
    return station
        .people()
        .person(id)
        .orElseThrow(
            () -> new JourneyException("nobody is called '" + id + "'; people.toml has their ids"));
  }

  private static Chip chip(String word) throws JourneyException {
    return Words.find(Chip.values(), word)
        .orElseThrow(() ->
            new JourneyException(
                "no card is '"
                    + word
                    + "'; there are "
                    + Stream.of(Chip.values()).map(Words::of).toList()));
  }

  private void takePaper() throws JourneyException {
    if (station.sheetPrinter().takePaper().isEmpty())
      throw new JourneyException("there is no paper in the output");
  }
}
