package yizhan.config.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Keeps what the bench prints in the machine's own file, at once: no page is somebody else's. */
public record PrintLog(Keeper keeper, Clock clock) implements PageLog {
  @Override
  public boolean printed(String job, int pages) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    try {
      return keeper.keep(known -> known.withPrint(job, pages, now));
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }
}
