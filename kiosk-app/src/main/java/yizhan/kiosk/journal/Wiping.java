package yizhan.kiosk.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Leaves nothing of a journal: the master key first, for without it all that is sealed says nothing
 * about anybody, then the other keys, then its files. A mark in its folder is there before anything
 * goes, and stays: whoever is interrupted goes on, and nobody opens what is left, or begins anew by
 * mistake.
 */
public final class Wiping {
  private static final String MARK = "retired";
  private static final int DEEPEST = 4;

  private final Path folder;
  private final List<Path> more;

  /**
   * @param folder of the journal
   * @param more files and folders that go with it; those that are not there are gone
   */
  public Wiping(Path folder, List<Path> more) {
    this.folder = folder;
    this.more = List.copyOf(more);
  }

  /** Whether a journal was wiped here, or begun to be. */
  public static boolean begun(Path folder) {
    return Files.exists(folder.resolve(MARK), LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether nothing of it is left. */
  public boolean done() throws IOException {
    return begun(folder) && all().isEmpty();
  }

  /**
   * The links among it. What a link leads to is not ours by its name: it may be a secret that stays
   * there, and it may be anybody's file.
   */
  public List<Path> links() throws IOException {
    return all().stream().filter(Files::isSymbolicLink).toList();
  }

  /**
   * Begins, or goes on.
   *
   * @param word what the mark says
   * @param hearer is told of each file before it goes
   * @throws IOException also where something of it is a link: then nothing is wiped
   */
  public void wipe(String word, Consumer<Path> hearer) throws IOException {
    for (Path link : links()) throw new IOException(link + " is a symbolic link");
    if (!begun(folder))
      SmallFile.write(folder.resolve(MARK), word.getBytes(StandardCharsets.UTF_8));
    for (Path each : all()) {
      hearer.accept(each);
      if (Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)) SmallFile.destroy(each);
      else Files.delete(each); // a folder that is empty by now, or a socket
    }
  }

  /** All that is there, the master key first, each folder after what is in it. */
  private List<Path> all() throws IOException {
    Path keys = folder.resolve(JournalStore.KEYS);
    Path master = keys.resolve(MatterKeys.MASTER);
    List<Path> all = new ArrayList<>(below(keys));
    if (all.remove(master)) all.addFirst(master);
    for (String ending : List.of("", "-wal", "-shm", "-journal"))
      all.addAll(below(folder.resolve(JournalStore.FILE + ending)));
    all.addAll(below(folder.resolve(Room.RESERVE)));
    for (Path other : more) all.addAll(below(other));
    return all;
  }

  private static List<Path> below(Path top) throws IOException {
    if (!Files.exists(top, LinkOption.NOFOLLOW_LINKS)) return List.of();
    try (Stream<Path> tree = Files.walk(top, DEEPEST)) {
      return tree.toList().reversed();
    } catch (UncheckedIOException unreadable) {
      throw Objects.requireNonNull(unreadable.getCause());
    }
  }
}
