package yizhan.sandbox.voice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An engine and a loudspeaker for a terminal without a sound card: two programs that speak on stdin
 * and stdout as espeak-ng and aplay do, and remember what was said. What they are given comes
 * through pipes, like the real ones' words.
 */
public final class VoiceSandbox {
  private static final int RATE = 22_050;
  private static final int MILLIS_PER_SECOND = 1_000;

  /** Short, so that journeys go on; long enough to be sound. */
  private static final int MOMENT_MILLIS = 20;

  private final Path folder;
  private final Set<Path> read = new HashSet<>();
  private final List<Heard> heard = new ArrayList<>();

  /**
   * One piece that was said.
   *
   * @param voice the engine's voice for it, {@code cmn-latn-pinyin}
   * @param words as the engine was given them: spelled out, rare characters as syllables
   */
  public record Heard(String voice, String words) {}

  private VoiceSandbox(Path folder) {
    this.folder = folder;
  }

  /** Puts the two programs into a folder. */
  public static VoiceSandbox open(Path folder) throws IOException {
    VoiceSandbox voice = new VoiceSandbox(folder.toAbsolutePath());
    Files.createDirectories(voice.said());
    Files.write(folder.resolve("moment.wav"), moment());
    voice.install("engine");
    voice.install("player");
    return voice;
  }

  private void install(String program) throws IOException {
    Path file = folder.resolve(program);
    try (InputStream in = VoiceSandbox.class.getResourceAsStream(program + ".sh")) {
      Files.write(file, Objects.requireNonNull(in).readAllBytes());
    }
    var _ = Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  /** As if its package had never been installed. */
  public void removeEngine() throws IOException {
    Files.deleteIfExists(engine());
  }

  /** It is there again. */
  public void installEngine() throws IOException {
    install("engine");
  }

  /** What the terminal file names as its engine. */
  public Path engine() {
    return folder.resolve("engine");
  }

  /** What the terminal file names as its player. */
  public Path player() {
    return folder.resolve("player");
  }

  /** All that was said since it was opened, oldest first. */
  public synchronized List<Heard> heard() throws IOException {
    try (Stream<Path> files = Files.list(said())) {
      List<Path> fresh =
          files.filter(file -> isDone(file) && !read.contains(file)).sorted().toList();
      for (Path file : fresh) {
        String[] lines = Files.readString(file, StandardCharsets.UTF_8).split("\n", 2);
        heard.add(new Heard(lines[0], lines.length > 1 ? lines[1].strip() : ""));
        read.add(file);
      }
    }
    return List.copyOf(heard);
  }

  private static boolean isDone(Path file) {
    return !String.valueOf(file.getFileName()).startsWith(".");
  }

  private Path said() {
    return folder.resolve("said");
  }

  private static byte[] moment() {
    int samples = RATE * MOMENT_MILLIS / MILLIS_PER_SECOND;
    ByteBuffer wav = ByteBuffer.allocate(44 + samples * 2).order(ByteOrder.LITTLE_ENDIAN);
    wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples * 2);
    wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    wav.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE * 2);
    wav.putShort((short) 2).putShort((short) 16);
    wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples * 2);
    for (int i = 0; i < samples; i++) wav.putShort((short) (i % 50 < 25 ? 8_000 : -8_000));
    return wav.array();
  }
}
