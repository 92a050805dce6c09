package yizhan.sandbox.measure;

import java.nio.file.Path;
import java.util.Map;

/**
 * The processor time of some threads, as Linux counts it.
 *
 * @param nanos by the thread's folder below /proc
 */
record ThreadTimes(Map<Path, Long> nanos) {
  private static final double NANOS_PER_SECOND = 1e9;

  ThreadTimes {
    nanos = Map.copyOf(nanos);
  }

  /**
   * What they have used since then, thread by thread: one that has ended takes what it had used
   * before with it, and one that is new has used all of its time since.
   */
  double secondsSince(ThreadTimes before) {
    long used = 0;
    for (Map.Entry<Path, Long> thread : nanos.entrySet())
      used += thread.getValue() - before.nanos.getOrDefault(thread.getKey(), 0L);
    return used / NANOS_PER_SECOND;
  }
}
