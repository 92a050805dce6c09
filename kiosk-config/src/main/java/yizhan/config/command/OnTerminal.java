package yizhan.config.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import picocli.CommandLine.Option;
import yizhan.config.Problem;
import yizhan.config.Reading;
import yizhan.config.Terminal;
import yizhan.config.TerminalFile;

/** Names the terminal file that a command works on. */
final class OnTerminal {
  @Option(
      names = "--terminal",
      paramLabel = "FILE",
      descriptionKey = "terminal",
      defaultValue = "terminal.toml")
  private Path file = Path.of("terminal.toml");

  Path file() {
    return file;
  }

  /** What the file says; empty after all that is wrong with it was said. */
  Optional<Terminal> read(Usual usual) {
    return said(usual, TerminalFile.read(file));
  }

  /**
   * The same for a command that does what the file says with secrets, or for good: what a kiosk
   * would not go by is not obeyed either.
   */
  Optional<Terminal> obeyed(Usual usual) {
    return said(usual, TerminalFile.readSigned(file));
  }

  /** What {@link #read(Usual)} does; tells the bytes of the files that were read. */
  Optional<Terminal> read(Usual usual, BiConsumer<Path, byte[]> seen) {
    return said(usual, TerminalFile.read(file, seen));
  }

  private Optional<Terminal> said(Usual usual, Reading reading) {
    return switch (reading) {
      case Reading.Sound(Terminal terminal) -> Optional.of(terminal);
      case Reading.Unsound(List<Problem> problems) -> {
        complains(usual, file, problems);
        yield Optional.empty();
      }
    };
  }

  /**
   * Whether a kiosk goes by the file as it is now: it is sound and, where the office's key was
   * taken, signed. If not, that was said.
   */
  boolean counts(Usual usual) {
    return obeyed(usual).isPresent();
  }

  /** What the file says, if it is there and sound. */
  Optional<Terminal> known() {
    return TerminalFile.read(file) instanceof Reading.Sound(Terminal terminal)
        ? Optional.of(terminal)
        : Optional.empty();
  }

  static void complains(Usual usual, Path file, List<Problem> problems) {
    usual
        .out()
        .print(
            usual.json()
                ? Report.json(file, problems, usual.language())
                : Report.table(file, problems, usual.language()));
    usual.out().flush();
  }
}
