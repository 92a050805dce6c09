package yizhan.sandbox.desk;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import yizhan.sandbox.station.SandboxStation;

/**
 * Does what hands want and looks what has become of the station, on a thread of its own: the window
 * shares the JavaFX thread with the kiosk, which nobody may keep waiting.
 */
final class Attendant implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Duration END = Duration.ofSeconds(10);

  private final SandboxStation station;
  private final Consumer<Sight> eyes;
  private final Consumer<Told> ears;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("desk-attendant").factory());
  private @Nullable Sight last;

  /**
   * What became of a deed.
   *
   * @param complaint why it could not be done; empty when it was
   */
  record Told(String line, String complaint) {
    boolean done() {
      return complaint.isEmpty();
    }
  }

  /**
   * Eyes and ears are called on the attendant's thread.
   *
   * @param eyes is shown the station when it has changed
   * @param ears is told of each deed
   */
  Attendant(SandboxStation station, Consumer<Sight> eyes, Consumer<Told> ears) {
    this.station = station;
    this.eyes = eyes;
    this.ears = ears;
  }

  void start() {
    var _ = thread.scheduleWithFixedDelay(this::watch, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Does it soon; a deed that comes after the end is nobody's any more. */
  void please(Deed deed) {
    try {
      thread.execute(() -> perform(deed));
    } catch (RejectedExecutionException ended) {
      ears.accept(new Told(deed.line(), "the desk has been closed"));
    }
  }

  private void perform(Deed deed) {
    try {
      deed.action().run();
      ears.accept(new Told(deed.line(), ""));
    } catch (IOException | RuntimeException failed) {
      // the desk stays: what cannot be done is said, and a person does something else
      ears.accept(new Told(deed.line(), String.valueOf(failed.getMessage())));
    }
    look();
  }

  private void watch() {
    try {
      look();
    } catch (RuntimeException failed) {
      // else the thread would never look again, and nobody would know why
      ears.accept(new Told("# look at the station", String.valueOf(failed.getMessage())));
    }
  }

  private void look() {
    Sight now = Sight.of(station);
    if (now.equals(last)) return;
    last = now;
    eyes.accept(now);
  }

  /** Waits for what is being done, so that the station can be closed after it. */
  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(END.toSeconds(), TimeUnit.SECONDS))
        throw new IllegalStateException("the desk's attendant does not end");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
