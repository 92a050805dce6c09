package yizhan.device.internal.ipp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hp.jipp.encoding.Attribute;
import org.junit.jupiter.api.Test;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.printer.SheetOrder;
import yizhan.device.printer.SheetSize;

/** What is demanded of printers that can do more or less. */
class JobTicketTest {
  static JobTicket a3Ticket(IppBytes printer) throws DeviceException {
    PrinterFacts facts = PrinterFacts.parse(Answer.parse(printer.to(1), 1));
    return JobTicket.of(new SheetOrder("issue", SheetSize.A3, "tray-1"), facts, false);
  }

  @Test
  void demandsAllThatThePrinterKnows() throws Exception {
    JobTicket ticket =
        a3Ticket(
            ScriptedPrinter.printer()
                .keyword("sides-supported", "one-sided", "two-sided-long-edge")
                .integer("copies-default", 1)
                .name("job-sheets-supported", "none")
                .keyword("job-creation-attributes-supported", "media", "number-up"));
    assertThat(ticket.attributes())
        .extracting(Attribute::getName)
        .containsExactly(
            "media-col", "copies", "sides", "print-scaling", "number-up", "job-sheets");
  }

  @Test
  void asksNothingThatThePrinterHasNeverHeardOf() throws Exception {
    assertThat(a3Ticket(a3Printer()).attributes())
        .extracting(Attribute::getName)
        .containsExactly("media-col");
  }

  @Test
  void takesThePrintersOwnRoundedSize() throws Exception {
    JobTicket ticket = a3Ticket(state().media("media-col-ready", "tray-1", 29_704, 41_995));
    assertThat(ticket.media().width()).isEqualTo(29_704);
    assertThat(ticket.attributes().getFirst().toString()).contains("29704", "41995");
  }

  @Test
  void refusesAPrinterThatOnlyScales() {
    assertRefused(a3Printer().keyword("print-scaling-supported", "auto", "fit"), "print-scaling");
  }

  @Test
  void refusesAPrinterThatAlwaysAddsABanner() {
    assertRefused(a3Printer().keyword("job-sheets-supported", "standard"), "job-sheets");
  }

  @Test
  void refusesAPrinterThatTakesNoPdf() {
    assertRefused(a3Printer().keyword("document-format-supported", "image/urf"), "no PDF");
  }

  @Test
  void refusesAPrinterWhoseTrayCannotBeDemanded() {
    assertRefused(a3Printer().keyword("media-col-supported", "media-size"), "size and tray");
  }

  @Test
  void refusesAPrinterThatDoesNotSayWhatLiesInItsTrays() {
    assertRefused(state(), "tray-1 does not hold A3; ready: ");
  }

  @Test
  void refusesATrayThatIsNotSureOfItsSize() {
    assertRefused(a3Printer().media("", "tray-1", 21_000, 29_700), "does not hold A3");
  }

  @Test
  void findsTheJobMadeForAnotherTrayOrScaled() throws Exception {
    JobTicket ticket = a3Ticket(ScriptedPrinter.printer());
    IppBytes job = ScriptedPrinter.job("issue", 4, "none");
    assertRefusedJob(ticket, job.media("media-col", "tray-2", 29_700, 42_000), "another sheet");
    assertRefusedJob(
        ticket,
        ScriptedPrinter.job("issue", 4, "none").keyword("print-scaling", "fit"),
        "print-scaling=none");
    assertRefusedJob(
        ticket, ScriptedPrinter.job("issue", 4, "none").integer("copies", 2), "copies=1");
  }

  private static IppBytes state() {
    return IppBytes.answer(0).group(IppBytes.PRINTER).enumeration("printer-state", 3);
  }

  private static IppBytes a3Printer() {
    return state().media("media-col-ready", "tray-1", 29_700, 42_000);
  }

  private static void assertRefused(IppBytes printer, String words) {
    assertThatThrownBy(() -> a3Ticket(printer))
        .isInstanceOfSatisfying(
            DeviceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.REFUSED))
        .hasMessageContaining(words);
  }

  private static void assertRefusedJob(JobTicket ticket, IppBytes job, String words)
      throws DeviceException {
    AnswerGroup made = Answer.parse(job.to(1), 1).firstJob();
    assertThatThrownBy(() -> ticket.compare(made))
        .isInstanceOf(DeviceException.class)
        .hasMessageContaining(words);
  }
}
