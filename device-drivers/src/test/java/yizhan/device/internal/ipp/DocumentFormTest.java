package yizhan.device.internal.ipp;

import static org.assertj.core.api.Assertions.assertThat;
import static yizhan.device.internal.ipp.ScriptedPrinter.GET_JOB;
import static yizhan.device.internal.ipp.ScriptedPrinter.GET_PRINTER;
import static yizhan.device.internal.ipp.ScriptedPrinter.SEND_DOCUMENT;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yizhan.device.Deadline;
import yizhan.device.printer.SheetJob;
import yizhan.device.printer.SheetOrder;
import yizhan.device.printer.SheetPainter;
import yizhan.device.printer.SheetSize;

/** In which form a document goes to a printer that says now this, now that of what it takes. */
class DocumentFormTest {
  private static final SheetPainter NEVER =
      _ -> {
        throw new IOException("nothing is to be drawn");
      };

  private ScriptedPrinter script;
  private IppPrinter printer;

  @BeforeEach
  void open() throws IOException {
    script = new ScriptedPrinter();
    printer =
        new IppPrinter(
            script.address(),
            Optional.empty(),
            Optional.of(NEVER),
            new Polling(Duration.ofMillis(1), Duration.ofMillis(5)),
            Optional.empty());
  }

  @AfterEach
  void close() {
    printer.close();
    script.close();
  }

  @Test
  void sendsToEachJobWhatWasChosenForIt() throws Exception {
    SheetJob job = printer.create(order("issue"), soon());
    script.next(GET_PRINTER, dotsOnly()).next(GET_JOB, ScriptedPrinter.job("other", 4, "none"));
    SheetJob other = printer.create(order("other"), soon());
    assertThat(other).isNotEqualTo(job);
    printer.send(job, Pdf.of(SheetSize.A3), soon());
    byte[] sent =
        Objects.requireNonNull(script.received(SEND_DOCUMENT).getFirst().getBody()).toByteArray();
    assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("application/pdf", "%PDF");
  }

  @Test
  void saysHowLongADocumentMayBeThatMustBeDrawn() throws Exception {
    assertThat(printer.look(soon()).mostPages()).isEqualTo(Integer.MAX_VALUE);
    script.next(GET_PRINTER, dotsOnly());
    assertThat(printer.look(soon()).mostPages()).isBetween(20, 38); // over 38 were seen not to fit
  }

  private static IppBytes dotsOnly() {
    return ScriptedPrinter.printer()
        .keyword("document-format-supported", "image/pwg-raster")
        .keyword("pwg-raster-document-type-supported", "sgray_8")
        .dotsPerInch("pwg-raster-document-resolution-supported", 600);
  }

  private static SheetOrder order(String name) {
    return new SheetOrder(name, SheetSize.A3, "tray-1");
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(5));
  }
}
