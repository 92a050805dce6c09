package yizhan.device.connect;

import java.io.IOException;
import java.util.List;
import yizhan.device.Deadline;
import yizhan.device.find.Advert;
import yizhan.device.find.Finding;
import yizhan.device.find.Place;
import yizhan.device.internal.dnssd.PrinterBrowse;
import yizhan.device.internal.find.Search;
import yizhan.device.internal.transport.PrinterWords;
import yizhan.device.internal.transport.SerialPorts;
import yizhan.device.internal.transport.UsbPrinters;

/** Finds out what is plugged in where. */
public final class DeviceSearch {
  private DeviceSearch() {}

  /** The serial ports of this machine, by the name that stays the same. Opens none. */
  public static List<Place.Serial> serialPorts() throws IOException {
    return SerialPorts.list().stream().map(DeviceSearch::place).toList();
  }

  /**
   * The printers of USB's printer class at this machine, each by a name that means it alone. Opens
   * none.
   */
  public static List<Place.UsbPrinter> usbPrinters() throws IOException {
    List<UsbPrinters.Plugged> all = UsbPrinters.HERE.list();
    return all.stream().map(each -> place(each, each.nameAmong(all))).toList();
  }

  /**
   * The place of a port.
   *
   * @param name as the terminal file writes it: of a serial port, or of a printer on USB
   */
  public static Place port(String name) {
    return UsbPrinters.names(name)
        ? new Place.UsbPrinter(name, name, Place.Usb.NONE, "")
        : new Place.Serial(name, name, Place.Usb.NONE);
  }

  /**
   * Asks the network which printers make themselves known (DNS-SD over multicast DNS), over IPv4;
   * two seconds.
   *
   * @throws IOException when there is no network at all
   */
  public static List<Advert> advertised(Deadline deadline) throws IOException {
    return PrinterBrowse.browse(deadline);
  }

  /**
   * Asks what is at each of these places, all at once, and each protocol at each speed; up to 64.
   * Nothing is printed, set, triggered or reset, and nothing is sent that a device of others would
   * obey (decision 0125).
   *
   * @param deadline eight seconds suffice for any number of ports
   * @return one for each place, in the same order
   */
  public static List<Finding> at(List<? extends Place> places, Deadline deadline) {
    return Search.in(places, deadline);
  }

  private static Place.Serial place(SerialPorts.Listed port) {
    return new Place.Serial(
        port.identity(),
        port.path(),
        new Place.Usb(port.vendor(), port.product(), port.description()));
  }

  private static Place.UsbPrinter place(UsbPrinters.Plugged printer, String name) {
    PrinterWords words = printer.words();
    return new Place.UsbPrinter(
        name,
        printer.file().toString(),
        new Place.Usb(
            printer.vendor(), printer.product(), (words.maker() + " " + words.model()).strip()),
        words.languages());
  }
}
