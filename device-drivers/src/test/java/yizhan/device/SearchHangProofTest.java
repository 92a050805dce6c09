package yizhan.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import yizhan.device.connect.DeviceSearch;
import yizhan.device.find.Finding;
import yizhan.device.find.Place;
import yizhan.device.internal.escpos.EscPosBout;

/** A search ends in time whatever the far ends do, all at once, and leaves nothing behind. */
class SearchHangProofTest {
  private static final Duration DEADLINE = Duration.ofSeconds(4);
  private static final Duration GRACE = Duration.ofSeconds(1);

  @Tag("long") // a good peer has 250 ms to answer, which a machine at work on other tests takes
  @Test
  void endsInTimeOnEveryFaultOfTheWireAtOnce() throws IOException {
    List<HostilePeer> peers = new ArrayList<>();
    Map<Place, Fault> places = new LinkedHashMap<>();
    try {
      for (Fault fault : Fault.values()) {
        HostilePeer peer = new HostilePeer(EscPosBout.generic());
        peer.turn(fault);
        peers.add(peer);
        places.put(new Place.Tcp("127.0.0.1", peer.port()), fault);
      }
      long begun = System.nanoTime();
      List<Finding> found = DeviceSearch.at(List.copyOf(places.keySet()), Deadline.in(DEADLINE));
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(DEADLINE.plus(GRACE));
      assertThat(found).extracting(Finding::place).containsExactlyElementsOf(places.keySet());
      for (Finding each : found) {
        Fault fault = Objects.requireNonNull(places.get(each.place()));
        assertThat(each).as(fault.name()).isInstanceOf(expected(fault));
      }
    } finally {
      for (HostilePeer peer : peers) peer.close();
    }
    Awaitility.await().untilAsserted(() -> assertThat(threads()).isEmpty());
  }

  private static Class<? extends Finding> expected(Fault fault) {
    return switch (fault) {
      case NONE -> Finding.Ours.class;
      case MUTE, DEAF, HALF_AN_ANSWER -> Finding.Silent.class;
      case GARBAGE,
          ONE_BYTE_A_SECOND,
          ENDLESS_STREAM,
          ANSWER_TWICE,
          EXTRA_PREAMBLE,
          WRONG_CHECKSUM,
          WRONG_LENGTH ->
          Finding.Foreign.class;
      case VANISH, RESET -> Finding.Failed.class;
    };
  }

  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("yizhan-search"))
        .toList();
  }
}
