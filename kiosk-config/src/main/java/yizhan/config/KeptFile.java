package yizhan.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file of which every version is kept beside it, in {@code NAME.history}, and that is replaced
 * whole or not at all. Each such file has a history of its own: going back in one leaves all others
 * as they are.
 *
 * @param file absolute, and not a link: a link would be replaced, and what it leads to left as it
 *     was
 */
public record KeptFile(Path file) {
  /** More are thrown away, the oldest first. */
  static final int MOST_VERSIONS = 100;

  /** Why a version was kept that somebody else had written. */
  public static final String AS_FOUND = "as-found";

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private static final Pattern NAME =
      Pattern.compile("(\\d{6})-(\\d{8}T\\d{6}Z)-([a-z][a-z0-9-]{0,30})");

  public KeptFile {
    file = file.toAbsolutePath().normalize();
  }

  /**
   * One version.
   *
   * @param number counted from 1, never used again
   * @param at when it was kept
   * @param why in one word, such as the name of the command
   */
  public record Version(int number, Instant at, String why, Path path) {
    /** What the file held then. */
    public String text() throws IOException {
      return Files.readString(path, StandardCharsets.UTF_8);
    }
  }

  /** All versions that are kept, oldest first; the last is what it was last to be replaced by. */
  public List<Version> versions() throws IOException {
    if (!Files.isDirectory(history())) return List.of();
    try (Stream<Path> entries = Files.list(history())) {
      return entries
          .map(KeptFile::version)
          .flatMap(Optional::stream)
          .sorted((a, b) -> Integer.compare(a.number(), b.number()))
          .toList();
    }
  }

  /** What it holds now; empty when it is not there. */
  public Optional<String> text() throws IOException {
    return Files.exists(file)
        ? Optional.of(Files.readString(file, StandardCharsets.UTF_8))
        : Optional.empty();
  }

  /**
   * Keeps all others from changing it until it is let go.
   *
   * @throws IOException also when another program changes it just now, or it or its history is a
   *     link
   */
  public Hold hold() throws IOException {
    if (Files.isSymbolicLink(file)) throw new IOException(file + " is a symbolic link");
    if (Files.isSymbolicLink(history())) throw new IOException(history() + " is a symbolic link");
    Belongings.makeFolder(history());
    Path locked = history().resolve("lock");
    FileChannel channel =
        FileChannel.open(
            locked, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    try {
      Belongings.asItsFolder(locked);
      if (channel.tryLock() == null) throw taken();
      return new Hold(channel);
    } catch (OverlappingFileLockException _) {
      channel.close();
      throw taken();
    } catch (IOException failed) {
      channel.close();
      throw failed;
    }
  }

  private IOException taken() {
    return new IOException(file + " is being changed by another program");
  }

  /** The right to change the file. */
  public final class Hold implements AutoCloseable {
    private final FileChannel channel;

    private Hold(FileChannel channel) {
      this.channel = channel;
    }

    /**
     * Replaces the file, so that after a power cut there is the old one or this one, whole. What
     * stood in it and what is to stand there are kept first, also when an editor had been at it.
     *
     * @throws IOException when it could not be made durable; the old one is then still there
     */
    public void save(String text, String why, Clock clock) throws IOException {
      keepAsFound(clock);
      keep(text, why, clock);
      replace(file, text);
    }

    /**
     * The same; the version before is not kept any longer where it came to be for the same reason:
     * it was a step on the way here.
     */
    void step(String text, String why, Clock clock) throws IOException {
      keepAsFound(clock);
      List<Version> versions = versions();
      if (!versions.isEmpty() && versions.getLast().why().equals(why)) {
        add(text, why, clock);
        Files.delete(versions.getLast().path());
      } else keep(text, why, clock);
      replace(file, text);
    }

    private void keepAsFound(Clock clock) throws IOException {
      Optional<String> now = text();
      if (now.isPresent() && !now.equals(lastKept())) keep(now.get(), AS_FOUND, clock);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  /** What a power cut in the middle of a change may leave beside it. */
  public Path draft() {
    return draft(file);
  }

  private static Path draft(Path file) {
    return file.resolveSibling(file.getFileName() + ".new");
  }

  /** The folder of its versions. */
  public Path history() {
    return file.resolveSibling(file.getFileName() + ".history");
  }

  private Optional<String> lastKept() throws IOException {
    List<Version> versions = versions();
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast().text());
  }

  private void keep(String text, String why, Clock clock) throws IOException {
    add(text, why, clock);
    List<Version> versions = versions();
    for (Version old : versions.subList(0, Math.max(0, versions.size() - MOST_VERSIONS)))
      Files.delete(old.path());
  }

  private void add(String text, String why, Clock clock) throws IOException {
    List<Version> versions = versions();
    int number = versions.isEmpty() ? 1 : versions.getLast().number() + 1;
    String name = "%06d-%s-%s".formatted(number, STAMP.format(clock.instant()), why);
    if (!NAME.matcher(name).matches()) throw new IllegalArgumentException(name);
    replace(history().resolve(name), text);
  }

  private static Optional<Version> version(Path path) {
    Matcher name = NAME.matcher(String.valueOf(path.getFileName()));
    if (!name.matches()) return Optional.empty();
    Instant at = STAMP.parse(Objects.requireNonNull(name.group(2)), Instant::from);
    int number = Integer.parseInt(Objects.requireNonNull(name.group(1)));
    return Optional.of(new Version(number, at, Objects.requireNonNull(name.group(3)), path));
  }

  /** Whoever has the old one has the new one, too, and may do the same with it. */
  private static void replace(Path file, String text) throws IOException {
    Path fresh = draft(file);
    Files.deleteIfExists(fresh); // left by a power cut, or a link that somebody laid there
    Files.writeString(
        fresh,
        text,
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE_NEW,
        StandardOpenOption.WRITE);
    if (Files.exists(file)) Belongings.like(fresh, file);
    else Belongings.asItsFolder(fresh);
    sync(fresh);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    sync(Objects.requireNonNull(file.getParent()));
  }

  /** Makes a file durable, or what lies in a folder. */
  static void sync(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (UncheckedIOException wrapped) {
      throw Objects.requireNonNull(wrapped.getCause());
    }
  }
}
