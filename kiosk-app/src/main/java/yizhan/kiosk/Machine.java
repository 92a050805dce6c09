package yizhan.kiosk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.config.MachineFile;
import yizhan.config.Terminal;

/** What the technician's bench found out about this machine. */
final class Machine {
  private static final Logger LOG = LoggerFactory.getLogger(Machine.class);

  private Machine() {}

  /** A file that somebody has been at says nothing. */
  static MachineFile of(Terminal terminal) {
    return switch (MachineFile.read(terminal.machineFile())) {
      case MachineFile.Found.Sound(MachineFile machine) -> machine;
      case MachineFile.Found.Unsound(var problems) -> {
        problems.forEach(problem -> LOG.error("{}: {}", terminal.machineFile(), problem));
        yield MachineFile.NOTHING;
      }
    };
  }
}
