package yizhan.sandbox.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import yizhan.device.Deadline;
import yizhan.device.connect.DeviceSearch;
import yizhan.device.find.Finding;
import yizhan.device.find.Place;
import yizhan.sandbox.card.CardReaderSandbox;
import yizhan.sandbox.card.ReaderModule;
import yizhan.sandbox.receipt.PrinterKind;
import yizhan.sandbox.receipt.ReceiptPrinterSandbox;
import yizhan.sandbox.scanner.ScannerKind;
import yizhan.sandbox.scanner.ScannerSandbox;
import yizhan.sandbox.wire.Pty;
import yizhan.sandbox.wire.Stranger;
import yizhan.sandbox.wire.UartWire;
import yizhan.sandbox.wire.Wire;

/** The search for devices on eight ports: three of ours at speeds nobody told, five strangers. */
final class Finds {
  private static final double LIMIT_SECONDS = 10;
  private static final int STRANGERS = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final double NANOS_PER_SECOND = 1e9;

  private final Path folder;
  private final Deque<Runnable> switches = new ArrayDeque<>();
  private final List<Place> places = new ArrayList<>();

  private Finds(Path folder) {
    this.folder = folder;
  }

  static List<Figure> measure(int rounds, Path folder) throws IOException {
    return new Finds(Files.createDirectories(folder)).measure(rounds);
  }

  private List<Figure> measure(int rounds) throws IOException {
    List<Double> seconds = new ArrayList<>();
    try {
      switchOn();
      for (int round = 0; round < rounds; round++) {
        long began = System.nanoTime();
        List<Finding> found = DeviceSearch.at(places, Deadline.in(PATIENCE));
        seconds.add((System.nanoTime() - began) / NANOS_PER_SECOND);
        long ours = found.stream().filter(Finding.Ours.class::isInstance).count();
        if (ours != places.size() - STRANGERS) throw new IOException("not found: " + found);
      }
    } finally {
      switchOff();
    }
    return List.of(Figure.beside("devices on 8 ports, s", new Series(seconds), LIMIT_SECONDS));
  }

  private void switchOn() throws IOException {
    switches.push(new CardReaderSandbox(line("reader", 9_600), ReaderModule.realistic())::close);
    switches.push(
        new ReceiptPrinterSandbox(line("receipts", 57_600), PrinterKind.WIDE, Optional.empty())
            ::close);
    switches.push(new ScannerSandbox(line("scanner", 57_600), ScannerKind.NEWLAND)::close);
    switches.push(new Stranger(line("modem", 9_600), "\r\nERROR\r\n")::close);
    for (int i = 1; i < STRANGERS; i++)
      switches.push(new Stranger(line("mute-" + i, 2_400), "")::close);
  }

  private Wire line(String name, int baud) throws IOException {
    Path path = folder.resolve(name);
    places.add(new Place.Serial(path.toString(), path.toString(), Place.Usb.NONE));
    return new UartWire(Pty.open(path, 9_600), baud);
  }

  private void switchOff() {
    while (!switches.isEmpty()) switches.pop().run();
  }
}
