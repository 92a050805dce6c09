package yizhan.kiosk.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yizhan.kiosk.equipment.Books;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.issuing.IssueOrder;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.journal.SimulatedDisk;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.town.IssuingTown;

/** A seeded row of visits at one terminal, in a world in which everything goes wrong. */
final class History {
  static final int VISITS = 20;

  private static final List<String> LICENCES =
      List.of("L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8", "L9");
  private static final int MOST_ROUNDS = 40;

  /** Keys are synced as they are made: on a disk in memory that takes no time. */
  private static final Path IN_MEMORY =
      Files.isWritable(Path.of("/dev/shm"))
          ? Path.of("/dev/shm")
          : Path.of(Objects.requireNonNull(System.getProperty("java.io.tmpdir")));

  private final World world;
  private final SimulatedDisk disk;
  private final Mutant mutant;
  private @Nullable Terminal running;
  private String begun = "";

  private History(long seed, Mutant mutant, Path keys) throws IOException {
    this.world = new World(seed);
    this.mutant = mutant;
    this.disk =
        new SimulatedDisk(
            keys,
            world.time.clock(),
            (issue, event) -> {
              if (event instanceof IssueEvent.Requested) begun = issue;
              world.chronicle.durable(issue, event);
            });
  }

  /** Lives through it, to its end or to the first broken invariant. */
  static Chronicle of(long seed, Mutant mutant) throws Exception {
    Path keys = Files.createTempDirectory(IN_MEMORY, "keys");
    History history = new History(seed, mutant, keys);
    try {
      for (int visit = 0; visit < VISITS && history.whole(); visit++) history.visit();
      if (history.whole()) history.end();
      return history.world.chronicle;
    } finally {
      history.stop();
      try (Stream<Path> files = Files.list(keys)) {
        for (Path file : files.toList()) Files.delete(file);
      }
      Files.delete(keys);
    }
  }

  private boolean whole() {
    return world.chronicle.violation().isEmpty();
  }

  private void visit() throws Exception {
    world.chronicle.tell("visit");
    between();
    Terminal terminal = terminal();
    if (terminal.recover() == Books.IN_ORDER && !terminal.crashed()) {
      world.chronicle.inOrder();
      world.chronicle.readable(disk.readable());
      begun = "";
      String licence = world.dice.of(LICENCES);
      Copy copy = world.dice.of(List.of(Copy.values()));
      IssueOrder order = IssuingTown.order(licence, copy);
      terminal
          .issue(order)
          .ifPresent(issued -> {
            if (!begun.isEmpty()) world.chronicle.shown(begun, issued);
          });
    }
    if (!terminal.crashed() && world.dice.oneIn(2)) terminal.deliver();
    if (terminal.crashed() || world.dice.oneIn(10)) stop();
  }

  /** What people and the power do while nobody is served. */
  private void between() throws Exception {
    world.time.pause(world.dice.seconds(5, 1200));
    world.happen();
    if (world.dice.oneIn(25)) world.printer.restart();
    if (world.dice.oneIn(2)) terminal().deliver();
    if (terminal().recover() == Books.IN_ORDER) world.printer.clearJam();
  }

  private void end() throws Exception {
    world.calmDown();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      world.time.pause(Duration.ofMinutes(1));
      world.happen();
      terminal().recover();
      world.printer.clearJam();
      terminal().deliver();
    }
    world.chronicle.readable(disk.readable());
    world.chronicle.allTold(terminal().outboxEmpty(), world.office.permitsWithoutReport());
  }

  private Terminal terminal() throws JournalException {
    if (running != null && running.crashed()) stop();
    if (running == null) {
      world.chronicle.tell("terminal starts");
      running = new Terminal(world, disk, mutant);
    }
    return running;
  }

  private void stop() throws JournalException {
    if (running != null) running.close();
    running = null;
  }
}
