package yizhan.device.internal.transport;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;

/**
 * Opens a serial port by path or by USB identity. Each time a fresh {@link SerialPort}: one that
 * has lost its device stays "open" for ever, and links such as {@code /dev/serial/by-id/…} are
 * followed only when it is made.
 */
record SerialConnector(String port, int baud) implements Connector {
  private static final Pattern USB_IDENTITY =
      Pattern.compile("\\p{XDigit}{4}:\\p{XDigit}{4}(:.+)?");

  /** errno of a port that somebody else holds: EAGAIN (file lock), EBUSY (TIOCEXCL). */
  private static final List<Integer> IN_USE = List.of(11, 16);

  /** errno EACCES. */
  private static final int NO_PERMISSION = 13;

  @Override
  public String describe() {
    return port;
  }

  @Override
  public Line connect(Deadline deadline) throws DeviceException {
    SerialPort fresh = find();
    fresh.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
    fresh.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
    fresh.setComPortTimeouts(SerialPort.TIMEOUT_NONBLOCKING, 0, 0);
    if (!fresh.openPort(0)) throw refused(fresh.getLastErrorCode());
    return new SerialLine(fresh, describe());
  }

  private DeviceException refused(int errno) {
    if (IN_USE.contains(errno))
      return new DeviceException(Reason.BUSY, describe() + " is held by another program");
    String why = errno == NO_PERMISSION ? " (no permission: group dialout?)" : "";
    return new DeviceException(
        Reason.DISCONNECTED, describe() + " cannot be opened, error " + errno + why);
  }

  private SerialPort find() throws DeviceException {
    if (USB_IDENTITY.matcher(port).matches()) return byIdentity(port.split(":", 3));
    try {
      return SerialPort.getCommPort(port);
    } catch (SerialPortInvalidPortException e) {
      throw new DeviceException(Reason.DISCONNECTED, describe() + " does not exist", e);
    }
  }

  private SerialPort byIdentity(String[] identity) throws DeviceException {
    int vendor = Integer.parseInt(identity[0], 16);
    int product = Integer.parseInt(identity[1], 16);
    boolean anySerial = identity.length < 3;
    List<SerialPort> matching =
        Arrays.stream(SerialPort.getCommPorts())
            .filter(found -> found.getVendorID() == vendor && found.getProductID() == product)
            .filter(found -> anySerial || identity[2].equals(found.getSerialNumber()))
            .toList();
    if (matching.size() == 1) return matching.getFirst();
    // Two of a kind without a serial number: taking the first would be a guess.
    String number = matching.isEmpty() ? " is not plugged in" : " is there more than once";
    throw new DeviceException(Reason.DISCONNECTED, describe() + number);
  }
}
