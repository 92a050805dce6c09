package yizhan.kiosk.staff;

import java.util.List;
import java.util.Optional;
import yizhan.config.bench.Operator;
import yizhan.config.bench.TrialEnd;
import yizhan.kiosk.reception.Stop;
import yizhan.kiosk.stock.PaperWeek;

/** A machine that nobody looks after: whatever is asked of it is a mistake. */
class NoMachine implements MachineRoom {
  @Override
  public List<Stand> devices() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<PaperWeek> week() {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<TrayStand> trays() {
    throw new UnsupportedOperationException();
  }

  @Override
  public TrialEnd calibrate(String tray, Operator operator, String member) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SoundAndLight soundAndLight(SoundAndLight.Wish wish) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Around around() {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Told> log() {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<String> testable() {
    throw new UnsupportedOperationException();
  }

  @Override
  public TrialEnd test(String device, Operator operator, String member) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void stop(Stop how) {
    throw new UnsupportedOperationException();
  }
}
