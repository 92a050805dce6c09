package yizhan.sandbox.measure;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import yizhan.sandbox.measure.Relay.Passed;
import yizhan.sandbox.people.CardOfPerson;
import yizhan.sandbox.sheet.SheetPrinterSandbox;
import yizhan.sandbox.station.SandboxStation;

/** Visits on the real kiosk, touched and looked at from outside. */
final class Visits {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Longer than a new screen is deaf, and than anything slides in. */
  private static final Duration STILL = Duration.ofMillis(400);

  private static final Duration READING = Duration.ofMillis(1500);
  private static final double NANOS_PER_MILLI = 1e6;
  private static final int CREATE_JOB = 0x0005;

  /** Each has one firm whose original can be printed once. */
  private static final List<String> PEOPLE =
      List.of(
          "shen-zhiyu", "liu-yan", "zhou-ji", "wu-tang", "guli", "dili", "four-rare", "chen-jie");

  private final SandboxStation station;
  private final Places places;
  private final Eye eye;
  private final Rectangle title;

  Visits(SandboxStation station, Places places, Eye eye) {
    this.station = station;
    this.places = places;
    this.eye = eye;
    this.title = Places.core(places.title());
  }

  static int most() {
    return PEOPLE.size();
  }

  /**
   * Home, the card's place, and home again, so many times; the first tenth only warms up.
   *
   * @param ready how long a touch takes where the next picture lies ready
   */
  List<Figure> taps(int times, Series ready) throws IOException {
    List<Double> taps = new ArrayList<>();
    awaitHome();
    for (int i = 0; i < times; i++) {
      taps.add(tap(places.tile()));
      taps.add(tap(places.back()));
    }
    Series counted = new Series(taps.subList(taps.size() / 10, taps.size()));
    return List.of(
        Figure.plain(
            "tap to next screen, ms, p50", counted, "a picture that lies ready " + ready.spread()),
        Figure.beside("tap to next screen, ms, p99", counted, counted.percentile(99), 33));
  }

  /** Touches once and waits for the next screen; tells how long its first frame took. */
  private double tap(Rectangle place) throws IOException {
    BufferedImage before = eye.awaitStill(title, STILL, PATIENCE);
    long touched = System.nanoTime();
    eye.tap(Places.middle(place));
    return (eye.awaitChange(title, before, PATIENCE) - touched) / NANOS_PER_MILLI;
  }

  /** Prints one sheet a visit and looks at the wires when the citizen says yes. */
  List<Figure> confirmations(int rounds, Relay office, Relay printer) throws IOException {
    List<Confirmation> seen = new ArrayList<>();
    awaitHome();
    for (String person : PEOPLE.subList(0, rounds)) {
      toCheck(person);
      office.forget();
      printer.forget();
      long touched = System.nanoTime();
      eye.tap(Places.middle(places.act()));
      awaitPaper();
      seen.add(Confirmation.read(touched, office.passed(), printer.passed()));
      leave();
    }
    return Confirmation.figures(seen);
  }

  /** One visit as far as the first screens, so that all their classes have been met. */
  void lookAround() throws IOException {
    awaitHome();
    toCheck(PEOPLE.getFirst());
    tap(places.back());
    station.cardReader().lift();
    awaitHome();
  }

  private void toCheck(String person) throws IOException {
    tap(places.tile());
    int reads = station.cardReader().reads();
    eye.awaitStill(title, STILL, PATIENCE);
    station.cardReader().lay(CardOfPerson.of(station.people().person(person).orElseThrow()));
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (station.cardReader().reads() == reads && System.nanoTime() < until)
      LockSupport.parkNanos(STILL.toNanos() / 10);
    tap(places.choice());
    eye.awaitStill(title, STILL, PATIENCE);
    eye.tap(Places.middle(places.original()));
    tap(places.act());
    eye.awaitStill(title, READING, PATIENCE);
  }

  private void awaitPaper() throws IOException {
    SheetPrinterSandbox paper = station.sheetPrinter();
    try {
      if (paper.await(view -> !view.lyingInOutput().isEmpty(), PATIENCE).isEmpty())
        throw new IOException("no paper came out");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
    eye.awaitStill(title, STILL.multipliedBy(2), PATIENCE);
    paper.takePaper();
  }

  private void leave() throws IOException {
    tap(places.act());
    eye.awaitStill(title, STILL.multipliedBy(3), PATIENCE);
    station.cardReader().lift();
    awaitHome();
  }

  private void awaitHome() throws IOException {
    eye.awaitLike(title, places.atHome(title), PATIENCE);
    Rectangle tile = Places.core(places.tileWords());
    eye.awaitLike(tile, places.atHome(tile), PATIENCE);
  }

  /** What the wires say of one confirmation, in milliseconds. */
  record Confirmation(double toCreateJob, double office, double printer, double toDocument) {
    static Confirmation read(long touched, List<Passed> office, List<Passed> printer)
        throws IOException {
      long create = first(printer, p -> p.ippOperation() == CREATE_JOB);
      long document = first(printer, p -> p.request() && p.text().contains("%PDF"));
      return new Confirmation(
          (create - touched) / NANOS_PER_MILLI,
          waited(office, touched, create),
          waited(printer, touched, document),
          (document - touched) / NANOS_PER_MILLI);
    }

    private static long first(List<Passed> all, java.util.function.Predicate<Passed> like)
        throws IOException {
      return all.stream()
          .filter(like)
          .findFirst()
          .orElseThrow(() -> new IOException("the printer was never asked"))
          .at();
    }

    /** How long the other end kept us waiting: from a request's last bytes to its answer. */
    private static double waited(List<Passed> all, long from, long to) {
      double waited = 0;
      long asked = 0;
      for (Passed passed : all) {
        if (passed.at() < from || passed.at() > to) continue;
        if (passed.request()) asked = passed.at();
        else if (asked > 0) {
          waited += (passed.at() - asked) / NANOS_PER_MILLI;
          asked = 0;
        }
      }
      return waited;
    }

    static List<Figure> figures(List<Confirmation> seen) {
      Series office = new Series(seen.stream().map(Confirmation::office).toList());
      Series printer = new Series(seen.stream().map(Confirmation::printer).toList());
      return List.of(
          Figure.beside(
              "confirm to Create-Job, without the office's time, ms",
              new Series(seen.stream().map(c -> c.toCreateJob - c.office).toList()),
              20),
          Figure.plain(
              "confirm to the document's first byte, all in all, ms",
              new Series(seen.stream().map(Confirmation::toDocument).toList()),
              "of it office " + office.spread() + ", printer " + printer.spread()));
    }
  }
}
