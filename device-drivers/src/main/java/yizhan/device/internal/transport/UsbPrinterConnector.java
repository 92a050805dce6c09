package yizhan.device.internal.transport;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;

/**
 * Opens a printer of USB's printer class by its identity, wherever it is now.
 *
 * @param port {@code usb:VID:PID} or {@code usb:VID:PID:serial}; or its file
 */
record UsbPrinterConnector(String port, UsbPrinters printers) implements Connector {
  /**
   * Full speed, 12 Mbit/s, in the tenth bits of a serial line; a slow printer is no slower line.
   */
  private static final int USUAL_BAUD = 12_000_000;

  @Override
  public String describe() {
    return port;
  }

  @Override
  public int baud() {
    return USUAL_BAUD;
  }

  @Override
  public Line connect(Deadline deadline) throws DeviceException {
    return switch (DeviceFile.open(file())) {
      case DeviceFile.Opened.Open(DeviceFile file) -> new UsbPrinterLine(file, port);
      case DeviceFile.Opened.Refused(int error) -> throw refused(error);
    };
  }

  private Path file() throws DeviceException {
    try {
      List<Path> fitting = printers.filesOf(port);
      if (fitting.size() == 1) return fitting.getFirst();
      // Two of a kind without a serial number: taking the first would be a guess.
      String number = fitting.isEmpty() ? " is not plugged in" : " is there more than once";
      throw new DeviceException(Reason.DISCONNECTED, port + number);
    } catch (IOException e) {
      throw new DeviceException(Reason.DISCONNECTED, port + " cannot be looked for", e);
    }
  }

  private DeviceException refused(int error) {
    if (error == DeviceFile.IN_USE)
      return new DeviceException(Reason.BUSY, port + " is held by another program");
    String why = error == DeviceFile.NO_PERMISSION ? " (no permission: group lp?)" : "";
    return new DeviceException(
        Reason.DISCONNECTED, port + " cannot be opened, error " + error + why);
  }
}
