package yizhan.kiosk.simulation;

import java.time.Duration;
import java.time.Instant;
import yizhan.kiosk.town.TownTime;

/** One history: its time, its chance, and those who live through it whatever the terminal does. */
final class World {
  private static final Instant MORNING = Instant.parse("2026-01-15T00:30:00Z");
  private static final int MOST_MILLIS = 900;

  /** Of so many acts one goes wrong. */
  private static final int WRONG_ONE_IN = 30;

  final Dice dice;
  final TownTime time = new TownTime(MORNING);
  final Chronicle chronicle = new Chronicle(time.clock());
  final SimulatedPrinter printer;
  final SimulatedOffice office;
  private boolean calm;

  World(long seed) {
    dice = new Dice(seed);
    printer = new SimulatedPrinter(this);
    office = new SimulatedOffice(this);
  }

  /** From now on nothing new goes wrong. */
  void calmDown() {
    calm = true;
  }

  boolean calm() {
    return calm;
  }

  boolean goesWrong() {
    return !calm && dice.oneIn(WRONG_ONE_IN);
  }

  /** A moment passes; what was to happen by now happens. */
  void pass() {
    time.pause(Duration.ofMillis(dice.below(MOST_MILLIS)));
    happen();
  }

  void happen() {
    printer.move();
    office.receive();
  }
}
