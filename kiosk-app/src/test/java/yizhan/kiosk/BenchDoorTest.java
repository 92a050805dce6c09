package yizhan.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.SocketException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yizhan.config.BenchSocket;
import yizhan.kiosk.staff.StaffEvent;

/** The bench's door where something fails: the kiosk goes on, or stops; it never waits for ever. */
class BenchDoorTest {
  private static final int LONGER_THAN_A_SOCKET_MAY_BE = 120;
  private static final StaffEvent.Lent NOBODY = new StaffEvent.Lent("", "");

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
      comesAndGoes("test\n");
      await().until(() -> full.broken);
    }
    assertThat(full.lent.command()).isEqualTo("test");
    assertThat(full.lent.user()).isEqualTo(System.getProperty("user.name"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "test", "TEST\n", "test\nreport\n", "GET / HTTP/1.1\r\n"})
  void lendsNothingToWhoeverDoesNotSayWhatItIs(String said) throws Exception {
    FaultyLender full = new FaultyLender(true);
    try (BenchDoor _ = BenchDoor.open(journal, full, BenchHours.USUAL)) {
      comesAndGoes(said);
      await()
          .ignoreExceptionsInstanceOf(SocketException.class) // broken: there is no door any more
          .until(() -> {
            // busy until the first one is noticed to be gone
            if (!full.broken) comesAndGoes("report\n");
            return full.broken;
          });
    }
    assertThat(full.lent.command()).isEqualTo("report");
  }

  private void comesAndGoes(String said) throws IOException {
    try (SocketChannel visitor =
        SocketChannel.open(UnixDomainSocketAddress.of(BenchSocket.of(journal)))) {
      var _ = visitor.write(ByteBuffer.wrap(said.getBytes(StandardCharsets.US_ASCII)));
    }
  }

  @Test
  void leavesTheKioskOpenWhenItFailsBeforeItLends() throws Exception {
    FaultyLender served = new FaultyLender(false);
    Path socket = BenchSocket.of(journal);
    try (BenchDoor _ = BenchDoor.open(journal, served, BenchHours.USUAL)) {
      comesAndGoes("test\n");
      await().until(() -> served.forgone);
      assertThat(socket).doesNotExist();
    }
    assertThat(served.broken).isFalse();
    assertThat(served.lent).isEqualTo(NOBODY);
  }

  /** A terminal that cannot be taken back, or cannot even say whether it is free. */
  private static final class FaultyLender implements BenchDoor.Lender {
    private final boolean vacant;
    private volatile StaffEvent.Lent lent = NOBODY;
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
    public void handOver(StaffEvent.Lent whom) {
      lent = whom;
    }

    @Override
    public boolean regains() throws IOException {
      throw new IOException("no space left");
    }

    @Override
    public void receive(StaffEvent.Returned how) {
      throw new IllegalStateException("not regained");
    }

    @Override
    public void broken() {
      broken = true;
    }
  }
}
