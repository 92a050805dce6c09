package yizhan.kiosk.equipment;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.device.DeviceException;
import yizhan.device.sign.GuideLights;
import yizhan.kiosk.prompt.Place;

/**
 * Lights the lamp of the place that people are sent to, and no other. Whoever says which only
 * leaves a word: lamps are switched on a thread of their own, and a board that does not answer is
 * tried again from time to time.
 */
public final class GuideLamps implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GuideLamps.class);
  private static final Duration ANSWER = Duration.ofSeconds(1);
  private static final Duration AGAIN = Duration.ofSeconds(5);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);

  private final DeviceThread<GuideLights> board;
  private final Map<Place, Integer> lamps;
  private final Thread thread;
  private Optional<Place> wanted = Optional.empty();
  private boolean news = true;
  private boolean closing;
  private boolean failing;

  /**
   * @param lamps the board's output for each place that has one
   */
  public GuideLamps(GuideLights board, Map<Place, Integer> lamps) {
    this.board = new DeviceThread<>("guide-lights", board);
    this.lamps = Map.copyOf(lamps);
    this.thread = Thread.ofPlatform().daemon().name("guide-lamps").start(this::run);
  }

  /** Light this one from now on, or none. Returns at once. */
  public synchronized void light(Optional<Place> place) {
    if (wanted.equals(place)) return;
    wanted = place;
    news = true;
    notifyAll();
  }

  /** To ask it how it is. */
  public DeviceThread<GuideLights> board() {
    return board;
  }

  private void run() {
    try {
      for (Optional<Optional<Place>> next = next(); next.isPresent(); next = next())
        if (!show(next.get())) rest();
      var _ = show(Optional.empty()); // once: a board that does not answer now may stay as it is
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // the lamps stay as they are
    }
  }

  /** What is wanted now, once that is something else than before; empty when all is over. */
  private synchronized Optional<Optional<Place>> next() throws InterruptedException {
    while (!news && !closing) wait();
    news = false;
    return closing ? Optional.empty() : Optional.of(wanted);
  }

  /** Until the board is tried again, or something else is wanted. */
  private synchronized void rest() throws InterruptedException {
    long until = System.nanoTime() + AGAIN.toNanos();
    for (long left = AGAIN.toMillis(); left > 0 && !news && !closing; ) {
      wait(left);
      left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
    }
    news = true;
  }

  /** First out with the others: two that shine lead nowhere. */
  private boolean show(Optional<Place> place) throws InterruptedException {
    try {
      for (Map.Entry<Place, Integer> lamp : lamps.entrySet())
        if (!place.equals(Optional.of(lamp.getKey()))) set(lamp.getValue(), false);
      if (place.isPresent() && lamps.containsKey(place.get()))
        set(lamps.getOrDefault(place.get(), 0), true);
      if (failing) LOG.info("the guide lights answer again");
      failing = false;
      return true;
    } catch (DeviceException | RuntimeException dark) { // thrown, it would end this thread for good
      if (!failing) LOG.warn("guide lights", dark);
      failing = true;
      return false;
    }
  }

  private void set(int lamp, boolean on) throws DeviceException, InterruptedException {
    var _ =
        board.call(
            ANSWER,
            (lights, deadline) -> {
              lights.set(lamp, on, deadline);
              return on;
            });
  }

  /** Puts all out, if the board still answers, and lets go of it. */
  @Override
  public void close() {
    synchronized (this) {
      closing = true;
      notifyAll();
    }
    try {
      if (!thread.join(CLOSE_WITHIN)) LOG.warn("lamps may be left on");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    board.close();
  }
}
