package yizhan.config.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import yizhan.device.Condition;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceStatus;
import yizhan.device.connect.DeviceSearch;
import yizhan.device.connect.SheetPrinters;
import yizhan.device.find.Advert;
import yizhan.device.find.Finding;
import yizhan.device.find.Place;
import yizhan.device.printer.SheetPrinter;

/**
 * Asks what is where: serial ports, printers on USB, raw TCP addresses, and sheet printers, all at
 * once.
 */
public final class Finder {
  /** Eight ports are done in six seconds; one that hangs must not make it ten. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  /** Printers answer within a second, or not at all. */
  private static final Duration BROWSING = Duration.ofMillis(1500);

  /** How long after the deadline what was found may still take to be put together. */
  private static final Duration PARTING = Duration.ofMillis(500);

  /** More are not this terminal's; each is asked on a thread of its own. */
  private static final int MOST_PRINTERS = 32;

  private Finder() {}

  /**
   * Asks every serial port and every printer on USB of this machine, and every printer that makes
   * itself known on the network; in the same time as {@link #find}.
   *
   * @throws IOException when the ports of this machine cannot be listed
   */
  public static Found everywhere() throws IOException {
    List<Place> places = new ArrayList<>(DeviceSearch.serialPorts());
    places.addAll(DeviceSearch.usbPrinters());
    return run(places, Finder::advertised);
  }

  /** Asks; takes eight seconds at most, and one more for a port that does not come back. */
  public static Found find(List<? extends Place> places, List<URI> printers) {
    return run(places, () -> printers);
  }

  private static Found run(List<? extends Place> places, Callable<List<URI>> addresses) {
    Deadline deadline = Deadline.in(PATIENCE);
    FutureTask<List<Found.Printer>> printers = started(() -> askAll(addresses.call(), deadline));
    List<Finding> found = DeviceSearch.at(places, deadline);
    return new Found(found, outcome(printers, patience(deadline)).orElse(List.of()));
  }

  private static List<URI> advertised() {
    try {
      return DeviceSearch.advertised(Deadline.in(BROWSING)).stream().map(Advert::uri).toList();
    } catch (IOException _) {
      return List.of(); // without a network there is nobody to hear
    }
  }

  private static List<Found.Printer> askAll(List<URI> printers, Deadline deadline) {
    List<FutureTask<Found.Printer>> asked =
        printers.stream()
            .limit(MOST_PRINTERS)
            .map(uri -> started(() -> ask(uri, deadline)))
            .toList();
    return IntStream.range(0, asked.size())
        .mapToObj(i -> outcome(asked.get(i), deadline.remaining()).orElse(mute(printers.get(i))))
        .toList();
  }

  private static Found.Printer ask(URI uri, Deadline deadline) {
    Optional<String> certificate = certificate(uri, deadline);
    try (SheetPrinter printer = SheetPrinters.ipp(uri, certificate, Optional.empty())) {
      SheetPrinter.Look look = printer.look(deadline);
      boolean unknown = look.status().state() == DeviceStatus.State.UNKNOWN;
      return new Found.Printer(
          uri,
          printer.identity().orElse(""),
          certificate,
          look.status(),
          unknown ? "" : printer.describe(),
          look.trays());
    }
  }

  /** The one that it shows: whether it is the printer's own, only a person can tell. */
  private static Optional<String> certificate(URI uri, Deadline deadline) {
    try {
      return SheetPrinters.certificate(uri, deadline);
    } catch (DeviceException _) {
      return Optional.empty(); // nobody there: the status says so too
    }
  }

  private static <T> FutureTask<T> started(Callable<T> search) {
    FutureTask<T> task = new FutureTask<>(search);
    Thread.ofPlatform().name("yizhan-search printer").daemon().start(task);
    return task;
  }

  /** As for one that does not answer: even its name may be asked for in vain. */
  private static Found.Printer mute(URI uri) {
    DeviceStatus offline = DeviceStatus.unknown(Condition.Kind.OFFLINE);
    return new Found.Printer(uri, "", Optional.empty(), offline, "", List.of());
  }

  private static Duration patience(Deadline deadline) {
    return deadline.remaining().plus(PARTING);
  }

  /** Waits no longer than that: a driver ends by its deadline, the system's look at a name not. */
  static <T> Optional<T> outcome(FutureTask<T> task, Duration patience) {
    try {
      return Optional.of(task.get(patience.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException _) {
      return Optional.empty(); // its thread is a daemon
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException bug) {
      throw new IllegalStateException(bug);
    }
  }
}
