package yizhan.device.internal.scan;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceStatus;
import yizhan.device.internal.transport.Transport;
import yizhan.device.scanner.ScannedCode;
import yizhan.device.scanner.Scanner;

/** A scanner on a serial line, that looks all the time or when it is told to. */
public final class SerialScanner implements Scanner {
  private static final Logger log = LoggerFactory.getLogger(SerialScanner.class);

  /** Bytes of one code follow each other closer than this; a longer pause ends it. */
  private static final Duration GAP = Duration.ofMillis(200);

  /** Scanners stop looking by themselves after a time; they are told again. */
  private static final Duration LOOK = Duration.ofSeconds(10);

  /** How long a command's answer is waited for: while one is carried out, another may be lost. */
  private static final Duration ANSWER = Duration.ofMillis(300);

  /** How long telling it to stop may take, whatever the caller's deadline. */
  private static final Duration PARTING = Duration.ofMillis(200);

  private final Transport transport;
  private final ScannerDialect dialect;
  private final ScanAssembler assembler = new ScanAssembler();
  private final RepeatFilter repeats;
  private final byte[] chunk = new byte[1024];

  /** Opens nothing yet. */
  public SerialScanner(Transport transport, ScannerDialect dialect) {
    this(transport, dialect, System::nanoTime);
  }

  SerialScanner(Transport transport, ScannerDialect dialect, LongSupplier nanoTime) {
    this.transport = transport;
    this.dialect = dialect;
    this.repeats = new RepeatFilter(nanoTime);
  }

  @Override
  public String describe() {
    return "scanner (" + dialect.label() + ") at " + transport.describe();
  }

  /** A scanner answers no question that all of them understand: being there is all we know. */
  @Override
  public DeviceStatus status(Deadline deadline) {
    try {
      transport.ready(deadline);
      return DeviceStatus.READY;
    } catch (DeviceException e) {
      return e.status();
    }
  }

  @Override
  public ScannedCode scan(Deadline deadline) throws DeviceException {
    try {
      return transport.ask(unasked -> await(unasked, deadline), deadline);
    } finally {
      assembler.clear();
      Arrays.fill(chunk, (byte) 0);
    }
  }

  @Override
  public void close() {
    transport.close();
  }

  /** The tail of a code that came while nobody waited must not be taken for a code. */
  private void awaitQuiet(Deadline deadline) throws DeviceException {
    int count = 1;
    while (count > 0) {
      deadline.check("waiting for a code");
      count = transport.read(chunk, deadline.atMost(GAP));
    }
  }

  /** Whoever is told to look twice looks once. */
  private ScannedCode await(boolean unasked, Deadline deadline) throws DeviceException {
    assembler.clear();
    if (unasked) awaitQuiet(deadline);
    return dialect.triggered() ? awaitTriggered(deadline) : await(deadline);
  }

  private ScannedCode awaitTriggered(Deadline deadline) throws DeviceException {
    if (dialect.locked()) lock(deadline);
    try {
      while (true) {
        transport.write(dialect.look(), deadline);
        Optional<ScannedCode> code = look(deadline, deadline.atMost(LOOK));
        if (code.isPresent()) return code.get();
        deadline.check("waiting for a code");
      }
    } finally {
      stopLooking();
    }
  }

  /**
   * Tells it to take no settings from codes, each time anew: one that was without power has
   * forgotten it. Its yes is not believed: nobody knows what it says to a number that it does not
   * know, and answers may be switched off. Then a code may have begun instead.
   */
  private void lock(Deadline deadline) throws DeviceException {
    transport.write(dialect.lock(), deadline);
    Deadline answered = deadline.atMost(ANSWER);
    int count;
    do {
      count = transport.read(chunk, answered);
      for (int i = 0; i < count; i++) assembler.next(chunk[i]);
    } while (count > 0 && assembler.underWay());
    boolean begun = assembler.underWay();
    assembler.clear();
    if (begun) awaitQuiet(deadline);
  }

  private ScannedCode await(Deadline deadline) throws DeviceException {
    while (true) {
      Optional<ScannedCode> code = look(deadline, deadline);
      if (code.isPresent()) return code.get();
      deadline.check("waiting for a code");
    }
  }

  /** The next code that is held up; empty when the second deadline passed without one. */
  private Optional<ScannedCode> look(Deadline deadline, Deadline until) throws DeviceException {
    while (true) {
      int count = transport.read(chunk, assembler.underWay() ? deadline.atMost(GAP) : until);
      if (count == 0 && (deadline.passed() || !assembler.underWay())) return Optional.empty();
      Optional<ScannedCode> code = count == 0 ? accept(assembler.end()) : accept(count);
      if (code.isPresent()) return code;
    }
  }

  /** The first new code among these bytes. */
  private Optional<ScannedCode> accept(int count) {
    for (int i = 0; i < count; i++) {
      Optional<ScannedCode> code = accept(assembler.next(chunk[i]));
      if (code.isPresent()) return code;
    }
    return Optional.empty();
  }

  private Optional<ScannedCode> accept(Optional<byte[]> bytes) {
    if (bytes.isEmpty()) return Optional.empty();
    try {
      ScannedCode code = ScanParser.parse(bytes.get());
      return repeats.repeats(code) ? Optional.empty() : Optional.of(code);
    } catch (RejectedCodeException e) {
      log.info("{}: code rejected: {}", describe(), e.getMessage());
      return Optional.empty();
    }
  }

  /** Also after a cancel or an interrupt, which must not leave it looking at the next citizen. */
  private void stopLooking() {
    boolean interrupted = Thread.interrupted();
    try {
      transport.write(dialect.stop(), Deadline.in(PARTING));
    } catch (DeviceException e) {
      log.info("{}: not told to stop: {}", describe(), e.getMessage());
    } finally {
      if (interrupted) Thread.currentThread().interrupt();
    }
  }
}
