package yizhan.sandbox.card;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import yizhan.sandbox.card.SamvRequests.Request;
import yizhan.sandbox.fault.Fault;
import yizhan.sandbox.fault.Faults;
import yizhan.sandbox.wire.DeviceThread;
import yizhan.sandbox.wire.Wire;

/**
 * A resident ID card reader: a SAM-V module at the end of a wire, and a place to lay a card. Keeps
 * its own truth of what was read. Everything may be called from any thread.
 */
public final class CardReaderSandbox implements AutoCloseable {
  /** How late an answer comes under {@link Fault#SLOW}: later than any host waits. */
  private static final Duration SLOWNESS = Duration.ofSeconds(6);

  private final Wire wire;
  private final ReaderModule kind;
  private final SamvModule module;
  private final SamvRequests requests = new SamvRequests();
  private final Faults faults = new Faults();
  private final Faults readFaults = new Faults();
  private final AtomicInteger exchanges = new AtomicInteger();
  private final SplittableRandom noise = new SplittableRandom(20_260_101);
  private final DeviceThread thread;
  private volatile Duration slowness = SLOWNESS;
  private volatile Duration lingering = Duration.ZERO;

  /** Switches the reader on. It owns the wire from now on. */
  public CardReaderSandbox(Wire wire, ReaderModule kind) {
    this.wire = wire;
    this.kind = kind;
    this.module = new SamvModule(kind);
    this.thread = new DeviceThread("sandbox-card-reader", wire, this::hear);
  }

  /** Lays a card on the reader, in place of one that may lie there. */
  public void lay(SandboxCard card) {
    module.lay(card);
  }

  /** Takes the card away, if one lies there. */
  public void lift() {
    module.lift();
  }

  /** Lets the next read find that the card is lifted while it is being read. */
  public void liftDuringNextRead() {
    module.liftDuringNextRead();
  }

  /** Lets the next read take this much longer, as with an old chip. */
  public void lingerOverNextRead(Duration longer) {
    lingering = longer;
  }

  /** The card that lies there. */
  public Optional<SandboxCard> card() {
    return module.card();
  }

  /** How many times a card's text has been handed out whole. */
  public int reads() {
    return module.reads();
  }

  /** How many requests have come, good or bad. */
  public int exchanges() {
    return exchanges.get();
  }

  /** Whether the module's self test passes and it is allowed to work. */
  public void health(Health health) {
    module.health(health);
  }

  /** Faults of any exchange; polling for a card uses them up too. */
  public Faults faults() {
    return faults;
  }

  /** Faults of reading text and photo only. */
  public Faults readFaults() {
    return readFaults;
  }

  /** How late {@link Fault#SLOW} answers. */
  public void slowness(Duration late) {
    slowness = late;
  }

  /** Where a driver finds the reader. */
  public String address() {
    return wire.address();
  }

  /** Pulls the reader's plug: line and power. */
  public void unplug() {
    wire.vanish();
    module.repower();
  }

  /** Plugs the reader in again, under the same address. */
  public void plugIn() throws IOException {
    wire.comeBack();
  }

  @Override
  public void close() {
    thread.close();
  }

  private void hear(byte[] bytes) throws IOException {
    if (wrongSpeed()) {
      // At another speed neither side understands a byte; what comes back is noise.
      wire.write(noise(bytes.length));
      return;
    }
    requests.add(bytes);
    for (Optional<Request> next = requests.next(); next.isPresent(); next = requests.next())
      serve(next.get());
  }

  private boolean wrongSpeed() {
    return wire.driverBaud().orElse(module.baud()) != module.baud();
  }

  private void serve(Request request) throws IOException {
    exchanges.incrementAndGet();
    boolean read = SamvModule.readsCard(request);
    @Nullable Fault fault =
        (read ? readFaults.take().or(faults::take) : faults.take()).orElse(null);
    if (fault == Fault.VANISH) {
      unplug();
      return;
    }
    if (!thread.pause(read ? kind.dealing().plus(lingering) : kind.thinking())) return;
    if (read) lingering = Duration.ZERO;
    byte[] answer = fault == Fault.LIE ? module.lie(request) : module.answer(request);
    if (fault != null) answer = spoil(answer, fault);
    wire.write(answer);
    module.answered();
  }

  private byte[] spoil(byte[] answer, Fault fault) {
    return switch (fault) {
      case MUTE, VANISH -> new byte[0];
      case GARBAGE -> noise(40);
      case HALF -> Arrays.copyOf(answer, answer.length / 2);
      case SLOW -> thread.pause(slowness) ? answer : new byte[0];
      case LIE -> answer;
      case WRONG_CHECKSUM -> {
        answer[answer.length - 1] ^= 0x5A;
        yield answer;
      }
      case WRONG_LENGTH -> {
        answer[6] = (byte) (answer[6] + 9);
        yield answer;
      }
      case JUNK_BEFORE -> junkBefore(answer);
    };
  }

  /** Three bytes of noise and a synchronising byte too many, as lines have it after power-up. */
  private static byte[] junkBefore(byte[] answer) {
    byte[] all = new byte[answer.length + 4];
    all[0] = 0x00;
    all[1] = (byte) 0x96;
    all[2] = (byte) 0xF8;
    all[3] = (byte) 0xAA;
    System.arraycopy(answer, 0, all, 4, answer.length);
    return all;
  }

  private byte[] noise(int size) {
    byte[] bytes = new byte[size];
    noise.nextBytes(bytes);
    return bytes;
  }
}
