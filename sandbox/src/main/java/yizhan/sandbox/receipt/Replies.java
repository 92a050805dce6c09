package yizhan.sandbox.receipt;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yizhan.sandbox.fault.Fault;
import yizhan.sandbox.fault.Faults;
import yizhan.sandbox.wire.DeviceThread;
import yizhan.sandbox.wire.Wire;

/** What the printer says back: status in real time, markers in print order, status by itself. */
final class Replies {
  private static final Map<Integer, String> NAMES =
      Map.of(65, "1.00", 66, "YIZHAN", 67, "SANDBOX-80", 68, "0000000001");

  private static final int FULL_STATUS = 20;
  private static final int MOUTH_STATUS = 6;

  /** A printer in good order, for lies. */
  private static final Engine FINE = new Engine();

  private final Wire wire;
  private final Engine engine;
  private final Optional<Presenter> mouth;
  private final Faults faults = new Faults();
  private volatile Duration slowness = Duration.ofSeconds(6);
  private @Nullable DeviceThread thread;
  private boolean automatic;
  private byte[] lastAutomatic = {};

  Replies(Wire wire, Engine engine, Optional<Presenter> mouth) {
    this.wire = wire;
    this.engine = engine;
    this.mouth = mouth;
  }

  /** The thread is made after this; it is needed to let time pass. */
  void attach(DeviceThread made) {
    thread = made;
  }

  Faults faults() {
    return faults;
  }

  void slowness(Duration late) {
    slowness = late;
  }

  /** After a loss of power nothing is sent unasked. */
  void forget() {
    automatic = false;
  }

  void realTime(int n) throws IOException {
    if (n == FULL_STATUS) {
      if (mouth.isPresent()) send(engine.full(mouth.get()), FINE.full(new Presenter()));
      return;
    }
    send(bytes(engine.realTime(n)), bytes(FINE.realTime(n)));
  }

  /** Says that everything received has been forgotten. */
  void forgotten() throws IOException {
    send(bytes(0x37, 0x25, 0x00), bytes(0x37, 0x25, 0x00));
  }

  /** Status by itself, when it has been asked for and something changed. */
  void changed() throws IOException {
    byte[] now = engine.automatic();
    if (!automatic || Arrays.equals(now, lastAutomatic)) return;
    lastAutomatic = now;
    send(now, FINE.automatic());
  }

  /** Answers a command that is a question; false when it is none. */
  boolean answers(Command command) throws IOException {
    switch (command.name()) {
      case "GS r" -> send(bytes(engine.paperBits()), bytes(FINE.paperBits()));
      case "GS I" -> identify(command.at(2));
      case "GS e" -> {
        if (mouth.isEmpty() || command.at(2) != MOUTH_STATUS) return false;
        byte[] state = bytes(engine.mouth(mouth.get()));
        send(state, state);
      }
      case "GS a" -> {
        automatic = command.at(2) != 0;
        lastAutomatic = new byte[0];
        changed();
      }
      case "GS ( H" -> processed(command);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void identify(int n) throws IOException {
    String name = NAMES.get(n);
    byte[] answer = name == null ? bytes(0x02) : ("_" + name + "\0").getBytes(US_ASCII);
    send(answer, answer);
  }

  /** The process id is handed back when everything before it is done. */
  private void processed(Command command) throws IOException {
    if (command.bytes().length < 11) return;
    byte[] answer = new byte[7];
    answer[0] = 0x37;
    answer[1] = 0x22;
    System.arraycopy(command.bytes(), 7, answer, 2, 4);
    send(answer, answer);
  }

  private void send(byte[] truth, byte[] lie) throws IOException {
    @Nullable Fault fault = faults.take().orElse(null);
    if (fault == null) {
      wire.write(truth);
      return;
    }
    switch (fault) {
      case MUTE -> {}
      case GARBAGE, WRONG_CHECKSUM, WRONG_LENGTH -> wire.write(bytes(0xFF, 0xFD, 0x81, 0xC3));
      case HALF -> wire.write(Arrays.copyOf(truth, truth.length / 2));
      case VANISH -> wire.vanish();
      case SLOW -> {
        if (thread != null && thread.pause(slowness)) wire.write(truth);
      }
      case LIE -> wire.write(lie);
      case JUNK_BEFORE -> {
        wire.write(bytes(0xFF, 0x80, 0x00));
        wire.write(truth);
      }
    }
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) bytes[i] = (byte) values[i];
    return bytes;
  }
}
