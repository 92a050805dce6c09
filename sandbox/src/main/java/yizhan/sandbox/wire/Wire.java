package yizhan.sandbox.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;

/**
 * The device's end of a line. A driver comes and goes at the other end, as with a cable: bytes sent
 * while nobody is there are lost and are no error.
 */
public interface Wire extends AutoCloseable {
  /** Where a driver plugs in: a path, or {@code host:port}. Stays the same over vanishing. */
  String address();

  /**
   * Reads what has come.
   *
   * @param wait how long to wait for the first byte
   * @return how many bytes; 0 when none came, or the line has vanished; -1 when it is closed for
   *     good
   */
  int read(byte[] into, Duration wait) throws IOException;

  /** Sends bytes; gives up on those that the line does not take. */
  void write(byte[] bytes) throws IOException;

  /** The speed the driver has set, in bits per second, where the line shows it. */
  OptionalInt driverBaud();

  /** Pulls the plug: the driver loses the line, and its address is gone. */
  void vanish();

  /** Puts the plug back: the same address works again. */
  void comeBack() throws IOException;

  /** Whether the plug is in. */
  boolean present();

  /** Ends the line for good. Safe from any thread, and more than once. */
  @Override
  void close();
}
