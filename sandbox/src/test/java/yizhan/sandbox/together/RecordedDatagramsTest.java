package yizhan.sandbox.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import yizhan.device.Deadline;
import yizhan.device.connect.Recording;
import yizhan.device.connect.SnmpAccess;
import yizhan.device.find.Advert;
import yizhan.device.find.Finding;
import yizhan.device.find.Place;
import yizhan.device.internal.dnssd.PrinterBrowse;
import yizhan.device.printer.PageCounter;
import yizhan.sandbox.leak.NothingLeftOpen;
import yizhan.sandbox.receipt.PrinterKind;
import yizhan.sandbox.receipt.ReceiptPrinterSandbox;
import yizhan.sandbox.replay.DatagramReplaySandbox;
import yizhan.sandbox.replay.ReplaySandbox;
import yizhan.sandbox.wire.TcpLine;

/**
 * What goes in datagrams, and a search, recorded and played back: the same comes of it. The
 * fixtures were recorded from snmpd and from avahi with ippeveprinter.
 */
@ExtendWith(NothingLeftOpen.class)
class RecordedDatagramsTest {
  private static final Duration AMPLE = Duration.ofSeconds(8);

  @TempDir Path folder;

  @Test
  void readsThePageCounterOfThatDayUnderAnotherCommunity() throws Exception {
    try (DatagramReplaySandbox agent = new DatagramReplaySandbox(kept("page-counter.rec"))) {
      InetSocketAddress at = agent.address();
      Recording recording = new Recording();
      try (PageCounter counter =
          recording.pageCounter(new SnmpAccess(at.getHostString(), at.getPort(), "secret"))) {
        assertThat(counter.read(Deadline.in(AMPLE))).isEqualTo(OptionalLong.of(41_999));
      }
      assertThat(agent.mismatch()).isEmpty();
      assertThat(agent.done()).isTrue();
      Path again = folder.resolve("again.rec");
      assertThat(recording.write(again)).isTrue();
      assertThat(acts(again)).isEqualTo(acts(kept("page-counter.rec")));
    }
  }

  @Test
  void hearsThePrintersOfThatDay() throws Exception {
    try (DatagramReplaySandbox printers = new DatagramReplaySandbox(kept("adverts.rec"))) {
      assertThat(PrinterBrowse.browse(printers.address(), Optional.empty(), Deadline.in(AMPLE)))
          .containsExactly(
              new Advert(
                  URI.create("ipp://192.0.2.1:8631/ipp/print"), "Xxxxxxx X0", "Example Printer"),
              new Advert(
                  URI.create("ipps://192.0.2.1:8631/ipp/print"), "Xxxxxxx X0", "Example Printer"));
      assertThat(printers.mismatch()).isEmpty();
    }
  }

  @Test
  void findsWhatASearchFound() throws Exception {
    Path file = folder.resolve("search.rec");
    Recording recording = new Recording();
    try (ReceiptPrinterSandbox printer =
        new ReceiptPrinterSandbox(TcpLine.open(0), PrinterKind.WIDE, Optional.empty())) {
      int port = Integer.parseInt(printer.address().split(":", 2)[1]);
      assertThat(recording.search(new Place.Tcp("127.0.0.1", port), Deadline.in(AMPLE)))
          .isInstanceOf(Finding.Ours.class);
    }
    assertThat(recording.write(file)).isTrue();
    assertThat(Files.readString(file)).contains("# device: search", "> 100401");
    try (ReplaySandbox replay = new ReplaySandbox(file)) {
      Finding found =
          new Recording().search(new Place.Tcp("127.0.0.1", replay.port()), Deadline.in(AMPLE));
      assertThat(replay.mismatch()).isEmpty();
      assertThat(found)
          .isInstanceOfSatisfying(
              Finding.Ours.class,
              ours -> {
                assertThat(ours.nameplate().maker()).isEqualTo("XXXXXX");
                assertThat(ours.nameplate().number()).isEqualTo("0000000000");
              });
    }
  }

  private static Path kept(String name) throws Exception {
    return Path.of(
        Objects.requireNonNull(RecordedDatagramsTest.class.getResource("/recordings/" + name))
            .toURI());
  }

  /** All that happened, without when. */
  private static List<String> acts(Path file) throws Exception {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.replaceFirst("^\\d+ ", ""))
        .toList();
  }
}
