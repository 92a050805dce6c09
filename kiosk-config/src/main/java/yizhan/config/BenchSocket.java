package yizhan.config;

import java.nio.file.Path;

/**
 * Where a kiosk that runs can be asked for its terminal: a Unix socket for its own user alone. To
 * connect is to ask, to close is to give back. Whoever asks says in one line of small letters which
 * command it is, and nothing more. The kiosk says, a line each, a word and a number of seconds.
 */
public final class BenchSocket {
  /** A citizen is served; so long at most the terminal is waited for. */
  public static final String WAITING = "waiting";

  /** The terminal is free: its ownership can be taken, for so long. */
  public static final String LENT = "lent";

  /** Somebody else has it. */
  public static final String BUSY = "busy";

  /** It did not come free within so long. */
  public static final String LATE = "late";

  private BenchSocket() {}

  /** The folder that it lies in, which nobody else may enter. */
  public static Path folder(Path journal) {
    return journal.resolve("bench");
  }

  /** The socket of the kiosk that has this journal. */
  public static Path of(Path journal) {
    return folder(journal).resolve("socket");
  }
}
