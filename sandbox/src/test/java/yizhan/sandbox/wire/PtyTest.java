package yizhan.sandbox.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import yizhan.sandbox.leak.NothingLeftOpen;

/** The pseudo-terminal, with nothing but files at the driver's end. */
@ExtendWith(NothingLeftOpen.class)
class PtyTest {
  private static final Duration SOON = Duration.ofSeconds(5);

  @TempDir Path folder;

  @Test
  void carriesAllByteValuesBothWays() throws Exception {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) all[i] = (byte) i;
    try (Pty pty = Pty.open(folder.resolve("card"), 115_200);
        OutputStream out = new FileOutputStream(pty.address());
        InputStream in = new FileInputStream(pty.address())) {
      out.write(all);
      assertThat(readAll(pty, all.length)).isEqualTo(all);
      pty.write(all);
      assertThat(in.readNBytes(all.length)).isEqualTo(all);
    }
  }

  @Test
  void aDriverThatClosesItsPortIsNoError() throws Exception {
    try (Pty pty = Pty.open(folder.resolve("card"), 9600)) {
      for (int visit = 0; visit < 3; visit++) {
        try (OutputStream out = new FileOutputStream(pty.address())) {
          out.write("hello".getBytes(US_ASCII));
          assertThat(readAll(pty, 5)).asString(US_ASCII).isEqualTo("hello");
        }
        assertThat(pty.read(new byte[1], Duration.ofMillis(1))).isZero();
      }
    }
  }

  @Test
  void showsTheSpeedThatTheDriverHasSet() throws Exception {
    try (Pty pty = Pty.open(folder.resolve("card"), 57_600)) {
      assertThat(pty.driverBaud()).hasValue(57_600);
      int driver = Libc.open(pty.address());
      Libc.makeRaw(driver, Baud.code(9600));
      Libc.close(driver);
      assertThat(pty.driverBaud()).hasValue(9600);
    }
  }

  @Test
  void vanishesUnderItsDriverAndComesBackUnderTheSameName() throws Exception {
    try (Pty pty = Pty.open(folder.resolve("card"), 115_200)) {
      try (InputStream in = new FileInputStream(pty.address())) {
        pty.vanish();
        assertThat(readOrHangUp(in)).isEqualTo(-1);
        assertThat(Files.exists(Path.of(pty.address()))).isFalse();
        pty.write(new byte[] {1});
        assertThat(pty.read(new byte[1], Duration.ofMillis(1))).isZero();
      }
      pty.comeBack();
      try (OutputStream out = new FileOutputStream(pty.address())) {
        out.write(7);
        assertThat(readAll(pty, 1)).containsExactly(7);
      }
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void returnsUnderAnotherNameWhenPluggedInElsewhere() throws Exception {
    try (Pty pty = Pty.open(folder.resolve("card"), 115_200)) {
      pty.returnAs(folder.resolve("card-2"));
      assertThat(pty.address()).endsWith("card-2");
      assertThat(folder.resolve("card")).doesNotExist();
      assertThat(folder.resolve("card-2").toRealPath()).asString().startsWith("/dev/pts/");
    }
  }

  @Test
  void aWriterIsNotHeldUpForEverByADriverThatNeverReads() throws Exception {
    try (Pty pty = Pty.open(folder.resolve("card"), 115_200)) {
      long start = System.nanoTime();
      pty.write(new byte[1 << 20]);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    }
  }

  @Test
  void closingEndsAReadUnderWay() throws Exception {
    Pty pty = Pty.open(folder.resolve("card"), 115_200);
    DeviceThread device = new DeviceThread("sandbox-idle", pty, _ -> {});
    long start = System.nanoTime();
    device.close();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
  }

  @Test
  void aPacedLineTakesTenBitsAByte() throws Exception {
    try (Pty pty = Pty.open(folder.resolve("card"), 115_200);
        InputStream in = new FileInputStream(pty.address())) {
      Wire paced = new PacedWire(pty, () -> 115_200);
      byte[] frame = new byte[1295];
      double best = Double.MAX_VALUE; // a busy machine only ever adds
      for (int round = 0; round < 5; round++) {
        long start = System.nanoTime();
        paced.write(frame);
        best = Math.min(best, (System.nanoTime() - start) / 1e6);
        assertThat(in.readNBytes(frame.length)).hasSize(frame.length);
      }
      assertThat(best / (1295 * 10 * 1000.0 / 115_200)).isBetween(1.0, 1.25);
    }
  }

  private static byte[] readAll(Wire wire, int count) throws IOException {
    byte[] all = new byte[count];
    int have = 0;
    for (long end = System.nanoTime() + SOON.toNanos(); have < count; ) {
      if (System.nanoTime() > end) throw new IOException("only " + have + " bytes came");
      byte[] some = new byte[count - have];
      int read = wire.read(some, SOON);
      System.arraycopy(some, 0, all, have, read);
      have += read;
    }
    return all;
  }

  private static int readOrHangUp(InputStream in) {
    try {
      return in.read();
    } catch (IOException _) {
      return -1;
    }
  }
}
