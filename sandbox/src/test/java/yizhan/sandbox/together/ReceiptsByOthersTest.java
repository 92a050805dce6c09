package yizhan.sandbox.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yizhan.device.Deadline;
import yizhan.device.connect.Address;
import yizhan.device.connect.ReceiptPrinters;
import yizhan.device.printer.Receipt;
import yizhan.device.printer.ReceiptOutcome;
import yizhan.device.printer.ReceiptPaper;
import yizhan.device.printer.ReceiptPrinter;
import yizhan.sandbox.receipt.PaperQr;
import yizhan.sandbox.receipt.PrinterKind;
import yizhan.sandbox.receipt.ReceiptPrinterSandbox;
import yizhan.sandbox.receipt.Ticket;
import yizhan.sandbox.wire.TcpLine;

/** A host that nobody here wrote drives the simulated receipt printer through all its states. */
class ReceiptsByOthersTest {
  private static final String RECEIPT =
      """
      ^^^回执 SAMPLE

      编号 | A0001
      --
      一，二。测试 abc
      {code:https://example.invalid/1; option:qrcode,4,M}
      """;

  private int port;
  private Receiptio host;
  private ReceiptPrinterSandbox printer;

  @BeforeEach
  void switchOn() throws IOException {
    host = Receiptio.fetched();
    TcpLine line = TcpLine.open(0);
    port = Integer.parseInt(line.address().split(":", 2)[1]);
    printer = new ReceiptPrinterSandbox(line, PrinterKind.WIDE, Optional.empty());
  }

  @AfterEach
  void switchOff() {
    printer.close();
  }

  /**
   * Its commands for printers of several makers; all of them known, and read as they were meant.
   */
  @ParameterizedTest
  @ValueSource(strings = {"generic", "epson", "citizen"})
  void printsWhatOthersSend(String make) throws Exception {
    assertThat(host.at(port, "-p " + make, RECEIPT)).isEqualTo("success");
    assertThat(printer.unknownCommands()).isEmpty();
    assertThat(printer.substitutes()).isZero();
    Ticket ticket = printer.tickets().getFirst();
    assertThat(ticket.text().lines().map(String::strip))
        .contains("回执 SAMPLE", "一，二。测试 abc")
        .anySatisfy(line -> assertThat(line).contains("编号").endsWith("A0001"));
    assertThat(PaperQr.read(ticket.picture())).isEqualTo("https://example.invalid/1");
  }

  @Test
  void tellsOthersHowItIs() throws Exception {
    assertThat(status()).isEqualTo("online");
    printer.paperLow();
    assertThat(status()).as("low paper is no reason to stop").isEqualTo("online");
    printer.openCover();
    assertThat(status()).isEqualTo("coveropen");
    printer.closeCover();
    printer.paperOut();
    assertThat(status()).isEqualTo("paperempty");
    printer.loadPaper();
    printer.headHot(true);
    assertThat(status()).isEqualTo("error");
    printer.headHot(false);
    assertThat(status()).isEqualTo("online");
    printer.unplug();
    assertThat(status()).isEqualTo("disconnect");
    printer.plugIn();
    assertThat(status()).isEqualTo("online");
  }

  /** It hears of trouble by automatic status; what was not printed comes when that has ended. */
  @Test
  void tellsOthersWhatStopsATicket() throws Exception {
    printer.paperEndsAfter(100);
    assertThat(host.at(port, "-p generic", RECEIPT)).isEqualTo("paperempty");
    assertThat(printer.cut()).isZero();
    printer.loadPaper();
    assertThat(printer.cut()).isOne();
    printer.jamCutter();
    assertThat(host.at(port, "-p generic", RECEIPT)).isEqualTo("error");
    printer.freeCutter();
    assertThat(host.at(port, "-p generic", RECEIPT)).isEqualTo("success");
  }

  @Test
  void printsTheSameInFewerBytesThanOthers() throws Exception {
    List<Receipt.Part> parts = new ArrayList<>();
    StringBuilder markdown = new StringBuilder();
    for (int line = 0; line < 40; line++) {
      parts.add(new Receipt.Row("第 " + line + " 项", "T000" + line));
      markdown.append("第 %1$d 项 | T000%1$d\n".formatted(line));
    }
    parts.add(new Receipt.Qr("https://example.invalid/1"));
    markdown.append("{code:https://example.invalid/1; option:qrcode,4,M}\n");
    try (ReceiptPrinter ours =
        ReceiptPrinters.escPos(
            new Address.Tcp("127.0.0.1", port), ReceiptPaper.MM_80, "generic", new InkPainter())) {
      assertThat(ours.print(new Receipt(parts), Deadline.in(Duration.ofSeconds(20))))
          .isInstanceOf(ReceiptOutcome.Printed.class);
    }
    assertThat(host.at(port, "-p generic", markdown.toString())).isEqualTo("success");
    Ticket our = printer.tickets().getFirst();
    Ticket their = printer.tickets().getLast();
    assertThat(their.text().lines().filter(line -> line.contains("项"))).hasSize(40);
    assertThat(our.text().lines().filter(line -> line.contains("项"))).hasSize(40);
    assertThat(our.bytes().length).isLessThan(their.bytes().length);
  }

  private String status() throws IOException {
    return host.at(port, "-p generic -q printer", "");
  }
}
