package yizhan.sandbox.measure;

import java.awt.Point;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;

/** From starting a process to a screen that answers; and what the process costs when it is up. */
final class Starts {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration IDLE = Duration.ofSeconds(20);
  private static final Duration SETTLED = Duration.ofSeconds(8);

  /**
   * A terminal runs for weeks: by then nothing has changed for long, and what it does is compiled.
   */
  private static final Duration CALM = Duration.ofMinutes(5);

  private static final double NANOS_PER_MILLI = 1e6;
  private static final double PERCENT = 100;
  private static final double MOST_FOR_DEVICES = 0.5;

  private final Programs programs;
  private final Path terminal;
  private final Places places;
  private final Eye eye;
  private final Path page;

  /** How long one start took, in milliseconds since the process began. */
  record Start(double firstFrame, double open, double answered) {}

  /**
   * What asking devices how they are is done on: the board, each device's thread, whoever waits for
   * a card, who watches over a write to a serial port, and the HTTP library with its clocks (which
   * the back office has a small share in).
   */
  private static final List<String> ASKING =
      List.of("device-", "status-", "sheet-p", "visit-s", "yizhan-", "OkHttp ", "Okio Wa");

  /** What a program costs while nobody touches it; of its processor time, what devices take. */
  record Rest(double memory, double processor, double devices, int processes) {}

  Starts(Programs programs, Path terminal, Places places, Eye eye, Path folder) throws IOException {
    this.programs = programs;
    this.terminal = terminal;
    this.places = places;
    this.eye = eye;
    this.page = page(folder);
  }

  /** The same picture for the browser; a touch takes it away. */
  private Path page(Path folder) throws IOException {
    Files.createDirectories(folder);
    ImageIO.write(places.home(), "png", folder.resolve("home.png").toFile());
    return Files.writeString(
        folder.resolve("home.html"),
        """
        <!doctype html><meta charset="utf-8"><title>home</title>
        <style>html, body { margin: 0; background: #fff; overflow: hidden }</style>
        <img id="home" src="home.png" width="1080" height="1920"
          onpointerup="this.style.visibility = 'hidden'" draggable="false">
        """);
  }

  /** Starts the kiosk and the browser by turns; the first of each is not counted. */
  List<Figure> compare(int rounds) throws IOException {
    List<Start> ours = new ArrayList<>();
    List<Start> theirs = new ArrayList<>();
    for (int round = 0; round <= rounds; round++) {
      Start kiosk = start(true);
      Start chromium = start(false);
      if (round == 0) continue;
      ours.add(kiosk);
      theirs.add(chromium);
    }
    Series frames = new Series(theirs.stream().map(Start::firstFrame).toList());
    Series answers = new Series(theirs.stream().map(Start::answered).toList());
    return List.of(
        Figure.plain(
            "exec to first frame, ms",
            new Series(ours.stream().map(Start::firstFrame).toList()),
            "Chromium " + frames.spread()),
        Figure.plain(
            "exec to open tile, ms", new Series(ours.stream().map(Start::open).toList()), ""),
        Figure.besidePeer(
            "exec to answering open tile, ms",
            new Series(ours.stream().map(Start::answered).toList()),
            "Chromium",
            answers,
            0.8));
  }

  private Start start(boolean kiosk) throws IOException {
    Point tile = Places.middle(places.tile());
    eye.rest();
    eye.awaitDark(places.station(), PATIENCE);
    long began = System.nanoTime();
    try (ProcessTree _ = kiosk ? programs.kiosk(terminal) : programs.chromium(page)) {
      long frame = awaitHome(Places.core(places.station()));
      long open = awaitHome(Places.core(places.tileWords()));
      long answered = eye.tapUntilChange(tile, Places.core(places.title()), PATIENCE);
      return new Start(since(began, frame), since(began, open), since(began, answered));
    }
  }

  private long awaitHome(Rectangle part) throws IOException {
    return eye.awaitLike(part, places.atHome(part), PATIENCE);
  }

  private static double since(long began, long then) {
    return (then - began) / NANOS_PER_MILLI;
  }

  /** Lets each rest at home, so many times for a while, and counts. */
  List<Figure> rest(int rounds) throws IOException {
    List<Rest> ours = new ArrayList<>();
    List<Rest> theirs = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      ours.add(resting(true));
      theirs.add(resting(false));
    }
    String chromium = "Chromium (" + theirs.getFirst().processes() + " processes)";
    return List.of(
        Figure.besidePeer(
            "memory at home, MiB PSS",
            new Series(ours.stream().map(Rest::memory).toList()),
            chromium,
            new Series(theirs.stream().map(Rest::memory).toList()),
            0.45),
        Figure.beside(
            "idle at home, % of a core",
            new Series(ours.stream().map(Rest::processor).toList()), 1),
        Figure.beside(
            "of it status of all devices, % of a core",
            new Series(ours.stream().map(Rest::devices).toList()), MOST_FOR_DEVICES),
        Figure.plain(
            "the same, Chromium", new Series(theirs.stream().map(Rest::processor).toList()), ""));
  }

  private Rest resting(boolean kiosk) throws IOException {
    eye.rest();
    try (ProcessTree program = kiosk ? programs.kiosk(terminal) : programs.chromium(page)) {
      awaitHome(Places.core(places.tileWords()));
      LockSupport.parkNanos((kiosk ? CALM : SETTLED).toNanos());
      double before = program.processorSeconds();
      Optional<ThreadTimes> asked = asking(program, kiosk);
      long began = System.nanoTime();
      long end = began + IDLE.toNanos();
      while (System.nanoTime() < end) LockSupport.parkNanos(end - System.nanoTime());
      double seconds = (System.nanoTime() - began) / 1e9;
      double processor = (program.processorSeconds() - before) / seconds * PERCENT;
      double devices = 0;
      if (asked.isPresent())
        devices = program.threads(ASKING).secondsSince(asked.get()) / seconds * PERCENT;
      return new Rest(program.memory(), processor, devices, program.processes());
    }
  }

  /** The browser asks no device. */
  private static Optional<ThreadTimes> asking(ProcessTree program, boolean kiosk)
      throws IOException {
    return kiosk ? Optional.of(program.threads(ASKING)) : Optional.empty();
  }
}
