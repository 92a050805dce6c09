package yizhan.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.kiosk.journal.Journal;
import yizhan.sandbox.journey.StationOnStage.Manner;
import yizhan.sandbox.leak.NothingLeftOpen;

/** A whole kiosk with its journal, devices and office leaves nothing behind when it is closed. */
class ClosedKioskTest {
  @TempDir Path folder;

  @Test
  void leavesNoThreadPortOrFileOpen() throws Exception {
    visit("first"); // after which the toolkit runs, and goes on doing so
    Runnable nothingLeft = NothingLeftOpen.since(folder);
    for (String round : new String[] {"second", "third"}) {
      visit(round);
      nothingLeft.run();
    }
  }

  private void visit(String round) throws Exception {
    try (StationOnStage stage = new StationOnStage(folder.resolve(round), Manner.USUAL)) {
      Played played = stage.play("print-licence");
      assertThat(played.held()).as(played.complaint().orElse("")).isTrue();
    }
  }

  @Test
  void wouldNoticeAJournalThatStaysOpen() throws Exception {
    Runnable nothingLeft = NothingLeftOpen.since(folder);
    try (Journal journal = Journal.open(folder.resolve("forgotten"), Clock.systemUTC())) {
      assertThat(journal.entries()).isEmpty();
      assertThatThrownBy(nothingLeft::run)
          .isInstanceOf(ConditionTimeoutException.class)
          .hasMessageContaining("journal.db")
          .hasMessageContaining("\"journal\"");
    }
    nothingLeft.run();
  }

  @Test
  void wouldNoticeAPortThatStaysOpen() throws Exception {
    Runnable nothingLeft = NothingLeftOpen.since(folder);
    try (ServerSocket forgotten = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(forgotten.isBound()).isTrue();
      assertThatThrownBy(nothingLeft::run)
          .isInstanceOf(ConditionTimeoutException.class)
          .hasMessageContaining("socket");
    }
  }
}
