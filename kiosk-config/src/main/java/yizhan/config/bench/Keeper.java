package yizhan.config.bench;

import java.io.IOException;
import java.util.function.UnaryOperator;
import yizhan.config.MachineFile;

/** Keeps what was found out in the machine's own file, with its history. */
@FunctionalInterface
public interface Keeper {
  /**
   * Keeps it.
   *
   * @return whether it is kept; what hindered it has been said
   * @throws IOException when it could not be made durable
   */
  boolean keep(UnaryOperator<MachineFile> how) throws IOException;
}
