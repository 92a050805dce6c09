package yizhan.config.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import yizhan.config.MachineFile;
import yizhan.config.Problem;
import yizhan.config.Terminal;
import yizhan.config.bench.Keeper;

/**
 * Puts what was found out into the machine's own file, or says why that cannot be.
 *
 * @param why in one word, such as the name of the command
 */
record Keeping(Usual usual, Terminal terminal, String why, Clock clock) implements Keeper {
  @Override
  public boolean keep(UnaryOperator<MachineFile> how) throws IOException {
    Path file = terminal.machineFile();
    MachineFile.Found found = MachineFile.change(file, why, clock, how);
    if (found instanceof MachineFile.Found.Unsound(List<Problem> problems)) {
      OnTerminal.complains(usual, file, problems);
      return false;
    }
    return true;
  }
}
