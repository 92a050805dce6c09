package yizhan.sandbox.together;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import yizhan.device.Deadline;
import yizhan.device.Device;
import yizhan.device.DeviceException;
import yizhan.device.card.CardReader;
import yizhan.device.card.CardReading;
import yizhan.device.connect.Address;
import yizhan.device.connect.CardReaders;
import yizhan.device.connect.GuideLightBoards;
import yizhan.device.connect.ReceiptPrinters;
import yizhan.device.connect.Recording;
import yizhan.device.connect.Scanners;
import yizhan.device.printer.Receipt;
import yizhan.device.printer.ReceiptOutcome;
import yizhan.device.printer.ReceiptPaper;
import yizhan.device.printer.ReceiptPrinter;
import yizhan.device.scanner.Scanner;
import yizhan.device.sign.GuideLights;
import yizhan.sandbox.card.CardReaderSandbox;
import yizhan.sandbox.card.People;
import yizhan.sandbox.card.ReaderModule;
import yizhan.sandbox.card.SandboxCard;
import yizhan.sandbox.fault.Fault;
import yizhan.sandbox.lamps.LampBoardSandbox;
import yizhan.sandbox.receipt.PrinterKind;
import yizhan.sandbox.receipt.ReceiptPrinterSandbox;
import yizhan.sandbox.scanner.HeldCode;
import yizhan.sandbox.scanner.ScannerKind;
import yizhan.sandbox.scanner.ScannerSandbox;
import yizhan.sandbox.wire.Wire;

/** One thing done with one simulated device, which is well or has one fault. */
enum RecordedScene {
  CARD,
  CARD_MUTE,
  CARD_GARBAGE,
  CARD_HALF,
  CARD_VANISH,
  CARD_WRONG_CHECKSUM,
  CARD_WRONG_LENGTH,
  CARD_JUNK_BEFORE,
  RECEIPT,
  RECEIPT_MUTE,
  RECEIPT_GARBAGE,
  RECEIPT_VANISH,
  CODE,
  CODE_GARBAGE,
  LAMPS,
  LAMPS_WRONG_CHECKSUM;

  private static final int LAMPS_FITTED = 3;

  private static final String DIALECT = "zebra-ssi";
  private static final String CODE_TEXT = "测试T0001";
  private static final Receipt TICKET =
      new Receipt(
          List.of(
              new Receipt.Text("测试用户", Receipt.Size.DOUBLE, Receipt.Align.CENTRE, true),
              new Receipt.Row("T0001", "𠮷"),
              new Receipt.Qr(CODE_TEXT)));

  /** Words of which none may stand in a recording, in the charsets of all three protocols. */
  static final List<String> WORDS = List.of("测试用户", "测试", "T0001", "测试市样例路");

  /** The simulated device, on this line, with something to offer and its fault switched on. */
  AutoCloseable device(Wire line) {
    return switch (kind()) {
      case "CARD" -> {
        CardReaderSandbox reader = new CardReaderSandbox(line, ReaderModule.prompt());
        reader.lay(SandboxCard.of(People.CITIZEN));
        fault().ifPresent(reader.readFaults()::failUntilCleared);
        yield reader;
      }
      case "RECEIPT" -> {
        ReceiptPrinterSandbox printer =
            new ReceiptPrinterSandbox(line, PrinterKind.WIDE, Optional.empty());
        fault().ifPresent(printer.faults()::failUntilCleared);
        yield printer;
      }
      case "LAMPS" -> {
        LampBoardSandbox board = new LampBoardSandbox(line, LAMPS_FITTED);
        fault().ifPresent(board.faults()::failUntilCleared);
        yield board;
      }
      default -> {
        ScannerSandbox scanner = new ScannerSandbox(line, ScannerKind.ZEBRA);
        fault().ifPresent(scanner.faults()::failUntilCleared);
        scanner.hold(HeldCode.qr(CODE_TEXT));
        yield scanner;
      }
    };
  }

  /** A driver of it whose line is recorded. */
  Device recorded(Recording recording, Address at) {
    return switch (kind()) {
      case "CARD" -> recording.samv(at);
      case "RECEIPT" -> recording.escPos(at, ReceiptPaper.MM_80, "generic", new InkPainter());
      case "LAMPS" -> recording.modbusRtu(at, 1, LAMPS_FITTED);
      default -> recording.scanner(at, DIALECT);
    };
  }

  /** A driver of it as any other. */
  Device plain(Address at) {
    return switch (kind()) {
      case "CARD" -> CardReaders.samv(at);
      case "RECEIPT" -> ReceiptPrinters.escPos(at, ReceiptPaper.MM_80, "generic", new InkPainter());
      case "LAMPS" -> GuideLightBoards.modbusRtu(at, 1, LAMPS_FITTED);
      default -> Scanners.serial(at, DIALECT);
    };
  }

  /** Does it, and says how that ended, without a word of whom it was about. */
  static String play(Device device, Deadline deadline) {
    try {
      return switch (device) {
        case CardReader reader ->
            switch (reader.read(deadline)) {
              case CardReading.Read(var card) -> "read a " + card.getClass().getSimpleName();
              case CardReading.Failed(var why) -> "failed " + why;
            };
        case ReceiptPrinter printer ->
            switch (printer.print(TICKET, deadline)) {
              case ReceiptOutcome.Printed _ -> "printed";
              case ReceiptOutcome.NotStarted(var status) -> "not started " + status.conditions();
              case ReceiptOutcome.Interrupted(var status) -> "interrupted " + status.conditions();
            };
        case GuideLights lights -> {
          lights.set(2, true, deadline);
          yield "lit, and " + lights.status(deadline).state();
        }
        case Scanner scanner -> "read a code of " + scanner.scan(deadline).text().length();
        default -> throw new IllegalStateException(device.describe());
      };
    } catch (DeviceException e) {
      return "gave up " + e.reason();
    }
  }

  /** What its recording is called. */
  String file() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".rec";
  }

  /** Whether nothing is wrong with the device, so that its end does not wait for a deadline. */
  boolean well() {
    return fault().isEmpty();
  }

  private String kind() {
    return name().split("_", 2)[0];
  }

  private Optional<Fault> fault() {
    return Arrays.stream(Fault.values())
        .filter(fault -> name().equals(kind() + "_" + fault))
        .findFirst();
  }
}
