package yizhan.sandbox.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Makes the cache from which the kiosk starts: runs it once, up to the check of a licence, and lets
 * Java write down how its classes then stood in memory.
 */
final class Training {
  private static final Duration WRITING = Duration.ofMinutes(2);

  private Training() {}

  static void make(Programs programs, Path terminal, Visits visits) throws IOException {
    Path cache = programs.cache();
    Path fresh = cache.resolveSibling("fresh.aot");
    Files.deleteIfExists(fresh);
    try (ProcessTree kiosk = programs.kioskInTraining(terminal, fresh)) {
      visits.lookAround();
      kiosk.root().destroy(); // it ends by itself, and writes
      if (!kiosk.root().waitFor(WRITING.toSeconds(), TimeUnit.SECONDS))
        throw new IOException("the cache was not written within " + WRITING);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
    if (!Files.exists(fresh))
      throw new IOException("no cache was written; " + programs.log() + " says why");
    Files.move(fresh, cache, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
