package yizhan.sandbox.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.card.CardReader;
import yizhan.device.card.CardReading;
import yizhan.device.connect.Address;
import yizhan.device.connect.CardReaders;
import yizhan.sandbox.card.CardReaderSandbox;
import yizhan.sandbox.card.ReaderModule;
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

  private CardReads() {}

  static List<Figure> measure(int rounds, Path folder, People people)
      throws IOException, DeviceException {
    Files.createDirectories(folder);
    CountedWire wire =
        new CountedWire(new PacedWire(Pty.open(folder.resolve("paced-reader"), BAUD), () -> BAUD));
    List<Double> reads = new ArrayList<>();
    List<Double> wireTimes = new ArrayList<>();
    try (CardReaderSandbox sandbox = new CardReaderSandbox(wire, ReaderModule.prompt());
        CardReader reader = CardReaders.samv(new Address.Serial(sandbox.address(), BAUD))) {
      reader.cardPresent(Deadline.in(PATIENCE));
      for (int round = 0; round <= rounds; round++) {
        sandbox.lay(CardOfPerson.of(people.person("shen-zhiyu").orElseThrow()));
        LockSupport.parkNanos(BETWEEN.toNanos());
        long bytes = wire.bytes();
        long began = System.nanoTime();
        if (!(reader.read(Deadline.in(PATIENCE)) instanceof CardReading.Read))
          throw new IOException("the card was not read");
        double took = (System.nanoTime() - began) / NANOS_PER_MILLI;
        if (round > 0) {
          reads.add(took);
          wireTimes.add((wire.bytes() - bytes) * MILLIS_PER_BYTE);
        }
        sandbox.lift();
        while (reader.cardPresent(Deadline.in(PATIENCE))) LockSupport.parkNanos(1);
      }
    }
    return List.of(
        Figure.besidePeer(
            "card read at 115,200 baud, ms",
            new Series(reads),
            "its bytes on the wire",
            new Series(wireTimes),
            1.05));
  }
}
