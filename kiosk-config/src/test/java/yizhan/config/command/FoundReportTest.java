package yizhan.config.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tomlj.Toml;
import yizhan.config.Language;
import yizhan.config.bench.Found;
import yizhan.device.Condition;
import yizhan.device.DeviceStatus;
import yizhan.device.find.Finding;
import yizhan.device.find.Finding.Kind;
import yizhan.device.find.Nameplate;
import yizhan.device.find.Place;
import yizhan.device.printer.SheetSize;
import yizhan.device.printer.Tray;

/** What a technician reads of a search, and what a script does. */
class FoundReportTest {
  private static final Place.Serial ONE = serial("/dev/serial/by-id/usb-one");
  private static final Place.Serial TWO = serial("/dev/ttyS0");
  private static final Nameplate PLATE = new Nameplate("YIZHAN", "SANDBOX-80", "1.00", "7");
  private static final Found FOUND =
      new Found(
          List.of(
              new Finding.Ours(ONE, Kind.RECEIPT_PRINTER, 19_200, "generic", PLATE),
              new Finding.Ours(
                  new Place.Tcp("192.0.2.10", 9100), Kind.RECEIPT_PRINTER, 0, "generic", PLATE),
              new Finding.Silent(TWO),
              new Finding.Foreign(TWO, false),
              new Finding.Foreign(TWO, true),
              new Finding.InUse(TWO),
              new Finding.Failed(TWO, "why")),
          List.of(
              new Found.Printer(
                  URI.create("ipp://192.0.2.20/ipp/print"),
                  "",
                  Optional.empty(),
                  DeviceStatus.of(List.of(new Condition(Condition.Kind.TONER_LOW, ""))),
                  "Sandbox A3",
                  List.of(new Tray("tray-1", Optional.of(SheetSize.A3), OptionalInt.empty()))),
              new Found.Printer(
                  URI.create("ipp://192.0.2.21/ipp/print"),
                  "",
                  Optional.empty(),
                  DeviceStatus.unknown(Condition.Kind.OFFLINE),
                  "",
                  List.of())));

  @Test
  void alignsBothLanguages() {
    assertThat(FoundReport.table(FOUND, Language.EN).lines())
        .startsWith(
            "/dev/serial/by-id/usb-one   receipt printer                   "
                + "19200  YIZHAN  SANDBOX-80  1.00  7",
            "192.0.2.10:9100             receipt printer                   "
                + "YIZHAN  SANDBOX-80  1.00  7",
            "/dev/ttyS0                  no answer")
        .contains("ipp://192.0.2.20/ipp/print  sheet printer                     Sandbox A3");
    assertThat(FoundReport.table(FOUND, Language.ZH).lines())
        .contains(
            "/dev/serial/by-id/usb-one   凭条打印机              19200  YIZHAN  SANDBOX-80  1.00  7",
            "ipp://192.0.2.20/ipp/print  单页打印机              Sandbox A3",
            "ipp://192.0.2.21/ipp/print  没有应答");
  }

  @Test
  void writesASecondOneOfAKindAsAComment() {
    String sections = FoundReport.table(FOUND, Language.EN).split("For the terminal file:", 2)[1];
    var toml = Toml.parse(sections);
    assertThat(toml.errors()).isEmpty();
    assertThat(toml.getString("devices.receipt-printer.serial")).isEqualTo(ONE.identity());
    assertThat(sections).contains("# [devices.receipt-printer]\n# tcp = \"192.0.2.10:9100\"\n");
  }

  @Test
  void tellsAPrinterOnUsbFromAnOfficesPrinter() {
    Found found =
        new Found(
            List.of(
                new Finding.Ours(
                    new Place.UsbPrinter("usb:0525:a4a8:T1", "/dev/usb/lp0", Place.Usb.NONE, ""),
                    Kind.RECEIPT_PRINTER,
                    0,
                    "generic",
                    PLATE),
                new Finding.Foreign(
                    new Place.UsbPrinter(
                        "usb:03f0:0001", "/dev/usb/lp1", new Place.Usb(0x03F0, 1, "Pages"), "PCL"),
                    true)),
            List.of());
    assertThat(FoundReport.table(found, Language.EN).lines())
        .contains("usb:03f0:0001     something of another kind  Pages  PCL")
        .containsSequence("serial = \"usb:0525:a4a8:T1\"", "dialect = \"generic\"");
    assertThat(Json.of(FoundReport.json(found)))
        .contains("\"place\":\"usb:0525:a4a8:T1\",\"path\":\"/dev/usb/lp0\"");
  }

  @Test
  void saysItToMachines() {
    assertThat(Json.of(FoundReport.json(FOUND)))
        .contains(
            "{\"place\":\"/dev/serial/by-id/usb-one\",\"path\":\"/dev/serial/by-id/usb-one\","
                + "\"id\":\"find.receipt-printer\",\"kind\":\"receipt-printer\",\"baud\":19200,",
            "\"id\":\"find.unasked\"",
            "\"state\":\"ATTENTION\",\"conditions\":[\"TONER_LOW\"],"
                + "\"trays\":[{\"name\":\"tray-1\",\"size\":\"A3\"}]");
  }

  @Test
  void asksOnlyWhereItIsTold() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    assertThat(run(out, err, "find", "--lang", "en", "/dev/no-such-port", "127.0.0.1:1"))
        .isEqualTo(1);
    assertThat(out.toString()).contains("/dev/no-such-port  failed", "127.0.0.1:1        failed");
    for (String wrong : List.of("nonsense", "1.2.3.4:99999", "ipp://", "http://x/", "--what"))
      assertThat(run(out, err, "find", "--lang", "en", wrong)).as(wrong).isEqualTo(2);
    assertThat(err.toString()).contains("\"nonsense\" is no address");
  }

  private static int run(StringWriter out, StringWriter err, String... arguments) {
    return OnTheBench.run(new PrintWriter(out), new PrintWriter(err), arguments);
  }

  private static Place.Serial serial(String path) {
    return new Place.Serial(path, path, Place.Usb.NONE);
  }
}
