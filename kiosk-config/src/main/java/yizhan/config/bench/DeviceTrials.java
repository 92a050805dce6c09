package yizhan.config.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import yizhan.config.Cabinet;
import yizhan.config.Devices.CardReaderSettings;
import yizhan.config.Devices.GuideLightsSettings;
import yizhan.config.Devices.ReceiptPrinterSettings;
import yizhan.config.Devices.ScannerSettings;
import yizhan.config.FaceSettings;
import yizhan.config.Phrase;
import yizhan.config.Terminal;
import yizhan.device.Deadline;
import yizhan.device.Device;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.DeviceStatus;
import yizhan.device.card.CardReader;
import yizhan.device.card.CardReading;
import yizhan.device.connect.CardReaders;
import yizhan.device.connect.GuideLightBoards;
import yizhan.device.connect.ReceiptPrinters;
import yizhan.device.connect.Scanners;
import yizhan.device.printer.Receipt;
import yizhan.device.printer.Receipt.Align;
import yizhan.device.printer.Receipt.Size;
import yizhan.device.printer.ReceiptOutcome;
import yizhan.device.printer.ReceiptPrinter;
import yizhan.device.scanner.Scanner;
import yizhan.device.sign.GuideLights;

/**
 * Tries a terminal's small devices, step by step, each step with a deadline, with somebody who lays
 * a card, holds a code and looks at the slip. Nothing of a card is shown or kept.
 */
public final class DeviceTrials {
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final Duration PRINT = Duration.ofSeconds(20);

  /** Operations; more would not stand on a screen whose words are large. */
  private static final int MOST_NAMED = 3;

  private final Terminal terminal;
  private final Operator operator;
  private final House house;
  private final Duration patience;

  /**
   * @param patience how long a person may take to lay a card or hold a code
   */
  public DeviceTrials(Terminal terminal, Operator operator, House house, Duration patience) {
    this.terminal = terminal;
    this.operator = operator;
    this.house = house;
    this.patience = patience;
  }

  /** The reader answers, is the one that was meant, and reads a card. */
  public TrialEnd cardReader(CardReaderSettings settings) {
    try (CardReader reader = CardReaders.samv(settings.address())) {
      return cardReader(reader, settings);
    }
  }

  /** The same of one that somebody has opened. */
  public TrialEnd cardReader(CardReader reader, CardReaderSettings settings) {
    try {
      Optional<TrialEnd> unusable = unusable(reader);
      if (unusable.isPresent()) return unusable.get();
      String module = reader.securityModule(Deadline.in(ANSWER));
      if (settings.securityModule().filter(meant -> !meant.equals(module)).isPresent())
        return TrialEnd.failed("try.other-reader", module, settings.securityModule().get());
      operator.hears(Phrase.of("try.lay-card", seconds()));
      return switch (reader.read(Deadline.in(patience))) {
        case CardReading.Read _ -> TrialEnd.passed("try.card-read");
        case CardReading.Failed(CardReading.Fault fault) ->
            TrialEnd.failed("try.card-" + Phrases.word(fault));
      };
    } catch (DeviceException failed) {
      return failed(failed, "try.no-card");
    }
  }

  /** A slip comes out that can be read and is cut. */
  public TrialEnd receiptPrinter(ReceiptPrinterSettings settings) {
    try (ReceiptPrinter printer =
        ReceiptPrinters.escPos(
            settings.address(), settings.paper(), settings.dialect(), house.painter())) {
      return receiptPrinter(printer);
    }
  }

  /** The same of one that somebody has opened. */
  public TrialEnd receiptPrinter(ReceiptPrinter printer) {
    try {
      Optional<TrialEnd> unusable = unusable(printer);
      if (unusable.isPresent()) return unusable.get();
      operator.hears(Phrase.of("try.printing-slip"));
      return switch (printer.print(slip(), Deadline.in(PRINT))) {
        case ReceiptOutcome.Printed _ ->
            operator.agrees(Phrase.of("try.slip-good", terminal.identity().terminalId()))
                ? TrialEnd.passed("try.slip-printed")
                : new TrialEnd(false, operator.denied(Phrase.of("try.slip-bad")));
        case ReceiptOutcome.NotStarted(DeviceStatus status) -> unusable(status);
        case ReceiptOutcome.Interrupted(DeviceStatus status) -> unusable(status);
      };
    } catch (DeviceException failed) {
      return failed(failed, "try.printer-silent");
    }
  }

  private Receipt slip() {
    return new Receipt(
        List.of(
            new Receipt.Text("驿站 · 试打", Size.DOUBLE, Align.CENTRE, true),
            new Receipt.Row("终端 Terminal", terminal.identity().terminalId()),
            new Receipt.Text("营业执照 不动产 税务 0123456789", Size.NORMAL, Align.LEFT, false),
            new Receipt.Rule(),
            new Receipt.Qr(TestCode.of(terminal)),
            new Receipt.Feed(2)));
  }

  /** The scanner sees the code that is shown to it. */
  public TrialEnd scanner(ScannerSettings settings) {
    try (Scanner scanner = Scanners.serial(settings.address(), settings.dialect())) {
      return scanner(scanner);
    }
  }

  /** The same of one that somebody has opened. */
  public TrialEnd scanner(Scanner scanner) {
    try {
      Optional<TrialEnd> unusable = unusable(scanner);
      if (unusable.isPresent()) return unusable.get();
      String code = TestCode.of(terminal);
      operator.sees(TestCode.drawn(code));
      operator.hears(Phrase.of("try.hold-code", seconds()));
      // What else it may have seen is nobody's business, and is not said.
      return scanner.scan(Deadline.in(patience)).text().equals(code)
          ? TrialEnd.passed("try.code-read")
          : TrialEnd.failed("try.code-other");
    } catch (DeviceException failed) {
      return failed(failed, "try.no-code");
    }
  }

  /** Each lamp shines at its place, and no other with it. */
  public TrialEnd guideLights(GuideLightsSettings settings) {
    try (GuideLights board =
        GuideLightBoards.modbusRtu(settings.address(), settings.unit(), settings.outputs())) {
      return guideLights(board, settings);
    }
  }

  /** The same of one that somebody has opened. */
  public TrialEnd guideLights(GuideLights board, GuideLightsSettings settings) {
    try {
      for (int output : settings.lamps().values()) board.set(output, false, Deadline.in(ANSWER));
      for (Map.Entry<Cabinet.Part, Integer> lamp : new TreeMap<>(settings.lamps()).entrySet()) {
        String place = Phrases.word(lamp.getKey());
        if (!shines(board, lamp.getValue(), Phrase.of("try.lamp-" + place)))
          return new TrialEnd(false, operator.denied(Phrase.of("try.lamp-dark", place)));
      }
      return TrialEnd.passed("try.lamps-shine");
    } catch (DeviceException failed) {
      return failed(failed, "try.board-silent");
    }
  }

  private boolean shines(GuideLights board, int output, Phrase question) throws DeviceException {
    board.set(output, true, Deadline.in(ANSWER));
    boolean seen = operator.agrees(question);
    board.set(output, false, Deadline.in(ANSWER));
    return seen;
  }

  /** The program that compares faces starts, and could compare; no frame is taken for that. */
  public static TrialEnd face(FaceSettings settings) {
    return FaceGreeting.of(settings).end();
  }

  /** The back office answers, in a version that is known, and its clock is ours. */
  public TrialEnd backOffice() {
    House.OfficeState state = house.office(terminal);
    return new TrialEnd(state.light() != Light.RED, state.words());
  }

  /**
   * The same, and every operation of its contract is asked something that leads nowhere.
   *
   * @param traces also what leaves something in its books
   * @param each hears how each one was answered
   */
  public TrialEnd contract(boolean traces, Consumer<Phrase> each) {
    TrialEnd answers = backOffice();
    if (!answers.passed()) return answers;
    List<String> broken = new ArrayList<>();
    for (House.OperationState one : house.contract(terminal, traces)) {
      each.accept(one.words());
      if (one.light() == Light.RED) broken.add(one.operation());
    }
    return broken.isEmpty() ? answers : notKept(broken);
  }

  private static TrialEnd notKept(List<String> broken) {
    if (broken.size() <= MOST_NAMED)
      return TrialEnd.failed("try.contract-broken", String.join(", ", broken));
    return TrialEnd.failed(
        "try.contract-much-broken",
        Integer.toString(broken.size()),
        String.join(", ", broken.subList(0, MOST_NAMED)));
  }

  private String seconds() {
    return Long.toString(patience.toSeconds());
  }

  private static Optional<TrialEnd> unusable(Device device) {
    DeviceStatus status = device.status(Deadline.in(ANSWER));
    return status.usable() ? Optional.empty() : Optional.of(unusable(status));
  }

  private static TrialEnd unusable(DeviceStatus status) {
    return new TrialEnd(false, Phrases.of(status).getFirst());
  }

  private static TrialEnd failed(DeviceException failed, String whenNothingCame) {
    return failed.reason() == Reason.TIMED_OUT
        ? TrialEnd.failed(whenNothingCame)
        : unusable(failed.status());
  }
}
