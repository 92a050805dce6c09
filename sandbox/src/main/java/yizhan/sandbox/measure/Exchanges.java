package yizhan.sandbox.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import yizhan.device.Deadline;
import yizhan.device.Device;
import yizhan.device.DeviceException;
import yizhan.device.DeviceStatus;
import yizhan.device.card.CardReader;
import yizhan.device.connect.Address;
import yizhan.device.connect.CardReaders;
import yizhan.device.connect.ReceiptPrinters;
import yizhan.device.printer.Bitmap;
import yizhan.device.printer.Receipt;
import yizhan.device.printer.ReceiptOutcome;
import yizhan.device.printer.ReceiptPaper;
import yizhan.device.printer.ReceiptPrinter;
import yizhan.sandbox.card.CardReaderSandbox;
import yizhan.sandbox.card.ReaderModule;
import yizhan.sandbox.wire.Pty;

/**
 * What a driver adds to an exchange, asked of devices that answer at once over lines that take no
 * time; and a long ticket with a QR code, over the same.
 */
final class Exchanges {
  private static final int BAUD = 115_200;
  private static final int LINES = 40;
  private static final int PER_ROUND = 20;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final double LIMIT_TICKET = 5;

  /** Of the same lines, to a {@code generic} printer; counted with 2.1.2, by hand. */
  private static final String RECEIPTIO = "receiptio 5275";

  /** {@code DLE EOT} 1 to 4. */
  private static final int QUESTIONS_TO_A_PRINTER = 4;

  private Exchanges() {}

  static List<Figure> measure(int rounds, Path folder) throws IOException, DeviceException {
    Files.createDirectories(folder);
    List<Figure> figures = new ArrayList<>();
    try (CardReaderSandbox sandbox =
            new CardReaderSandbox(
                Pty.open(folder.resolve("prompt-reader"), BAUD), ReaderModule.prompt());
        CardReader reader = CardReaders.samv(new Address.Serial(sandbox.address(), BAUD))) {
      figures.add(
          Figure.plain(
              "an exchange with the card reader, ms",
              statuses(reader, rounds * PER_ROUND, 1),
              "a serial line without its time"));
    }
    try (PromptPrinter peer = new PromptPrinter();
        ReceiptPrinter printer =
            ReceiptPrinters.escPos(
                new Address.Tcp("127.0.0.1", peer.port()),
                ReceiptPaper.MM_80,
                "generic",
                Exchanges::neverNeeded)) {
      figures.add(
          Figure.plain(
              "an exchange with the receipt printer, ms",
              statuses(printer, rounds * PER_ROUND, QUESTIONS_TO_A_PRINTER),
              "TCP on this machine"));
      figures.addAll(tickets(printer, peer, rounds * PER_ROUND));
    }
    return figures;
  }

  /** The first of them is left out: it connects, and nothing is compiled yet. */
  private static Series statuses(Device device, int times, int exchanges) throws IOException {
    List<Double> each = new ArrayList<>();
    for (int time = 0; time <= times; time++) {
      long began = System.nanoTime();
      if (!device.status(Deadline.in(PATIENCE)).equals(DeviceStatus.READY))
        throw new IOException(device.describe() + " is not well");
      if (time > 0) each.add((System.nanoTime() - began) / NANOS_PER_MILLI / exchanges);
    }
    return new Series(each);
  }

  /** From asking to the printer's word that it is at the end; the status before is within. */
  private static List<Figure> tickets(ReceiptPrinter printer, PromptPrinter peer, int times)
      throws IOException, DeviceException {
    List<Double> each = new ArrayList<>();
    Receipt receipt = receipt();
    long bytes = 0;
    for (int time = 0; time < 2 * times; time++) {
      long before = peer.bytes();
      long began = System.nanoTime();
      if (!(printer.print(receipt, Deadline.in(PATIENCE)) instanceof ReceiptOutcome.Printed))
        throw new IOException("the ticket was not printed");
      if (time >= times) each.add((System.nanoTime() - began) / NANOS_PER_MILLI);
      bytes = peer.bytes() - before;
    }
    return List.of(
        Figure.beside(
            "a ticket of 40 lines with a QR code, warm, ms", new Series(each), LIMIT_TICKET),
        Figure.plain("its bytes, questions and mark too", Series.of((double) bytes), RECEIPTIO));
  }

  private static Receipt receipt() {
    List<Receipt.Part> parts = new ArrayList<>();
    for (int line = 0; line < LINES; line++)
      parts.add(new Receipt.Row("第 " + line + " 项", "T000" + line));
    parts.add(new Receipt.Qr("https://example.invalid/1"));
    return new Receipt(parts);
  }

  private static Bitmap neverNeeded(int codePoint, int height) {
    throw new IllegalStateException("the ticket has only characters that every printer has");
  }
}
