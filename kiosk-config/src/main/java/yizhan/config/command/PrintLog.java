package yizhan.config.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import yizhan.config.MachineFile;
import yizhan.config.Terminal;
import yizhan.config.bench.PageLog;

/** Keeps what the bench prints in the machine's own file, at once: no page is somebody else's. */
record PrintLog(Terminal terminal, Clock clock) implements PageLog {
  @Override
  public void printed(String job, int pages) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    try {
      var _ =
          MachineFile.change(
              terminal.machineFile(), "test", clock, known -> known.withPrint(job, pages, now));
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }
}
