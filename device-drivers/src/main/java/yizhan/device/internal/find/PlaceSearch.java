package yizhan.device.internal.find;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.find.Finding;
import yizhan.device.find.Finding.Kind;
import yizhan.device.find.Nameplate;
import yizhan.device.find.Place;
import yizhan.device.internal.escpos.EscPosProbe;
import yizhan.device.internal.record.Tape;
import yizhan.device.internal.samv.SamvProbe;
import yizhan.device.internal.scan.ScannerProbe;
import yizhan.device.internal.transport.Transport;
import yizhan.device.internal.transport.Trial;
import yizhan.device.internal.transport.UsbPrinters;

/**
 * Finds out what is at one place. The order is what keeps it from doing harm: first nobody speaks;
 * then printers are asked, at every speed, in a way that none of them prints; only a line on which
 * no printer answered hears the longer questions. No question to a stranger holds a line end, so
 * that what obeys lines (modems, UPS, consoles, LED boards) obeys none (decision 0125).
 */
final class PlaceSearch {
  /** What devices are shipped with, the usual first, bits per second. */
  private static final List<Integer> SPEEDS = List.of(115_200, 9_600, 38_400, 19_200, 57_600);

  /** Over TCP the speed is the device server's to set; on USB there is none. */
  private static final List<Integer> NO_SPEED = List.of(0);

  /** Receivers of time and place, scales and consoles say something within a second. */
  private static final Duration LISTENING = Duration.ofMillis(1100);

  /** USB vendors of Honeywell's scanners, which alone are asked in their way. */
  private static final Set<Integer> HONEYWELL = Set.of(0x0C2E, 0x0536);

  private final Place place;
  private final Transport line;

  /** One way of asking. */
  private interface Question {
    Optional<Finding> ask(Trial trial, int baud) throws DeviceException;
  }

  private PlaceSearch(Place place, Transport line) {
    this.place = place;
    this.line = line;
  }

  PlaceSearch(Place place) {
    this(place, line(place));
  }

  static PlaceSearch recorded(Place place, Tape tape) {
    return new PlaceSearch(place, line(place).recorded(tape));
  }

  private static Transport line(Place place) {
    return switch (place) {
      case Place.Serial serial -> Transport.serial(serial.path(), SPEEDS.getFirst());
      case Place.UsbPrinter usb -> Transport.usbPrinter(usb.path(), UsbPrinters.HERE);
      case Place.Tcp tcp -> Transport.tcp(tcp.host(), tcp.port());
    };
  }

  /** Ends what is under way; safe from any thread. */
  void close() {
    line.close();
  }

  Finding run(Deadline deadline) {
    if (speaksOtherwise()) return new Finding.Foreign(place, true);
    try (Transport open = line) {
      Trial trial = new Trial(open, deadline);
      if (goesOnTalking(trial)) return new Finding.Foreign(place, true);
      for (Question question : questions())
        for (int baud : speeds()) {
          if (baud > 0) trial.at(baud);
          Optional<Finding> found = question.ask(trial, baud);
          if (found.isPresent()) return found.get();
        }
      return trial.heard() ? new Finding.Foreign(place, false) : new Finding.Silent(place);
    } catch (DeviceException e) {
      return e.reason() == DeviceException.Reason.BUSY
          ? new Finding.InUse(place)
          : new Finding.Failed(place, String.valueOf(e.getMessage()));
    }
  }

  /** Not what spoke once: a scanner that has just read a code is a scanner all the same. */
  private static boolean goesOnTalking(Trial trial) throws DeviceException {
    boolean spoke = trial.listen(LISTENING).length > 0;
    return spoke && trial.listen(LISTENING).length > 0;
  }

  /** A printer that says it speaks others' languages would print what it is asked in ours. */
  private boolean speaksOtherwise() {
    return place instanceof Place.UsbPrinter printer
        && !printer.languages().isEmpty()
        && !printer.languages().toUpperCase(Locale.ROOT).contains("ESC/POS");
  }

  private List<Integer> speeds() {
    return switch (place) {
      case Place.Serial _ -> SPEEDS;
      case Place.UsbPrinter _, Place.Tcp _ -> NO_SPEED;
    };
  }

  private List<Question> questions() {
    if (place instanceof Place.UsbPrinter) return List.of(this::receiptPrinter);
    return isHoneywell()
        ? List.of(this::receiptPrinter, this::cardReader, this::newland, this::honeywell)
        : List.of(this::receiptPrinter, this::cardReader, this::newland);
  }

  private boolean isHoneywell() {
    return place instanceof Place.Serial serial && HONEYWELL.contains(serial.usb().vendor());
  }

  private Optional<Finding> receiptPrinter(Trial trial, int baud) throws DeviceException {
    return EscPosProbe.ask(trial)
        .map(plate -> new Finding.Ours(place, Kind.RECEIPT_PRINTER, baud, "generic", named(plate)));
  }

  /** By what it said when it was plugged in, where it does not answer. */
  private Nameplate named(Nameplate plate) {
    return plate.equals(Nameplate.BLANK) && place instanceof Place.UsbPrinter printer
        ? Nameplate.of("", printer.usb().name())
        : plate;
  }

  private Optional<Finding> cardReader(Trial trial, int baud) throws DeviceException {
    return SamvProbe.ask(trial)
        .map(number ->
            new Finding.Ours(
                place, Kind.CARD_READER, baud, "", new Nameplate("", "SAM-V", "", number)));
  }

  private Optional<Finding> newland(Trial trial, int baud) throws DeviceException {
    return ScannerProbe.newland(trial).map(model -> scanner(baud, "newland", "Newland", model));
  }

  private Optional<Finding> honeywell(Trial trial, int baud) throws DeviceException {
    return ScannerProbe.honeywell(trial)
        ? Optional.of(scanner(baud, "honeywell", "Honeywell", ""))
        : Optional.empty();
  }

  private Finding scanner(int baud, String dialect, String maker, String model) {
    return new Finding.Ours(place, Kind.SCANNER, baud, dialect, Nameplate.of(maker, model));
  }
}
