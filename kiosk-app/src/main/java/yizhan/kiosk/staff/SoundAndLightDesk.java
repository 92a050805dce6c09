package yizhan.kiosk.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import yizhan.kiosk.equipment.Backlight.Shine;
import yizhan.kiosk.prompt.Choose;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.staff.SoundAndLight.Step;
import yizhan.kiosk.staff.SoundAndLight.Wish;
import yizhan.kiosk.visit.Trouble;
import yizhan.kiosk.visit.Visit;

/**
 * Sets how loud the machine speaks and how brightly it shines, a step at a time. The question that
 * stands there after each step is asked aloud, and so is its own trial.
 */
final class SoundAndLightDesk {
  private static final int MOST_STEPS = 40;
  private static final String DONE = "done";

  private final MachineRoom room;

  SoundAndLightDesk(MachineRoom room) {
    this.room = room;
  }

  /** What stands in the journal before anything is set. */
  @FunctionalInterface
  interface Before {
    void audit() throws Trouble;
  }

  /** Which step of this visit wishes what: Back to a step is the step before it, once more. */
  private record Asked(int number, Wish wish) {}

  void serve(Visit visit, int deed, Before before) {
    Wish wish = new Wish.Look();
    for (int step = 1; step <= MOST_STEPS; step++) {
      Asked asked = new Asked(deed * MOST_STEPS + step, wish);
      SoundAndLight now =
          visit.lookUpNow(
              "machine-sound-and-light",
              asked,
              subject -> {
                before.audit();
                return room.soundAndLight(subject.wish());
              });
      String chosen = visit.ask(question(now));
      if (chosen.equals(DONE)) return;
      wish = now.after(Step.valueOf(chosen.toUpperCase(Locale.ROOT))).orElse(new Wish.Look());
    }
  }

  static Choose question(SoundAndLight now) {
    List<Option> options = new ArrayList<>();
    if (now.volume().isEmpty()) options.add(closed("voice"));
    else options.addAll(List.of(option(Step.LOUDER, now), option(Step.SOFTER, now)));
    switch (now.shine()) {
      case Shine.None _ -> options.add(closed("light"));
      case Shine.Locked _ -> options.add(closed("light-locked"));
      case Shine.Shines _ ->
          options.addAll(List.of(option(Step.BRIGHTER, now), option(Step.DARKER, now)));
    }
    boolean any = options.stream().anyMatch(Option::open);
    options.add(new Option(DONE, Text.of("machine.step.DONE"), List.of(), Optional.empty()));
    return new Choose(
        Text.of(
            any ? "machine.sound-and-light" : "machine.sound-and-light.neither",
            volume(now),
            brightness(now)),
        options,
        now.kept() ? Optional.empty() : Optional.of(Text.of("machine.not-kept")));
  }

  /** What this machine cannot set, with what helps. */
  private static Option closed(String what) {
    return new Option(
        what,
        Text.of("machine.step." + what),
        List.of(),
        Optional.of(Text.of("machine.step." + what + ".none")));
  }

  private static Option option(Step step, SoundAndLight now) {
    return new Option(
        step.name().toLowerCase(Locale.ROOT),
        Text.of("machine.step." + step),
        List.of(),
        now.after(step).isPresent()
            ? Optional.empty()
            : Optional.of(Text.of("machine.no-further")));
  }

  private static Text volume(SoundAndLight now) {
    return now.volume()
        .map(volume -> Text.of("machine.volume", volume.step()))
        .orElse(Text.of("machine.volume.none"));
  }

  private static Text brightness(SoundAndLight now) {
    return switch (now.shine()) {
      case Shine.None _ -> Text.of("machine.brightness.none");
      case Shine.Locked(int percent, var _) -> Text.of("machine.brightness", percent);
      case Shine.Shines(int percent) -> Text.of("machine.brightness", percent);
    };
  }
}
