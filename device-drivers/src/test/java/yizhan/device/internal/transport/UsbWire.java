package yizhan.device.internal.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;

/**
 * The line of a printer on USB that leads to a port of this machine: a file as {@code usblp} gives
 * it, found by its name in folders like the kernel's. Whoever opens it anew finds it plugged in
 * under another number; who hangs up in mid-question at the port has pulled it out.
 */
public final class UsbWire implements Connector {
  private static final String NAME = "usb:0525:a4a8:T0001";
  private static final long PAUSE_NANOS = 2_000_000;

  private final InetSocketAddress far;
  private final Path folder;
  private final Connector printer;
  private int number;

  private UsbWire(int port) throws IOException {
    far = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "usb-");
    printer = new UsbPrinterConnector(NAME, new UsbPrinters(folder.resolve("class"), dev()));
    Path device = Files.createDirectories(folder.resolve("bus"));
    Files.writeString(device.resolve("idVendor"), "0525\n");
    Files.writeString(device.resolve("idProduct"), "a4a8\n");
    Files.writeString(device.resolve("serial"), "T0001\n");
    Path face = Files.createDirectories(device.resolve("1.0"));
    Path entry = Files.createDirectories(folder.resolve("class/lp0"));
    Files.createSymbolicLink(entry.resolve("device"), face.toAbsolutePath());
    Files.createDirectories(dev());
  }

  /** A line to this port. */
  public static Transport to(int port) {
    try {
      return new Transport(new UsbWire(port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String describe() {
    return printer.describe();
  }

  @Override
  public int baud() {
    return printer.baud();
  }

  @Override
  public Line connect(Deadline deadline) throws DeviceException {
    PseudoTerminal plugged = PseudoTerminal.open();
    try {
      Pump pump = new Pump(plugged.master());
      number++;
      Files.createSymbolicLink(dev().resolve("lp" + number), plugged.slave());
      Files.move(folder.resolve("class/lp" + (number - 1)), folder.resolve("class/lp" + number));
      Line line = printer.connect(deadline);
      Thread.ofPlatform().daemon().name("usb-wire").start(pump);
      return line;
    } catch (IOException e) {
      plugged.master().close();
      throw new DeviceException(Reason.DISCONNECTED, NAME + " leads nowhere", e);
    }
  }

  private Path dev() {
    return folder.resolve("dev");
  }

  /** Carries bytes both ways until one end hangs up. */
  private final class Pump implements Runnable {
    private final DeviceFile master;
    private final ByteBuffer room = ByteBuffer.allocate(4096);
    private SocketChannel channel;
    private ByteBuffer said = ByteBuffer.allocate(0);
    private byte[] answer = {};
    private int passed;
    private boolean asked;

    Pump(DeviceFile master) throws IOException {
      this.master = master;
      this.channel = connected();
    }

    @Override
    public void run() {
      try {
        while (toDriver() && toFarEnd()) LockSupport.parkNanos(PAUSE_NANOS);
      } catch (IOException _) {
        // the far end hung up on a question: the printer was pulled out
      } finally {
        master.close();
        hangUp();
      }
    }

    private void hangUp() {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private boolean toDriver() throws IOException {
      hear();
      while (passed < answer.length) {
        int count = master.write(answer, passed);
        if (count <= 0) return count == 0;
        passed += count;
        hear();
      }
      return true;
    }

    /** Not while it is still to be heard out: it may have hung up since, and would miss it. */
    private boolean toFarEnd() throws IOException {
      if (passed < answer.length) return true;
      if (!said.hasRemaining()) {
        byte[] into = new byte[4096];
        int count = master.read(into);
        if (count < 0) return false;
        said = ByteBuffer.wrap(into, 0, count);
        hear(); // who hung up before this was said must not be told it
        if (passed < answer.length) return true;
      }
      if (said.hasRemaining() && channel.write(said) > 0) asked = true;
      return true;
    }

    /** Takes what the far end says, once all that it said before has been passed on. */
    private void hear() throws IOException {
      if (passed < answer.length) return;
      int count = read();
      if (count < 0) {
        if (asked) throw new IOException("hung up");
        channel.close();
        channel = connected();
      }
      if (count > 0) asked = false;
      answer = Arrays.copyOf(room.array(), Math.max(count, 0));
      passed = 0;
    }

    private int read() {
      try {
        return channel.read(room.clear());
      } catch (IOException reset) {
        return -1;
      }
    }

    private SocketChannel connected() throws IOException {
      SocketChannel open = SocketChannel.open(far);
      open.configureBlocking(false);
      return open;
    }
  }
}
