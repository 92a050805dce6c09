package yizhan.kiosk.service;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.kiosk.journal.SmallFile;

/**
 * What is kept of tries while the terminal does not run: digests, how often and when, and the key
 * of the digests. It lies among the journal's keys, and goes with them when a terminal is retired;
 * where nothing is to be kept there is no file.
 */
public final class TriesFile {
  /** More cards than come while one is locked; the one that failed first gives way. */
  static final int MOST = 200;

  private static final Logger LOG = LoggerFactory.getLogger(TriesFile.class);
  private static final String NAME = "face-tries";
  private static final int KEY_BYTES = 32;
  private static final long LARGEST = 100L * (MOST + 1);
  private static final Pattern HEAD = Pattern.compile("face-tries 1 ([0-9a-f]{64})");
  private static final Pattern CARD = Pattern.compile("([0-9a-f]{64}) (\\d{1,6}) (\\d{1,15})");

  private final Path file;
  private final Clock clock;
  private final SecureRandom random;
  private boolean behind;

  /**
   * @param keys the folder
   */
  public TriesFile(Path keys, Clock clock, SecureRandom random) {
    this.file = keys.resolve(NAME);
    this.clock = clock;
    this.random = random;
  }

  /**
   * All of it.
   *
   * @param key empty where there is nothing else
   * @param cards by their digests
   */
  record Kept(Optional<byte[]> key, Map<String, Card> cards) {
    static final Kept NOTHING = new Kept(Optional.empty(), Map.of());
  }

  /** How often in a row, and how long ago the last time was. */
  record Card(int times, Duration ago) {}

  byte[] newKey() {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    return key;
  }

  /**
   * Where the clock has gone back meanwhile the last time was just now. What cannot be read is
   * destroyed: nobody would know when it is to go.
   */
  Kept read() {
    try {
      SmallFile.destroy(SmallFile.draft(file)); // of a stop in the midst of writing
    } catch (IOException undeleted) {
      behind(undeleted);
    }
    try {
      if (!Files.exists(file)) return Kept.NOTHING;
      if (Files.size(file) > LARGEST) throw new IOException("larger than any");
      return parsed(Files.readAllLines(file, StandardCharsets.US_ASCII));
    } catch (IOException unreadable) {
      LOG.error("earlier tries are not known", unreadable);
      write(Kept.NOTHING);
      return Kept.NOTHING;
    }
  }

  private Kept parsed(List<String> lines) throws IOException {
    Matcher head = HEAD.matcher(lines.isEmpty() ? "" : lines.getFirst());
    if (!head.matches()) throw new IOException("begins otherwise");
    Map<String, Card> cards = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      Matcher card = CARD.matcher(line);
      if (!card.matches()) throw new IOException("has a line that says nothing");
      Duration ago =
          Duration.between(
              Instant.ofEpochMilli(Long.parseLong(String.valueOf(card.group(3)))), clock.instant());
      cards.put(
          String.valueOf(card.group(1)),
          new Card(
              Integer.parseInt(String.valueOf(card.group(2))),
              ago.isNegative() ? Duration.ZERO : ago));
    }
    return new Kept(Optional.of(HexFormat.of().parseHex(String.valueOf(head.group(1)))), cards);
  }

  /** Whether the disk still has what it should not, or has not what it should. */
  boolean isBehind() {
    return behind;
  }

  /**
   * What cannot be written still counts until the terminal stops. Whoever writes may be called off
   * just then, which would close the file under them: that waits until it is written.
   */
  void write(Kept kept) {
    boolean calledOff = Thread.interrupted();
    try {
      try {
        put(kept);
      } catch (ClosedByInterruptException _) {
        calledOff = Thread.interrupted();
        put(kept);
      }
      behind = false;
    } catch (IOException unwritten) {
      behind(unwritten);
    } finally {
      if (calledOff) Thread.currentThread().interrupt();
    }
  }

  private void put(Kept kept) throws IOException {
    if (kept.key().isPresent()) {
      SmallFile.write(file, text(kept).getBytes(StandardCharsets.US_ASCII));
      return;
    }
    try {
      SmallFile.destroy(file);
    } finally {
      SmallFile.destroy(SmallFile.draft(file));
    }
  }

  /** Said once: it is tried again and again. */
  private void behind(IOException why) {
    if (!behind) LOG.error("tries are not kept, or kept too long, on the disk", why);
    behind = true;
  }

  private String text(Kept kept) {
    StringBuilder text = new StringBuilder("face-tries 1 ");
    text.append(HexFormat.of().formatHex(kept.key().orElseThrow())).append('\n');
    kept.cards()
        .forEach((card, one) -> {
          long at = clock.instant().minus(one.ago()).toEpochMilli();
          text.append(card).append(' ').append(one.times()).append(' ').append(at).append('\n');
        });
    return text.toString();
  }
}
