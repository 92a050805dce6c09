package yizhan.config.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yizhan.config.DevicePin;
import yizhan.config.KeptFile;
import yizhan.config.MachineFile;
import yizhan.config.Phrase;
import yizhan.config.Problem;
import yizhan.config.Terminal;
import yizhan.config.bench.Found;
import yizhan.config.bench.Moves;

/**
 * {@code config find [ADDRESS…]}: finds out what is plugged in where; with {@code --write}, brings
 * the terminal file up to it.
 */
@Command(name = "find", sortOptions = false)
final class FindCommand implements Callable<Integer> {
  private final Bench bench;
  @Mixin private Usual usual = new Usual();
  @Mixin private OnTerminal onTerminal = new OnTerminal();

  @Parameters(paramLabel = "ADDRESS", arity = "0..64", descriptionKey = "address")
  private List<String> addresses = new ArrayList<>();

  @Option(names = "--write", descriptionKey = "write")
  private boolean write;

  FindCommand(Bench bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() throws IOException {
    Optional<Terminal> terminal = write ? onTerminal.read(usual) : onTerminal.known();
    if (write && terminal.isEmpty()) return Usual.WRONG;
    boolean everywhere = addresses.isEmpty(); // at the kiosk's own devices, too
    Optional<Terminal> owned = terminal.filter(each -> Files.isDirectory(each.journalFolder()));
    return owned.isPresent() && (write || everywhere) ? alone(owned.get()) : found(terminal);
  }

  private int alone(Terminal terminal) throws IOException {
    try {
      return usual.alone(bench, terminal, () -> found(Optional.of(terminal)));
    } catch (AccessDeniedException notHisKiosk) {
      if (write) throw notHisKiosk;
      return found(Optional.of(terminal)); // whoever may not own it may still look
    }
  }

  private int found(Optional<Terminal> terminal) throws IOException {
    String text = write ? new KeptFile(onTerminal.file()).text().orElse("") : "";
    Found found = Addresses.search(usual.command(), addresses);
    if (write) return written(terminal.orElseThrow(), text, found);
    if (usual.json()) usual.prints(FoundReport.json(found));
    else usual.out().print(FoundReport.table(found, usual.language()));
    usual.out().flush();
    return found.anything() ? Usual.WELL : Usual.NOT_WELL;
  }

  /**
   * Brings the file up to it.
   *
   * @param text of the file before the search, which takes its time
   */
  private int written(Terminal terminal, String text, Found found) throws IOException {
    Path machineFile = terminal.machineFile();
    MachineFile.Found read = MachineFile.read(machineFile);
    if (read instanceof MachineFile.Found.Unsound(List<Problem> problems)) {
      OnTerminal.complains(usual, machineFile, problems);
      return Usual.WRONG;
    }
    MachineFile machine = ((MachineFile.Found.Sound) read).machine();
    Talk talk = usual.talk(bench.in());
    KeptFile file = new KeptFile(onTerminal.file());
    Moves.Outcome outcome =
        new Moves(text, terminal.devices(), machine.pins(), talk).apply(found, usual.language());
    if (!saved(file, text, outcome.text()))
      return usual.refuses(Phrase.of("moves.meanwhile", file.file().toString()));
    Keeping keeping = new Keeping(usual, terminal, "find", bench.clock());
    if (!keeping.keep(known -> pinned(known, outcome.pins()))) return Usual.NOT_WELL;
    if (usual.json()) usual.prints(Json.object("file", file.file(), "well", outcome.well()));
    boolean sound = onTerminal.counts(usual);
    if (sound && outcome.well()) talk.hears(Phrase.of("moves.done", file.file().toString()));
    return sound && outcome.well() ? Usual.WELL : Usual.NOT_WELL;
  }

  /** Nobody is kept from the file while a person is asked: whoever was at it meanwhile has it. */
  private boolean saved(KeptFile file, String before, String after) throws IOException {
    if (after.equals(before)) return true;
    try (KeptFile.Hold hold = file.hold()) {
      if (!file.text().equals(Optional.of(before))) return false;
      hold.save(after, "find", bench.clock());
      return true;
    }
  }

  static MachineFile pinned(MachineFile machine, Map<String, DevicePin> pins) {
    MachineFile next = machine;
    for (Map.Entry<String, DevicePin> pin : pins.entrySet())
      next = next.withPin(pin.getKey(), pin.getValue());
    return next;
  }
}
