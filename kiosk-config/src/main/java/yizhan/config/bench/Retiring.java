package yizhan.config.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import yizhan.config.Phrase;

/** A terminal that is to leave its place for good. Done by whoever has the terminal to himself. */
public interface Retiring {
  /** How far it has come. */
  enum Stage {
    IN_SERVICE,
    /** Somebody agreed, and something of it may be left. */
    BEGUN,
    DONE
  }

  /**
   * Looks what is left.
   *
   * @throws IOException when it cannot be looked at
   */
  Stage stage() throws IOException;

  /**
   * Tells the back office all that it has not heard, and asks it whether that is all.
   *
   * @return what keeps this terminal from being retired; none: the back office has everything
   * @throws IOException when the back office's secret cannot be read, or what is to be wiped cannot
   *     be looked at
   */
  List<Phrase> missing() throws IOException;

  /**
   * Overwrites and deletes the keys, the journal, and all that names somebody. Once begun it can be
   * done again until it is done, and nothing opens the journal any more.
   *
   * @param hearer is told of each file before it goes
   * @throws IOException when something could not be destroyed; what came before it is gone
   */
  void wipe(Consumer<Path> hearer) throws IOException;
}
