package yizhan.sandbox.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.card.CardReader;
import yizhan.device.card.CardReading;
import yizhan.device.connect.Address;
import yizhan.device.connect.CardReaders;
import yizhan.sandbox.card.CardReaderSandbox;
import yizhan.sandbox.card.ReaderModule;
import yizhan.sandbox.card.SandboxCard;
import yizhan.sandbox.people.CardOfPerson;
import yizhan.sandbox.people.People;
import yizhan.sandbox.wire.PacedWire;
import yizhan.sandbox.wire.Pty;

/** The real driver reads cards over a line that takes as long as a UART. */
final class CardReads {
  private static final int BAUD = 115_200;
  private static final double MILLIS_PER_BYTE = 10 * 1000.0 / BAUD;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** A driver asks no sooner for a card again. */
  private static final Duration BETWEEN = Duration.ofMillis(350);

  /** How often a driver looks for a card; domain/01 has it from public hosts. */
  private static final double POLL_MILLIS = 300;

  /** What may come on top of half of that, as long as one waits on average, and of the wire. */
  private static final double MOST_ON_TOP = 15;

  private CardReads() {}

  static List<Figure> measure(int rounds, Path folder, People people)
      throws IOException, DeviceException {
    Files.createDirectories(folder);
    CountedWire wire =
        new CountedWire(new PacedWire(Pty.open(folder.resolve("paced-reader"), BAUD), () -> BAUD));
    List<Double> reads = new ArrayList<>();
    List<Double> wireTimes = new ArrayList<>();
    List<Double> waits = new ArrayList<>();
    try (CardReaderSandbox sandbox = new CardReaderSandbox(wire, ReaderModule.prompt());
        CardReader reader = CardReaders.samv(new Address.Serial(sandbox.address(), BAUD))) {
      SandboxCard card = CardOfPerson.of(people.person("shen-zhiyu").orElseThrow());
      reader.cardPresent(Deadline.in(PATIENCE));
      for (int round = 0; round <= rounds; round++) {
        sandbox.lay(card);
        LockSupport.parkNanos(BETWEEN.toNanos());
        long bytes = wire.bytes();
        double took = readSince(System.nanoTime(), reader);
        if (round > 0) {
          reads.add(took);
          wireTimes.add((wire.bytes() - bytes) * MILLIS_PER_BYTE);
        }
        lift(sandbox, reader);
      }
      for (int round = 0; round < rounds; round++) {
        double phase = POLL_MILLIS * (round + 0.5) / rounds;
        waits.add(readAfterLaying(reader, sandbox, card, POLL_MILLIS + phase));
      }
    }
    return List.of(
        Figure.besidePeer(
            "card read at 115,200 baud, ms",
            new Series(reads),
            "its bytes on the wire",
            new Series(wireTimes),
            1.05),
        Figure.beside(
            "card laid to record in hand, ms",
            new Series(waits),
            POLL_MILLIS / 2 + new Series(wireTimes).median() + MOST_ON_TOP));
  }

  /** From the card on the reader, so long after the driver began to look, to what it says. */
  private static double readAfterLaying(
      CardReader reader, CardReaderSandbox sandbox, SandboxCard card, double millis)
      throws IOException, DeviceException {
    AtomicLong laid = new AtomicLong();
    long when = System.nanoTime() + (long) (millis * NANOS_PER_MILLI);
    Thread hand =
        Thread.ofPlatform()
            .name("hand")
            .start(() -> {
              while (System.nanoTime() < when) LockSupport.parkNanos(when - System.nanoTime());
              laid.set(System.nanoTime());
              sandbox.lay(card);
            });
    double took = readSince(0, reader) - laid.get() / NANOS_PER_MILLI;
    try {
      hand.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    lift(sandbox, reader);
    return took;
  }

  private static double readSince(long nanos, CardReader reader)
      throws IOException, DeviceException {
    if (!(reader.read(Deadline.in(PATIENCE)) instanceof CardReading.Read))
      throw new IOException("the card was not read");
    return (System.nanoTime() - nanos) / NANOS_PER_MILLI;
  }

  private static void lift(CardReaderSandbox sandbox, CardReader reader) throws DeviceException {
    sandbox.lift();
    while (reader.cardPresent(Deadline.in(PATIENCE))) LockSupport.parkNanos(1);
  }
}
