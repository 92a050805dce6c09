package yizhan.kiosk.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import yizhan.config.TestResult;
import yizhan.config.TrayCalibration;
import yizhan.config.TraySettings;
import yizhan.config.bench.Operator;
import yizhan.config.bench.TrialEnd;
import yizhan.device.DeviceStatus;
import yizhan.kiosk.readiness.Made;
import yizhan.kiosk.reception.Stop;
import yizhan.kiosk.stock.PaperWeek;

/** The machine, as whoever looks after it sees it, and how it is started anew. */
public interface MachineRoom {
  /** Asks every device that the terminal file names how it is; each within its own deadline. */
  List<Stand> devices() throws InterruptedException;

  /** What came out of the sheet printer in these days; empty when the journal cannot be read. */
  Optional<PaperWeek> week();

  /** Asks what is around the terminal; within the deadlines of the back office. */
  Around around();

  /** The latest lines of the log, newest first. */
  List<Told> log();

  /** What can be tried at the screen, in the terminal file's words, and the back office. */
  List<String> testable();

  /**
   * Tries one of them, step by step, each within its own deadline, and keeps what it came to.
   *
   * @param operator is told and asked, from whatever thread
   * @param member whose number stands with the result
   */
  TrialEnd test(String device, Operator operator, String member) throws InterruptedException;

  /** The trays of the sheet printer, and what was measured of them. */
  List<TrayStand> trays();

  /**
   * Calibrates one of them, step by step, as {@link #test} does; the outcome stands with the tray.
   *
   * @param tray the printer's name of it
   */
  TrialEnd calibrate(String tray, Operator operator, String member) throws InterruptedException;

  /** Does it, for good, and tells how it is then. */
  SoundAndLight soundAndLight(SoundAndLight.Wish wish);

  /** Ends the kiosk once the visit under way is over. Returns at once. */
  void stop(Stop how);

  /** All devices, and what the printer among them did. */
  record Board(List<Stand> stands, Optional<PaperWeek> week) {
    public Board {
      stands = List.copyOf(stands);
    }
  }

  /**
   * How one device is.
   *
   * @param device what, in the terminal file's words
   * @param pages its page counter; empty where it has none, or does not tell
   * @param tested what became of its last test on the bench
   */
  record Stand(
      String device, DeviceStatus status, OptionalLong pages, Optional<TestResult> tested) {}

  /** A tray, and how it was last calibrated; empty: never, or another printer stood here then. */
  record TrayStand(TraySettings tray, Optional<TrayCalibration> measured) {}

  /**
   * What is around the terminal.
   *
   * @param now by its own clock
   * @param office empty when it does not answer
   * @param waiting messages that wait to be told to it; -1 when the journal cannot be read
   * @param freeMebibytes of the disk; -1 when that is not known
   * @param report the last readiness report that was made by itself
   */
  record Around(
      Instant now,
      Optional<Answer> office,
      List<String> addresses,
      long waiting,
      long freeMebibytes,
      String version,
      Optional<Made> report) {
    public Around {
      addresses = List.copyOf(addresses);
    }
  }

  /**
   * An answer of the back office.
   *
   * @param took from the question to the answer
   * @param ahead how much its clock is ahead of the terminal's; negative: behind
   */
  record Answer(Duration took, Duration ahead) {}

  /** One line of the log, masked. */
  record Told(Instant at, String what) {}
}
