package yizhan.device.internal.find;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import yizhan.device.Deadline;
import yizhan.device.find.Finding;
import yizhan.device.find.Place;
import yizhan.device.internal.record.Tape;

/** Searches many places at once, each on a thread of its own. */
public final class Search {
  /** A machine has no more ports than this that are anybody's business. */
  private static final int MOST = 64;

  /** How long after its deadline a search may still take to give its port back. */
  private static final Duration PARTING = Duration.ofSeconds(1);

  private Search() {}

  /** A search under way. */
  private record Searching(Place place, PlaceSearch search, FutureTask<Finding> task) {}

  /**
   * Searches.
   *
   * @return one for each place, in the same order
   * @throws IllegalArgumentException for more than 64 places
   */
  public static List<Finding> in(List<? extends Place> places, Deadline deadline) {
    if (places.size() > MOST) throw new IllegalArgumentException(places.size() + " places");
    List<Searching> all = new ArrayList<>();
    for (Place place : places) {
      PlaceSearch search = new PlaceSearch(place);
      FutureTask<Finding> task = new FutureTask<>(() -> search.run(deadline));
      // a daemon: one that a driver of the system holds up must not hold up the process
      Thread.ofPlatform().daemon().name("yizhan-search " + place.identity()).start(task);
      all.add(new Searching(place, search, task));
    }
    return all.stream().map(searching -> outcome(searching, deadline)).toList();
  }

  /** Searches one place, on this thread, and keeps on a tape what passes there. */
  public static Finding recorded(Place place, Tape tape, Deadline deadline) {
    return PlaceSearch.recorded(place, tape).run(deadline);
  }

  private static Finding outcome(Searching searching, Deadline deadline) {
    try {
      long patience = deadline.remaining().plus(PARTING).toNanos();
      return searching.task().get(patience, TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      searching.search().close();
      return new Finding.Failed(searching.place(), "the port does not come back");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      deadline.cancel();
      return new Finding.Failed(searching.place(), "called off");
    } catch (ExecutionException bug) {
      throw new IllegalStateException(bug);
    }
  }
}
