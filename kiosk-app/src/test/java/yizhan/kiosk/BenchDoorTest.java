package yizhan.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.config.BenchSocket;

/** The bench's door where something fails: the kiosk goes on, or stops; it never waits for ever. */
class BenchDoorTest {
  private static final int LONGER_THAN_A_SOCKET_MAY_BE = 120;

  @TempDir Path journal;

  @Test
  void complainsOfAPathThatIsTooLong() throws Exception {
    Path deep = Files.createDirectory(journal.resolve("j".repeat(LONGER_THAN_A_SOCKET_MAY_BE)));
    assertThatThrownBy(() -> BenchDoor.open(deep, new FaultyLender(false), BenchHours.USUAL))
        .isInstanceOf(IOException.class); // what the premises warn of, and go on without
  }

  @Test
  void breaksWhenTheTerminalCannotBeRegained() throws Exception {
    FaultyLender full = new FaultyLender(true);
    try (BenchDoor _ = BenchDoor.open(journal, full, BenchHours.USUAL)) {
      SocketChannel.open(UnixDomainSocketAddress.of(BenchSocket.of(journal))).close();
      await().until(() -> full.broken);
    }
    assertThat(full.handedOver).isTrue();
  }

  @Test
  void leavesTheKioskOpenWhenItFailsBeforeItLends() throws Exception {
    FaultyLender served = new FaultyLender(false);
    Path socket = BenchSocket.of(journal);
    try (BenchDoor _ = BenchDoor.open(journal, served, BenchHours.USUAL)) {
      SocketChannel.open(UnixDomainSocketAddress.of(socket)).close();
      await().until(() -> served.forgone);
      assertThat(socket).doesNotExist();
    }
    assertThat(served.broken).isFalse();
    assertThat(served.handedOver).isFalse();
  }

  /** A terminal that cannot be taken back, or cannot even say whether it is free. */
  private static final class FaultyLender implements BenchDoor.Lender {
    private final boolean vacant;
    private volatile boolean handedOver;
    private volatile boolean forgone;
    private volatile boolean broken;

    FaultyLender(boolean vacant) {
      this.vacant = vacant;
    }

    @Override
    public void want(Runnable free) {
      free.run();
    }

    @Override
    public boolean free() {
      if (!vacant) throw new IllegalStateException("fails while it waits");
      return true;
    }

    @Override
    public boolean forgo() {
      forgone = true;
      return !vacant;
    }

    @Override
    public void handOver() {
      handedOver = true;
    }

    @Override
    public boolean regains() throws IOException {
      throw new IOException("no space left");
    }

    @Override
    public void receive() {
      throw new IllegalStateException("not regained");
    }

    @Override
    public void broken() {
      broken = true;
    }
  }
}
