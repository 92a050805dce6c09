package yizhan.kiosk.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys under which the personal texts of matters are sealed: one a matter, each in a small file
 * outside the database, destroyed when its matter closes or when it has lived long enough. Used by
 * the journal's thread alone.
 */
final class MatterKeys {
  /** An outcome that staff have not settled by then will not be settled by who it was for. */
  static final Duration LONGEST_LIFE = Duration.ofDays(30);

  private static final Logger LOG = LoggerFactory.getLogger(MatterKeys.class);
  private static final String ENDING = ".key";

  /** The file of the master key, in the folder of the others. */
  static final String MASTER = "master";

  private final Path folder;
  private final MasterKey master;
  private final Seal seal;
  private final Clock clock;

  private MatterKeys(Path folder, MasterKey master, Seal seal, Clock clock) {
    this.folder = folder;
    this.master = master;
    this.seal = seal;
    this.clock = clock;
  }

  /** The keys in this folder, under a master key in a file beside it. */
  static MatterKeys in(Path folder, Clock clock) throws IOException {
    Files.createDirectories(folder);
    Seal seal = new Seal(new SecureRandom());
    MasterKey master = FileMasterKey.at(folder.resolve(MASTER), seal);
    return new MatterKeys(folder, master, seal, clock);
  }

  /** Whose key it is. */
  record Matter(String stream, String id) {
    private String file() {
      byte[] name = (stream + "\n" + id).getBytes(StandardCharsets.UTF_8);
      try {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name)) + ENDING;
      } catch (GeneralSecurityException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    private byte[] about(long madeAt) {
      return (stream + "\n" + id + "\n" + madeAt).getBytes(StandardCharsets.UTF_8);
    }
  }

  /** Seals a text; the key is made and durable first where there is none. */
  String seal(Matter matter, String about, String text) throws IOException {
    try {
      Optional<byte[]> there = key(matter);
      byte[] key = there.isPresent() ? there.get() : make(matter);
      byte[] sealed = seal.close(key, utf8(text), utf8(about));
      Arrays.fill(key, (byte) 0);
      return Base64.getEncoder().encodeToString(sealed);
    } catch (GeneralSecurityException broken) {
      throw new IOException("the key of a matter cannot be used", broken);
    }
  }

  /** The text again, unless the key has been destroyed. */
  Optional<String> open(Matter matter, String about, String sealed) throws IOException {
    try {
      Optional<byte[]> key = key(matter);
      if (key.isEmpty()) return Optional.empty();
      byte[] plain = seal.open(key.get(), Base64.getDecoder().decode(sealed), utf8(about));
      return Optional.of(new String(plain, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException otherKey) {
      LOG.warn("a sealed text does not fit its key: {}", otherKey.getMessage());
      return Optional.empty();
    }
  }

  /** Nobody reads this matter's personal texts any more. Left to {@link #tidy} when it fails. */
  void destroy(Matter matter) {
    try {
      SmallFile.destroy(folder.resolve(matter.file()));
    } catch (IOException later) {
      LOG.error("a key could not be destroyed, and will be tried again", later);
    }
  }

  /** Destroys what a stop has left behind, and what has lived long enough. */
  void tidy(List<Matter> unfinished) throws IOException {
    Set<String> wanted = unfinished.stream().map(Matter::file).collect(Collectors.toSet());
    List<Path> keys;
    try (Stream<Path> files = Files.list(folder)) {
      keys = files.filter(f -> f.toString().contains(ENDING)).toList(); // drafts of them too
    }
    for (Path key : keys)
      if (!wanted.contains(String.valueOf(key.getFileName())) || livedLongEnough(key))
        SmallFile.destroy(key);
  }

  private boolean livedLongEnough(Path key) throws IOException {
    byte[] kept = Files.readAllBytes(key);
    if (kept.length < Long.BYTES) return true; // half a key opens nothing
    Instant madeAt = Instant.ofEpochMilli(ByteBuffer.wrap(kept).getLong());
    return clock.instant().isAfter(madeAt.plus(LONGEST_LIFE));
  }

  private Optional<byte[]> key(Matter matter) throws IOException, GeneralSecurityException {
    Path file = folder.resolve(matter.file());
    if (!Files.exists(file)) return Optional.empty();
    byte[] kept = Files.readAllBytes(file);
    if (kept.length <= Long.BYTES) throw new GeneralSecurityException("no key in its file");
    long madeAt = ByteBuffer.wrap(kept).getLong();
    byte[] wrapped = Arrays.copyOfRange(kept, Long.BYTES, kept.length);
    return Optional.of(master.unwrap(wrapped, matter.about(madeAt)));
  }

  private byte[] make(Matter matter) throws IOException, GeneralSecurityException {
    long madeAt = clock.millis();
    byte[] key = seal.newKey();
    byte[] wrapped = master.wrap(key, matter.about(madeAt));
    byte[] kept =
        ByteBuffer.allocate(Long.BYTES + wrapped.length).putLong(madeAt).put(wrapped).array();
    SmallFile.write(folder.resolve(matter.file()), kept);
    return key;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
