package yizhan.config.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import yizhan.config.bench.PageLog;

/** Keeps what the bench prints in the machine's own file, at once: no page is somebody else's. */
record PrintLog(Keeping keeping) implements PageLog {
  @Override
  public boolean printed(String job, int pages) {
    Instant now = keeping.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    try {
      return keeping.keep(known -> known.withPrint(job, pages, now));
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }
}
