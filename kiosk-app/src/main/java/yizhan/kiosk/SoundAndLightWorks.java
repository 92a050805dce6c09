package yizhan.kiosk;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.config.Comfort;
import yizhan.config.MachineFile;
import yizhan.config.Terminal;
import yizhan.kiosk.equipment.Backlight;
import yizhan.kiosk.staff.SoundAndLight;
import yizhan.kiosk.staff.SoundAndLight.Wish;
import yizhan.kiosk.voice.Voice;
import yizhan.kiosk.voice.Volume;

/** The voice and the display's light of this machine, and what its own file has of them. */
final class SoundAndLightWorks {
  private static final Logger LOG = LoggerFactory.getLogger(SoundAndLightWorks.class);

  private final Terminal terminal;
  private final Optional<Voice> voice;
  private final Backlight backlight;
  private final Clock clock;
  private volatile Volume usual = Volume.USUAL;

  SoundAndLightWorks(Terminal terminal, Optional<Voice> voice, Backlight backlight, Clock clock) {
    this.terminal = terminal;
    this.voice = voice;
    this.backlight = backlight;
    this.clock = clock;
  }

  /** As it was set last: the kernel has forgotten it when the machine was off. */
  void begin() {
    Comfort comfort = Machine.of(terminal).comfort();
    comfort.volume().ifPresent(step -> speak(new Volume(step)));
    comfort.brightness().ifPresent(this::shine);
  }

  /** Does it, and tells how it is then. */
  SoundAndLight wish(Wish wish) {
    boolean kept =
        switch (wish) {
          case Wish.Look _ -> true;
          case Wish.Loud(Volume volume) -> {
            speak(volume);
            yield keep(comfort -> comfort.withVolume(volume.step()));
          }
          case Wish.Bright(int percent) ->
              shine(percent) && keep(comfort -> comfort.withBrightness(percent));
        };
    return new SoundAndLight(voice.map(_ -> usual), backlight.shine(), kept);
  }

  private void speak(Volume volume) {
    usual = volume;
    voice.ifPresent(one -> one.usual(volume));
  }

  private boolean shine(int percent) {
    try {
      backlight.set(percent);
      return true;
    } catch (IOException refused) {
      LOG.warn("the display's light was not set", refused);
      return false;
    }
  }

  private boolean keep(UnaryOperator<Comfort> how) {
    try {
      MachineFile.Found kept = MachineFile.adjust(terminal.machineFile(), clock, how);
      if (kept instanceof MachineFile.Found.Sound) return true;
      LOG.error("{} cannot be understood", terminal.machineFile());
    } catch (IOException unwritten) {
      LOG.error("sound and light are not kept", unwritten);
    }
    return false;
  }
}
