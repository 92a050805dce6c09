package yizhan.config;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import yizhan.config.Cabinet.Part;
import yizhan.config.Devices.CardReaderSettings;
import yizhan.config.Devices.GuideLightsSettings;
import yizhan.config.Devices.ReceiptPrinterSettings;
import yizhan.config.Devices.ScannerSettings;
import yizhan.config.Devices.SheetPrinterSettings;
import yizhan.device.connect.Address;
import yizhan.device.connect.ReceiptPrinters;
import yizhan.device.connect.Scanners;
import yizhan.device.connect.SnmpAccess;
import yizhan.device.printer.ReceiptPaper;

/** Reads {@code [devices]}. */
final class DevicesReader {
  /** What readers are shipped with, bits per second (GA 467: 115200). */
  private static final int READER_BAUD = 115_200;

  private static final int RECEIPT_BAUD = 115_200;
  private static final int SCANNER_BAUD = 9_600;
  private static final int LIGHTS_BAUD = 9_600;

  /** MODBUS over Serial Line 1.02, 2.2. */
  private static final Kind<Integer> UNIT = Kinds.whole(1, 247);

  private static final Kind<Integer> OUTPUT = Kinds.whole(0, 31);

  private static final Kind<String> SECURITY_MODULE =
      Kinds.shaped("\\d{2}\\.\\d{2}-\\d{8}-\\d{10}-\\d{10}", Phrase.of("security-module.right"));

  private static final Kind<String> CERTIFICATE =
      Kinds.shaped("sha256:[0-9a-f]{64}", Phrase.of("certificate.right"));

  private static final Kind<String> COMMUNITY =
      Kinds.shaped("[!-~]{1,64}", Phrase.of("snmp-community.right"));

  private static final Map<Double, ReceiptPaper> WIDTHS =
      Map.of(58.0, ReceiptPaper.MM_58, 80.0, ReceiptPaper.MM_80);

  private static final URI NOWHERE = URI.create("ipp://nowhere.invalid/");

  private final Section devices;
  private final List<Plug> plugs = new ArrayList<>();

  DevicesReader(Section devices) {
    this.devices = devices;
  }

  Devices read() {
    Devices read =
        new Devices(
            devices.section(Devices.CARD_READER).flatMap(this::cardReader),
            devices.section(Devices.RECEIPT_PRINTER).flatMap(this::receiptPrinter),
            devices.section(Devices.SHEET_PRINTER).map(this::sheetPrinter),
            devices.section(Devices.SCANNER).flatMap(this::scanner),
            devices.section(Devices.GUIDE_LIGHTS).flatMap(this::guideLights));
    Plug.complainAboutSharing(plugs, devices.complaints());
    devices.close();
    return read;
  }

  private Optional<CardReaderSettings> cardReader(Section reader) {
    Optional<Address> address = address(reader, READER_BAUD);
    Optional<String> module = reader.optional("security-module", SECURITY_MODULE);
    reader.close();
    return address.map(found -> new CardReaderSettings(found, module));
  }

  private Optional<ReceiptPrinterSettings> receiptPrinter(Section printer) {
    Optional<Address> address = address(printer, RECEIPT_BAUD);
    String dialect = dialect(printer, ReceiptPrinters.dialects());
    ReceiptPaper width = printer.required("paper-width", paperWidth(), ReceiptPaper.MM_80);
    printer.close();
    return address.map(found -> new ReceiptPrinterSettings(found, dialect, width));
  }

  private SheetPrinterSettings sheetPrinter(Section printer) {
    URI uri = printer.required("uri", Uris.IPP, NOWHERE);
    if (!uri.equals(NOWHERE)) {
      plugs.add(Plug.of(uri, printer.at("uri")));
    }
    Optional<String> certificate = printer.optional("certificate", CERTIFICATE);
    if (certificate.isPresent() && !"ipps".equals(uri.getScheme()))
      devices
          .complaints()
          .add(
              printer.at("certificate"),
              Phrase.of("certificate-unused"),
              Phrase.of("certificate-unused.right"));
    List<TraySettings> trays = TraysReader.read(printer);
    Optional<SnmpAccess> counter = printer.section("page-counter").flatMap(DevicesReader::snmp);
    printer.close();
    return new SheetPrinterSettings(uri, certificate, trays, counter);
  }

  private static Optional<SnmpAccess> snmp(Section counter) {
    Optional<Address.Tcp> agent = counter.wanted("snmp", Addresses.HOST_PORT);
    String community = counter.optional("community", COMMUNITY).orElse("public");
    counter.close();
    return agent.map(at -> new SnmpAccess(at.host(), at.port(), community));
  }

  private Optional<ScannerSettings> scanner(Section scanner) {
    Optional<Address> address = address(scanner, SCANNER_BAUD);
    String dialect = dialect(scanner, Scanners.dialects());
    scanner.close();
    return address.map(found -> new ScannerSettings(found, dialect));
  }

  private Optional<GuideLightsSettings> guideLights(Section board) {
    Optional<Address> address = address(board, LIGHTS_BAUD);
    int unit = board.optional("unit", UNIT).orElse(1);
    Section all = board.requiredSection("lamps");
    Map<Part, Integer> lamps = new EnumMap<>(Part.class);
    for (Part part : Part.values())
      if (part != Part.SCREEN)
        all.optional(part.key(), OUTPUT).ifPresent(at -> lamps.put(part, at));
    all.close();
    board.close();
    return address.map(found -> new GuideLightsSettings(found, unit, lamps));
  }

  private Optional<Address> address(Section device, int usualBaud) {
    Optional<Address> address = Addresses.of(device, usualBaud);
    address.ifPresent(found -> plugs.add(Plug.of(found, device)));
    return address;
  }

  /**
   * @param known what the drivers speak, the usual one first
   */
  private static String dialect(Section device, List<String> known) {
    Map<String, String> words =
        known.stream().collect(Collectors.toMap(word -> word, word -> word));
    return device.optional("dialect", Kinds.oneOf(words)).orElse(known.getFirst());
  }

  private static Kind<ReceiptPaper> paperWidth() {
    Kind<Double> length = Quantities.millimetres("1", "200");
    return new Kind<>(
        Phrase.of("paper-width.right"),
        true,
        found ->
            switch (length.take(found)) {
              case Kind.Taken.Fits<Double>(Double mm) when WIDTHS.get(mm) != null ->
                  new Kind.Taken.Fits<>(WIDTHS.getOrDefault(mm, ReceiptPaper.MM_80));
              case Kind.Taken.Fits<Double> _ ->
                  new Kind.Taken.Not<>(Phrase.of("out-of-limits", found.toString()));
              case Kind.Taken.Not<Double>(Phrase what) -> new Kind.Taken.Not<>(what);
            });
  }
}
