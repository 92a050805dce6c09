package yizhan.config.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import yizhan.config.KeptFile;
import yizhan.config.KeptFile.Version;
import yizhan.config.MachineFile;
import yizhan.config.Phrase;
import yizhan.config.Problem;
import yizhan.config.Reading;
import yizhan.config.Terminal;
import yizhan.config.TerminalFile;

/**
 * {@code config rollback terminal|machine NUMBER}: makes one of the two files what it was. The
 * other one, and everything that was kept, stays; so this too can be taken back.
 */
@Command(name = "rollback", sortOptions = false)
final class RollbackCommand implements Callable<Integer> {
  /** One of the two files of a terminal. */
  enum Which {
    TERMINAL,
    MACHINE
  }

  private final Clock clock;
  @Mixin private Usual usual = new Usual();
  @Mixin private OnTerminal terminal = new OnTerminal();

  @Parameters(index = "0", paramLabel = "terminal|machine", descriptionKey = "which")
  private Which which = Which.TERMINAL;

  @Parameters(index = "1", paramLabel = "NUMBER", descriptionKey = "number")
  private int number;

  RollbackCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    return switch (which) {
      case TERMINAL -> {
        int status = back(new KeptFile(terminal.file()));
        yield status == Usual.WELL && !terminal.counts(usual) ? Usual.NOT_WELL : status;
      }
      case MACHINE -> {
        Optional<Terminal> read = terminal.read(usual);
        yield read.isPresent() ? back(new KeptFile(read.get().machineFile())) : Usual.WRONG;
      }
    };
  }

  private int back(KeptFile file) throws IOException {
    Optional<Version> wanted =
        file.versions().stream().filter(version -> version.number() == number).findFirst();
    if (wanted.isEmpty())
      return usual.refuses(
          Phrase.of("rollback.none", Integer.toString(number), file.file().toString()));
    Path path = wanted.get().path();
    List<Problem> problems = problems(path);
    if (!problems.isEmpty()) {
      OnTerminal.complains(usual, path, problems);
      return Usual.NOT_WELL;
    }
    try (KeptFile.Hold hold = file.hold()) {
      hold.save(wanted.get().text(), "rollback-" + number, clock);
    }
    if (usual.json()) usual.prints(Json.object("file", file.file(), "version", number));
    else usual.says("rollback.done", file.file().toString(), Integer.toString(number));
    return Usual.WELL;
  }

  /** A version that was broken when it was kept is not gone back to. */
  private List<Problem> problems(Path path) {
    return switch (which) {
      case TERMINAL ->
          switch (TerminalFile.readAs(path, terminal.file())) {
            case Reading.Sound _ -> List.of();
            case Reading.Unsound(List<Problem> found) -> found;
          };
      case MACHINE ->
          switch (MachineFile.read(path)) {
            case MachineFile.Found.Sound _ -> List.of();
            case MachineFile.Found.Unsound(List<Problem> found) -> found;
          };
    };
  }
}
