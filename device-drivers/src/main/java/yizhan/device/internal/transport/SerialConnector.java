package yizhan.device.internal.transport;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.connect.Address;

/**
 * Opens a serial port by path or by USB identity. Each time a fresh {@link SerialPort}: one that
 * has lost its device stays "open" for ever, and links such as {@code /dev/serial/by-id/…} are
 * followed only when it is made.
 */
record SerialConnector(Address.Serial address) implements Connector {
  private static final Pattern USB_IDENTITY =
      Pattern.compile("\\p{XDigit}{4}:\\p{XDigit}{4}(:.+)?");

  /** errno of a port that somebody else holds: EAGAIN (file lock), EBUSY (TIOCEXCL). */
  private static final List<Integer> IN_USE = List.of(11, 16);

  /** errno EACCES. */
  private static final int NO_PERMISSION = 13;

  @Override
  public String describe() {
    return address.port();
  }

  @Override
  public Line connect(Deadline deadline) throws DeviceException {
    SerialPort port = find();
    port.setComPortParameters(address.baud(), 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
    port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
    port.setComPortTimeouts(SerialPort.TIMEOUT_NONBLOCKING, 0, 0);
    if (!port.openPort(0)) throw refused(port.getLastErrorCode());
    return new SerialLine(port, describe());
  }

  private DeviceException refused(int errno) {
    if (IN_USE.contains(errno))
      return new DeviceException(Reason.BUSY, describe() + " is held by another program");
    String why = errno == NO_PERMISSION ? " (no permission: group dialout?)" : "";
    return new DeviceException(
        Reason.DISCONNECTED, describe() + " cannot be opened, error " + errno + why);
  }

  private SerialPort find() throws DeviceException {
    if (USB_IDENTITY.matcher(address.port()).matches())
      return byIdentity(address.port().split(":", 3));
    try {
      return SerialPort.getCommPort(address.port());
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
            .filter(port -> port.getVendorID() == vendor && port.getProductID() == product)
            .filter(port -> anySerial || identity[2].equals(port.getSerialNumber()))
            .toList();
    if (matching.size() == 1) return matching.getFirst();
    // Two of a kind without a serial number: taking the first would be a guess.
    String found = matching.isEmpty() ? " is not plugged in" : " is there more than once";
    throw new DeviceException(Reason.DISCONNECTED, describe() + found);
  }
}
