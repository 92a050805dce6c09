package yizhan.device.internal.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.card.IdCard.Photo;
import yizhan.device.card.PhotoDecoder;
import yizhan.device.card.PhotoDecoding;
import yizhan.device.card.PhotoDecoding.Decoded;
import yizhan.device.card.PhotoDecoding.NoPicture;
import yizhan.device.card.PhotoDecoding.Why;
import yizhan.device.connect.PhotoDecoders;

/** Real programs, some of which behave as badly as programs can. */
class ProcessPhotoDecoderTest {
  private static final Duration AMPLE = Duration.ofSeconds(20);
  private static final Duration SOON = Duration.ofMillis(500);
  private static final Photo PHOTO = new Photo(new byte[] {1, 2, 3, -1});

  @TempDir Path folder;

  @Test
  void handsThePhotoOverAndThePictureBack() throws Exception {
    byte[] bitmap = bitmap(102, -126);
    Path good = Files.writeString(folder.resolve("good"), "OK " + base64(bitmap) + "\n");
    Path asked = folder.resolve("asked");
    PhotoDecoding decoding =
        program("head -n 1 > '" + asked + "'; cat '" + good + "'").decode(PHOTO, in(AMPLE));
    assertThat(decoding)
        .isInstanceOfSatisfying(Decoded.class, d -> assertThat(d.bitmap()).isEqualTo(bitmap))
        .asString()
        .isEqualTo("Decoded[38862 bytes]");
    assertThat(asked).hasContent(base64(PHOTO.wlt()) + "\n");
  }

  @ParameterizedTest
  @CsvSource({
    "'read x; echo NO', REFUSED",
    "'read x; echo NO not authorised', REFUSED",
    "'exit 0', CRASHED",
    "'read x; kill -SEGV $$', CRASHED",
    "'read x; printf \"OK QUJD\"; exit 1', CRASHED",
    "'read x; echo OK QUJD', NONSENSE",
    "'read x; echo \"OK ~~~~\"', NONSENSE",
    "'read x; echo', NONSENSE",
    "'while :; do printf ++++++++++++++++; done', NONSENSE",
    "'cat /dev/urandom', NONSENSE"
  })
  void saysWhyThereIsNoPicture(String script, Why why) throws Exception {
    assertThat(program(script).decode(PHOTO, in(AMPLE))).isEqualTo(new NoPicture(why));
  }

  @Test
  void takesNoPictureOfAnotherSizeOrKind() throws Exception {
    for (byte[] other : List.of(bitmap(126, 102), bitmap(102, 126, 32), new byte[38_862])) {
      Path answer = Files.writeString(folder.resolve("answer"), "OK " + base64(other) + "\n");
      assertThat(program("read x; cat '" + answer + "'").decode(PHOTO, in(AMPLE)))
          .isEqualTo(new NoPicture(Why.NONSENSE));
    }
  }

  @Test
  void saysThatAProgramIsNotThere() throws Exception {
    PhotoDecoder none = PhotoDecoders.program(List.of(folder.resolve("none").toString()));
    assertThat(none.decode(PHOTO, in(AMPLE))).isEqualTo(new NoPicture(Why.NOT_STARTED));
  }

  /** Neither the program nor what it started in its turn. */
  @ParameterizedTest
  @CsvSource({"''", "'read x;'", "'trap \"\" TERM;'", "'printf OK;'"})
  void killsAProgramThatIsMute(String manners) throws Exception {
    Path number = folder.resolve("number");
    PhotoDecoder mute = program(manners + " sleep 600 & echo $! > '" + number + "'; wait");
    long begun = System.nanoTime();
    assertThat(mute.decode(PHOTO, in(SOON))).isEqualTo(new NoPicture(Why.TOO_SLOW));
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON.plusSeconds(1));
    long started = Long.parseLong(Files.readString(number).strip());
    Awaitility.await().until(() -> gone(started));
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void endsSoonAfterACancel() throws Exception {
    Deadline deadline = in(Duration.ofMinutes(1));
    CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS).execute(deadline::cancel);
    assertThatThrownBy(() -> program("sleep 600").decode(PHOTO, deadline))
        .isInstanceOfSatisfying(
            DeviceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CANCELLED));
  }

  /** A zombie, which nobody but the first process of a container could bury, is gone enough. */
  private static boolean gone(long pid) throws IOException {
    Optional<ProcessHandle> handle = ProcessHandle.of(pid);
    if (handle.isEmpty() || !handle.get().isAlive()) return true;
    Path stat = Path.of("/proc", Long.toString(pid), "stat");
    return Files.exists(stat) && Files.readString(stat).contains(") Z ");
  }

  private static PhotoDecoder program(String script) {
    return PhotoDecoders.program(List.of("/bin/sh", "-c", script));
  }

  private static Deadline in(Duration duration) {
    return Deadline.in(duration);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] bitmap(int width, int height) {
    return bitmap(width, height, 24);
  }

  private static byte[] bitmap(int width, int height, int bits) {
    return ByteBuffer.allocate(38_862)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(0, (byte) 'B')
        .put(1, (byte) 'M')
        .putInt(18, width)
        .putInt(22, height)
        .putShort(28, (short) bits)
        .array();
  }
}
