package yizhan.sandbox.lamps;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import yizhan.sandbox.fault.Fault;
import yizhan.sandbox.fault.Faults;
import yizhan.sandbox.wire.DeviceThread;
import yizhan.sandbox.wire.Wire;

/**
 * A board of relays with lamps on them, at the end of a wire; hears Modbus RTU as unit 1.
 * Everything may be called from any thread.
 */
public final class LampBoardSandbox implements AutoCloseable {
  private static final int UNIT = 1;
  private static final int REQUEST_BYTES = 8;
  private static final int NO_SUCH_FUNCTION = 1;
  private static final int NO_SUCH_OUTPUT = 2;

  private static final byte[] NOISE = {0x55, 0x00, 0x7F, 0x2A, 0x55};

  private final Wire wire;
  private final boolean[] lamps;
  private final List<List<Integer>> seen = new ArrayList<>(List.of(List.of()));
  private final Faults faults = new Faults();
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
  private final DeviceThread thread;

  /** Switches the board on, all lamps dark. It owns the wire from now on. */
  public LampBoardSandbox(Wire wire, int outputs) {
    this.wire = wire;
    this.lamps = new boolean[outputs];
    this.thread = new DeviceThread("sandbox-lamps", wire, this::hear);
  }

  /** Where a driver finds the board. */
  public String address() {
    return wire.address();
  }

  /** The faults of its wire; one is taken for each telegram. */
  public Faults faults() {
    return faults;
  }

  /** The outputs whose lamps shine now. */
  public synchronized List<Integer> lit() {
    List<Integer> lit = new ArrayList<>();
    for (int lamp = 0; lamp < lamps.length; lamp++) if (lamps[lamp]) lit.add(lamp);
    return lit;
  }

  /** What shone, one after the other, from the beginning. */
  public synchronized List<List<Integer>> seen() {
    return List.copyOf(seen);
  }

  /** Pulls the plug: nothing shines, nothing answers. */
  public synchronized void unplug() {
    wire.vanish();
    Arrays.fill(lamps, false);
    note();
  }

  @Override
  public void close() {
    thread.close();
  }

  private synchronized void hear(byte[] bytes) throws IOException {
    heard.writeBytes(bytes);
    byte[] all = heard.toByteArray();
    int at = 0;
    while (all.length - at >= REQUEST_BYTES)
      if (checks(all, at, REQUEST_BYTES)) {
        answer(Arrays.copyOfRange(all, at, at + REQUEST_BYTES));
        at += REQUEST_BYTES;
      } else at++;
    heard.reset();
    heard.write(all, at, all.length - at);
  }

  private void answer(byte[] request) throws IOException {
    if (request[0] != UNIT) return;
    int output = (request[2] & 0xFF) << 8 | (request[3] & 0xFF);
    int second = (request[4] & 0xFF) << 8 | (request[5] & 0xFF);
    switch (request[1]) {
      case 1 -> {
        if (output + second > lamps.length) refuse(request[1], NO_SUCH_OUTPUT);
        else tell(output, second);
      }
      case 5 -> {
        if (output >= lamps.length) refuse(request[1], NO_SUCH_OUTPUT);
        else {
          lamps[output] = second == 0xFF00;
          note();
          say(Arrays.copyOf(request, REQUEST_BYTES - 2));
        }
      }
      default -> refuse(request[1], NO_SUCH_FUNCTION);
    }
  }

  private void tell(int first, int count) throws IOException {
    byte[] answer = new byte[3 + (count + 7) / 8];
    answer[0] = UNIT;
    answer[1] = 1;
    answer[2] = (byte) (answer.length - 3);
    for (int i = 0; i < count; i++)
      if (lamps[first + i]) answer[3 + i / 8] |= (byte) (1 << (i % 8));
    say(answer);
  }

  private void refuse(byte function, int code) throws IOException {
    say(new byte[] {UNIT, (byte) (function | 0x80), (byte) code});
  }

  private void say(byte[] telegram) throws IOException {
    byte[] checked = Arrays.copyOf(telegram, telegram.length + 2);
    int crc = crc(telegram, 0, telegram.length);
    checked[telegram.length] = (byte) (crc & 0xFF);
    checked[telegram.length + 1] = (byte) (crc >>> 8);
    Optional<Fault> fault = faults.take();
    if (fault.isEmpty()) wire.write(checked);
    else misspeak(fault.get(), checked);
  }

  private void misspeak(Fault fault, byte[] telegram) throws IOException {
    switch (fault) {
      case MUTE -> {}
      case VANISH -> wire.vanish();
      case HALF -> wire.write(Arrays.copyOf(telegram, telegram.length / 2));
      case WRONG_CHECKSUM -> {
        telegram[telegram.length - 1] ^= 1;
        wire.write(telegram);
      }
      case GARBAGE, SLOW, LIE, WRONG_LENGTH, JUNK_BEFORE -> wire.write(NOISE);
    }
  }

  private void note() {
    if (!seen.getLast().equals(lit())) seen.add(lit());
  }

  private static boolean checks(byte[] bytes, int at, int length) {
    int crc = crc(bytes, at, length - 2);
    return (bytes[at + length - 2] & 0xFF) == (crc & 0xFF)
        && (bytes[at + length - 1] & 0xFF) == crc >>> 8;
  }

  /** The polynomial is x^16 + x^15 + x^2 + 1, its bits turned round. */
  private static int crc(byte[] bytes, int at, int length) {
    int register = 0xFFFF;
    for (int i = 0; i < length; i++) {
      register ^= bytes[at + i] & 0xFF;
      for (int bit = 8; bit > 0; bit--) {
        boolean carry = register % 2 == 1;
        register /= 2;
        if (carry) register ^= 0b1010_0000_0000_0001;
      }
    }
    return register;
  }
}
