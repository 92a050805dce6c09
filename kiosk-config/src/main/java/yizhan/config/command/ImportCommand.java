package yizhan.config.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.ZipException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import yizhan.config.KeptFile;
import yizhan.config.MachineFile;
import yizhan.config.Phrase;
import yizhan.config.Problem;
import yizhan.config.Reading;
import yizhan.config.Terminal;
import yizhan.config.TerminalFile;

/**
 * {@code config import FILE}: takes over what another machine was. What was here before is kept in
 * the histories, and can be gone back to.
 */
@Command(name = "import", sortOptions = false)
final class ImportCommand implements Callable<Integer> {
  private final Bench bench;
  @Mixin private Usual usual = new Usual();
  @Mixin private OnTerminal onTerminal = new OnTerminal();

  @Parameters(paramLabel = "FILE", descriptionKey = "parcel")
  private Path parcel = Path.of("terminal.zip");

  ImportCommand(Bench bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() throws IOException {
    Optional<Parcel> read = read();
    if (read.isEmpty()) return usual.refuses(Phrase.of("import.none", parcel.toString()));
    Path trial = Files.createTempDirectory(folder(), ".import");
    try {
      return imported(read.get(), trial);
    } finally {
      Files.deleteIfExists(trial.resolve("terminal.toml"));
      Files.deleteIfExists(trial.resolve("machine.toml"));
      Files.deleteIfExists(trial);
    }
  }

  private Optional<Parcel> read() throws IOException {
    try {
      return Files.isRegularFile(parcel) ? Parcel.read(parcel) : Optional.empty();
    } catch (ZipException _) {
      return Optional.empty();
    }
  }

  private Path folder() {
    Path parent = onTerminal.file().toAbsolutePath().normalize().getParent();
    return parent == null ? Path.of("").toAbsolutePath() : parent;
  }

  /** Nothing is replaced before both files are known to be sound. */
  private int imported(Parcel taken, Path trial) throws IOException {
    Path first = Files.writeString(trial.resolve("terminal.toml"), taken.terminal());
    if (TerminalFile.read(first) instanceof Reading.Unsound(List<Problem> problems)) {
      OnTerminal.complains(usual, parcel, problems);
      return Usual.NOT_WELL;
    }
    Path second = trial.resolve("machine.toml");
    if (taken.machine().isPresent()) Files.writeString(second, taken.machine().get());
    MachineFile machine = MachineFile.NOTHING;
    switch (MachineFile.read(second)) {
      case MachineFile.Found.Sound(MachineFile sound) -> machine = sound;
      case MachineFile.Found.Unsound(List<Problem> problems) -> {
        OnTerminal.complains(usual, parcel, problems);
        return Usual.NOT_WELL;
      }
    }
    save(onTerminal.file(), taken.terminal());
    Optional<Terminal> now = onTerminal.read(usual);
    if (now.isEmpty()) return Usual.NOT_WELL;
    Keeping keeping = new Keeping(usual, now.get(), "import", bench.clock());
    if (taken.machine().isPresent() && !keeping.keep(machine::withPrintsOf)) return Usual.NOT_WELL;
    if (usual.json()) usual.prints(Json.object("file", onTerminal.file()));
    else usual.says("import.done", onTerminal.file().toString());
    return Usual.WELL;
  }

  private void save(Path file, String text) throws IOException {
    try (KeptFile.Hold hold = new KeptFile(file).hold()) {
      hold.save(text, "import", bench.clock());
    }
  }
}
