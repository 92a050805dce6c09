package yizhan.config.bench;

import java.io.IOException;
import java.util.List;

/** What the bench does with programs of the machine, its own included. */
public interface Processes {
  /**
   * Runs one to its end.
   *
   * @throws IOException when it is not there, fails, or takes too long
   */
  void run(List<String> command) throws IOException;

  /** Ends this very program at once, whatever it waits for. */
  void end(int status);
}
