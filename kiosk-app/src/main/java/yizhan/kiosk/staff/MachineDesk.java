package yizhan.kiosk.staff;

import java.util.List;
import java.util.Optional;
import yizhan.kiosk.journal.Batch;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.StaffMember;
import yizhan.kiosk.reception.Stop;
import yizhan.kiosk.visit.Ending;
import yizhan.kiosk.visit.Trouble;
import yizhan.kiosk.visit.Visit;

/** What whoever looks after the machine does at its screen. Each deed is in the journal first. */
final class MachineDesk {
  private static final int MOST_DEEDS = 40;

  private final MachineRoom room;
  private final Journal journal;
  private final TrialDesk trials;
  private final SoundAndLightDesk soundAndLight;

  MachineDesk(MachineRoom room, Journal journal) {
    this.room = room;
    this.trials = new TrialDesk(room);
    this.soundAndLight = new SoundAndLightDesk(room);
    this.journal = journal;
  }

  /** What is done, and who does it. */
  private record Asked(MachineDeed deed, String member) {}

  /** Until they have finished; how the visit ends, when it ends the kiosk as well. */
  Optional<Ending> serve(Visit visit, StaffMember member) {
    for (int number = 1; number <= MOST_DEEDS; number++) {
      MachineDeed deed = MachineDeed.of(visit.ask(MachineTexts.menu(member)));
      Asked asked = new Asked(deed, member.number());
      switch (deed) {
        case DEVICES ->
            visit.ask(
                MachineTexts.devices(visit.lookUpNow("machine-devices", asked, this::devices)));
        case AROUND ->
            visit.ask(MachineTexts.around(visit.lookUpNow("machine-around", asked, this::around)));
        case LOG -> visit.ask(MachineTexts.log(visit.lookUpNow("machine-log", asked, this::log)));
        case TEST -> trials.test(visit, member.number(), () -> write(asked));
        case CALIBRATE -> trials.calibrate(visit, member.number(), () -> write(asked));
        case SOUND_AND_LIGHT -> soundAndLight.serve(visit, number, () -> audit(asked));
        case RESTART, SHUT_DOWN -> {
          visit.ask(MachineTexts.stop(deed, member.number()));
          return Optional.of(visit.lookUp("machine-stop", asked, this::stopped));
        }
        case FINISH -> {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private MachineRoom.Board devices(Asked asked) throws Trouble, InterruptedException {
    audit(asked);
    return new MachineRoom.Board(room.devices(), room.week());
  }

  private MachineRoom.Around around(Asked asked) throws Trouble {
    audit(asked);
    return room.around();
  }

  private List<MachineRoom.Told> log(Asked asked) throws Trouble {
    audit(asked);
    return room.log();
  }

  private Ending stopped(Asked asked) throws Trouble {
    audit(asked);
    room.stop(asked.deed() == MachineDeed.RESTART ? Stop.RESTART : Stop.SHUT_DOWN);
    return new Ending.Vacated();
  }

  private void write(Asked asked) throws JournalException {
    StaffEvent event = new StaffEvent.AtMachine(asked.deed());
    journal.write(new Batch().add(StaffEvents.STAFF, asked.member(), event));
  }

  private void audit(Asked asked) throws Trouble {
    try {
      write(asked);
    } catch (JournalException failed) {
      throw SignInDesk.unwritten(failed);
    }
  }
}
