package yizhan.sandbox.scanner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yizhan.sandbox.fault.Fault;
import yizhan.sandbox.fault.Faults;
import yizhan.sandbox.scanner.ScannerCommands.Order;
import yizhan.sandbox.wire.DeviceThread;
import yizhan.sandbox.wire.Wire;

/**
 * A scanner of bar codes and QR codes at the end of a wire. A code held before it is read when it
 * is triggered, or at once when it is always on. Everything may be called from any thread.
 */
public final class ScannerSandbox implements AutoCloseable {
  private final Wire wire;
  private final ScannerKind kind;
  private final ScannerCommands commands;
  private final Faults faults = new Faults();
  private final DeviceThread thread;
  private volatile Duration slowness = Duration.ofSeconds(6);
  private boolean triggered;
  private boolean obeysCodes = true;
  private String suffix;
  private @Nullable String suffixHeld;
  private @Nullable HeldCode held;
  private int reads;

  /** Switches the scanner on. It owns the wire from now on. */
  public ScannerSandbox(Wire wire, ScannerKind kind) {
    this.wire = wire;
    this.kind = kind;
    this.suffix = kind.suffix();
    this.commands = new ScannerCommands(kind.dialect());
    this.thread = new DeviceThread("sandbox-scanner", wire, this::hear);
  }

  /** Where a driver finds the scanner. */
  public String address() {
    return wire.address();
  }

  /** Holds a code before the scanner until it is read or put away. */
  public synchronized void hold(HeldCode code) {
    held = code;
    try {
      look();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Holds up a code out of its maker's book, one that sets what is sent after each code: read like
   * any other, never sent, and obeyed unless the scanner was told to take no settings from codes.
   */
  public synchronized void holdSettingCode(String newSuffix) {
    suffixHeld = newSuffix;
  }

  /** What it sends after each code. */
  public synchronized String suffix() {
    return suffix;
  }

  public synchronized void putAway() {
    held = null;
  }

  /** The code that is held and has not been read. */
  public synchronized Optional<HeldCode> held() {
    return Optional.ofNullable(held);
  }

  /** Whether its light is on because a host has triggered it. */
  public synchronized boolean triggered() {
    return triggered;
  }

  /** How many codes it has read. */
  public synchronized int reads() {
    return reads;
  }

  /** Faults of codes that are sent; commands do not use them up. */
  public Faults faults() {
    return faults;
  }

  /** How late {@link Fault#SLOW} sends. */
  public void slowness(Duration late) {
    slowness = late;
  }

  /** Pulls the plug. */
  public synchronized void unplug() {
    wire.vanish();
    triggered = false;
    obeysCodes = true;
  }

  /** Plugs it in again, under the same address. */
  public void plugIn() throws IOException {
    wire.comeBack();
  }

  @Override
  public void close() {
    thread.close();
  }

  private synchronized void hear(byte[] bytes) throws IOException {
    commands.add(bytes);
    for (Optional<Order> next = commands.next(); next.isPresent(); next = commands.next()) {
      wire.write(next.get().answer().getBytes(ISO_8859_1));
      switch (next.get().effect()) {
        case START -> triggered = true;
        case STOP -> triggered = false;
        case OBEY_CODES -> obeysCodes = true;
        case IGNORE_CODES -> obeysCodes = false;
        case NOTHING -> {}
      }
      look();
    }
  }

  private void look() throws IOException {
    if (!(triggered || kind.continuous()) || !wire.present()) return;
    String set = suffixHeld;
    suffixHeld = null;
    if (set != null && obeysCodes) suffix = set;
    HeldCode code = held;
    if (code == null) return;
    held = null;
    triggered = false;
    reads++;
    send(code);
  }

  private void send(HeldCode code) throws IOException {
    byte[] truth = bytes(code);
    @Nullable Fault fault = faults.take().orElse(null);
    if (fault == null) {
      wire.write(truth);
      return;
    }
    switch (fault) {
      case MUTE -> {}
      case GARBAGE, WRONG_CHECKSUM, WRONG_LENGTH ->
          wire.write(new byte[] {(byte) 0xFF, 0x00, (byte) 0xC3, 0x28, 0x07, '\r'});
      case HALF -> wire.write(Arrays.copyOf(truth, truth.length / 2));
      case VANISH -> unplug();
      case SLOW -> {
        if (thread.pause(slowness)) wire.write(truth);
      }
      case LIE -> wire.write(bytes(new HeldCode(code.aim(), code.text() + "0")));
      case JUNK_BEFORE -> {
        wire.write(new byte[] {0x00, (byte) 0xFF});
        wire.write(truth);
      }
    }
  }

  private byte[] bytes(HeldCode code) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    if (kind.aimPrefix()) all.writeBytes(("]" + code.aim()).getBytes(ISO_8859_1));
    all.writeBytes(code.text().getBytes(kind.charset()));
    all.writeBytes(suffix.getBytes(ISO_8859_1));
    return all.toByteArray();
  }
}
