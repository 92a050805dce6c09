package yizhan.config.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceStatus;
import yizhan.device.connect.DeviceSearch;
import yizhan.device.connect.SheetPrinters;
import yizhan.device.find.Advert;
import yizhan.device.find.Finding;
import yizhan.device.find.Place;
import yizhan.device.printer.SheetPrinter;
import yizhan.device.printer.Tray;

/** Asks what is where: serial ports, raw TCP addresses, and sheet printers, all at once. */
public final class Finder {
  /** Eight ports are done in six seconds; one that hangs must not make it ten. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  /** The network is asked before, since the printers that it names are asked too. */
  private static final Duration BROWSING = Duration.ofMillis(1500);

  private Finder() {}

  /**
   * Asks every serial port of this machine, and every printer that makes itself known on the
   * network.
   */
  public static Found everywhere() throws IOException {
    List<Place.Serial> ports = DeviceSearch.serialPorts();
    List<URI> printers =
        DeviceSearch.advertised(Deadline.in(BROWSING)).stream().map(Advert::uri).toList();
    return find(ports, printers);
  }

  /** Asks; takes eight seconds at most, and one more for a port that does not come back. */
  public static Found find(List<? extends Place> places, List<URI> printers) {
    Deadline deadline = Deadline.in(PATIENCE);
    List<FutureTask<Found.Printer>> asked =
        printers.stream().map(uri -> new FutureTask<>(() -> ask(uri, deadline))).toList();
    asked.forEach(task -> Thread.ofPlatform().name("yizhan-search printer").daemon().start(task));
    List<Finding> found = DeviceSearch.at(places, deadline);
    return new Found(found, asked.stream().map(Finder::outcome).toList());
  }

  private static Found.Printer ask(URI uri, Deadline deadline) {
    Optional<String> certificate = certificate(uri, deadline);
    try (SheetPrinter printer = SheetPrinters.ipp(uri, certificate, Optional.empty())) {
      DeviceStatus status = printer.status(deadline);
      List<Tray> trays = status.state() == DeviceStatus.State.UNKNOWN ? List.of() : trays(printer);
      String name = status.state() == DeviceStatus.State.UNKNOWN ? "" : printer.describe();
      return new Found.Printer(uri, certificate, status, name, trays);
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

  private static List<Tray> trays(SheetPrinter printer) {
    try {
      return printer.trays(Deadline.in(PATIENCE));
    } catch (DeviceException _) {
      return List.of(); // it was there a moment ago; the status says what it said then
    }
  }

  private static Found.Printer outcome(FutureTask<Found.Printer> task) {
    try {
      return task.get(); // ends by its deadline, as every driver does
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException bug) {
      throw new IllegalStateException(bug);
    }
  }
}
