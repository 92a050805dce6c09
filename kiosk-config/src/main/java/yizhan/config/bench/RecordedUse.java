package yizhan.config.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import yizhan.config.Devices;
import yizhan.config.Phrase;
import yizhan.device.Condition;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceStatus;
import yizhan.device.card.CardReader;
import yizhan.device.card.CardReading;
import yizhan.device.connect.Recording;
import yizhan.device.connect.SnmpAccess;
import yizhan.device.find.Finding;
import yizhan.device.find.Place;
import yizhan.device.printer.Bitmap;
import yizhan.device.printer.PageCounter;
import yizhan.device.printer.Receipt;
import yizhan.device.printer.ReceiptOutcome;
import yizhan.device.printer.ReceiptPrinter;
import yizhan.device.scanner.Scanner;
import yizhan.device.sign.GuideLights;

/**
 * Uses a device once, as a visit would, while its line is recorded. Says what came of it, and
 * nothing of whom.
 *
 * @param hearer is told what to do, and what came of it
 * @param patience how long somebody has to lay a card there or hold up a code
 */
public record RecordedUse(Recording recording, Consumer<Phrase> hearer, Duration patience) {
  private static final Duration QUESTION = Duration.ofSeconds(5);
  private static final Duration SEARCH = Duration.ofSeconds(8);
  private static final Duration TICKET = Duration.ofSeconds(30);

  /** All that a line of text, a size, a row and a code need, and no name. */
  private static final Receipt SAMPLE =
      new Receipt(
          List.of(
              new Receipt.Text("样张 SAMPLE", Receipt.Size.DOUBLE, Receipt.Align.CENTRE, true),
              new Receipt.Row("设备记录", "0123456789"),
              new Receipt.Rule(),
              Receipt.Text.of("本单仅用于记录打印机通信。"),
              new Receipt.Qr("sample 0123456789"),
              new Receipt.Feed(1)));

  /** Asks the reader how it is and which module it has, and reads one card. */
  public boolean of(Devices.CardReaderSettings settings) {
    try (CardReader reader = recording.samv(settings.address())) {
      if (!well(reader.status(Deadline.in(QUESTION)))) return false;
      reader.securityModule(Deadline.in(QUESTION));
      hearer.accept(Phrase.of("record.lay-card", seconds()));
      return switch (reader.read(Deadline.in(patience))) {
        case CardReading.Read _ -> done("record.card-read");
        case CardReading.Failed(CardReading.Fault why) -> failed(why.name());
      };
    } catch (DeviceException e) {
      return failed(e.reason().name());
    }
  }

  /** Asks the printer how it is, and prints a ticket that says nothing. */
  public boolean of(Devices.ReceiptPrinterSettings settings) {
    try (ReceiptPrinter printer =
        recording.escPos(
            settings.address(), settings.paper(), settings.dialect(), RecordedUse::neverNeeded)) {
      if (!well(printer.status(Deadline.in(QUESTION)))) return false;
      hearer.accept(Phrase.of("record.printing"));
      return switch (printer.print(SAMPLE, Deadline.in(TICKET))) {
        case ReceiptOutcome.Printed _ -> done("record.printed");
        case ReceiptOutcome.NotStarted(DeviceStatus status) -> well(status);
        case ReceiptOutcome.Interrupted(DeviceStatus status) -> failed(conditions(status));
      };
    } catch (DeviceException e) {
      return failed(e.reason().name());
    }
  }

  /** Reads one code. */
  public boolean of(Devices.ScannerSettings settings) {
    try (Scanner scanner = recording.scanner(settings.address(), settings.dialect())) {
      hearer.accept(Phrase.of("record.hold-code", seconds()));
      scanner.scan(Deadline.in(patience));
      return done("record.code-read");
    } catch (DeviceException e) {
      return failed(e.reason().name());
    }
  }

  /** Asks the board how it is, and lights one lamp after the other for a moment. */
  public boolean of(Devices.GuideLightsSettings settings) {
    try (GuideLights board =
        recording.modbusRtu(settings.address(), settings.unit(), settings.outputs())) {
      if (!well(board.status(Deadline.in(QUESTION)))) return false;
      for (int output : new TreeSet<>(settings.lamps().values()))
        for (boolean on : new boolean[] {true, false}) board.set(output, on, Deadline.in(QUESTION));
      return done("record.lamps-switched");
    } catch (DeviceException e) {
      return failed(e.reason().name());
    }
  }

  /** Reads a printer's page counter over SNMP. */
  public boolean of(SnmpAccess agent) {
    try (PageCounter counter = recording.pageCounter(agent)) {
      return counter.read(Deadline.in(QUESTION)).isPresent() || failed("NO_COUNTER");
    } catch (DeviceException e) {
      return failed(e.reason().name());
    }
  }

  /** Hears which printers make themselves known. */
  public boolean adverts() {
    try {
      return !recording.advertised(Deadline.in(QUESTION)).isEmpty() || failed("NO_PRINTER");
    } catch (IOException _) {
      return failed("NO_NETWORK");
    }
  }

  /** Asks what is there, as a search does. */
  public boolean of(Place place) {
    Finding found = recording.search(place, Deadline.in(SEARCH));
    return found instanceof Finding.Ours
        || failed(found.getClass().getSimpleName().toUpperCase(Locale.ROOT));
  }

  private boolean well(DeviceStatus status) {
    return status.usable() || failed(conditions(status));
  }

  private boolean done(String phrase) {
    hearer.accept(Phrase.of(phrase));
    return true;
  }

  private boolean failed(String why) {
    hearer.accept(Phrase.of("record.failed", why));
    return false;
  }

  private String seconds() {
    return Long.toString(patience.toSeconds());
  }

  /** What is wrong, in the words of the vocabulary. */
  static String conditions(DeviceStatus status) {
    return status.conditions().stream()
        .map(Condition::kind)
        .map(Enum::name)
        .collect(Collectors.joining(", "));
  }

  private static Bitmap neverNeeded(int codePoint, int height) {
    throw new IllegalStateException("the sample has only characters that every printer has");
  }
}
