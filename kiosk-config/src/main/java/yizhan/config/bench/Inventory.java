package yizhan.config.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import yizhan.config.DevicePin;
import yizhan.config.Devices;
import yizhan.device.connect.Address;
import yizhan.device.connect.DeviceSearch;
import yizhan.device.find.Finding;
import yizhan.device.find.Nameplate;
import yizhan.device.find.Place;

/** The devices of a terminal by the keys of the terminal file, and where each is meant to be. */
public final class Inventory {
  public static final String BACK_OFFICE = "back-office";

  private Inventory() {}

  /** Those that the file names, in the order in which they are tested. */
  public static List<String> of(Devices devices) {
    List<String> names = new ArrayList<>(lines(devices).keySet());
    devices.sheetPrinter().ifPresent(_ -> names.add(Devices.SHEET_PRINTER));
    devices.guideLights().ifPresent(_ -> names.add(Devices.GUIDE_LIGHTS));
    return names;
  }

  /** The addresses of what a search finds, but for the sheet printer. */
  public static Map<String, Address> lines(Devices devices) {
    Map<String, Address> lines = new LinkedHashMap<>();
    devices.cardReader().ifPresent(reader -> lines.put(Devices.CARD_READER, reader.address()));
    devices
        .receiptPrinter()
        .ifPresent(printer -> lines.put(Devices.RECEIPT_PRINTER, printer.address()));
    devices.scanner().ifPresent(scanner -> lines.put(Devices.SCANNER, scanner.address()));
    return lines;
  }

  /** A place to ask, as the search has it. */
  public static Place place(Address address) {
    return switch (address) {
      case Address.Serial(String port, int _) -> DeviceSearch.port(port);
      case Address.Tcp(String host, int port) -> new Place.Tcp(host, port);
    };
  }

  /** Asks what is at the addresses of a file, all at once. */
  public static Found ask(Devices devices) {
    List<Place> places = lines(devices).values().stream().map(Inventory::place).toList();
    List<URI> printers = devices.sheetPrinter().map(printer -> printer.uri()).stream().toList();
    return Finder.find(places, printers);
  }

  /** What stands there, the first of each kind. */
  public static Map<String, DevicePin> pins(Found found) {
    Map<String, DevicePin> pins = new LinkedHashMap<>();
    for (Finding.Ours device : found.devices())
      pins.putIfAbsent(Sections.section(device.kind()), pin(device));
    for (Found.Printer printer : found.printers())
      if (printer.ours()) pins.putIfAbsent(Devices.SHEET_PRINTER, pin(printer));
    return pins;
  }

  static DevicePin pin(Finding.Ours device) {
    Nameplate plate = device.nameplate();
    String model = String.join(" ", Stream.of(plate.maker(), plate.model()).distinct().toList());
    return new DevicePin(
        plate.number(), model.strip(), plate.firmware(), device.place().identity());
  }

  static DevicePin pin(Found.Printer printer) {
    return new DevicePin(printer.id(), printer.name(), "", printer.uri().toString());
  }
}
