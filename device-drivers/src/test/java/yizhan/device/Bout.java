package yizhan.device;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One driver against a hostile wire: its operations, a good device, and what to make of each fault.
 */
public interface Bout {
  /** Something to ask of a device; READY when it was done. */
  interface Operation {
    DeviceStatus run(Device device, Deadline deadline) throws DeviceException;
  }

  /** The class of the driver, by its simple name. */
  String driver();

  /** The same connection, with what the protocol wraps around it; by the side that was called. */
  default Socket wrapped(Socket accepted) throws IOException {
    return accepted;
  }

  /**
   * Whether what the peer says waits on yet another way to the driver, which its end should empty.
   */
  default boolean isRelayed() {
    return false;
  }

  /** The driver, to speak to this port of this machine. */
  Device open(int port);

  Map<String, Operation> operations();

  /**
   * Waits for the next whole request and answers it, as a good device would; no bytes where it
   * would not answer, null when the connection has ended.
   */
  byte @Nullable [] answer(InputStream in) throws IOException;

  /** The faults that this protocol cannot have, such as a wrong checksum where there is none. */
  Set<Fault> without();

  /** The same answer with an extra preamble, a wrong checksum or a wrong length. */
  byte[] spoil(Fault fault, byte[] answer);

  /** What the operation must come to under this fault. */
  DeviceStatus expected(String operation, Fault fault);
}
