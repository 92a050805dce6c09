package yizhan.kiosk.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Leaves nothing of a journal: its keys first, for without them the rest says nothing about
 * anybody, then its files. A mark in its folder is there before anything goes, and stays: whoever
 * is interrupted goes on, and nobody opens what is left, or begins anew by mistake.
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
   * Begins, or goes on.
   *
   * @param word what the mark says
   * @param hearer is told of each file before it goes
   */
  public void wipe(String word, Consumer<Path> hearer) throws IOException {
    if (!begun(folder))
      SmallFile.write(folder.resolve(MARK), word.getBytes(StandardCharsets.UTF_8));
    for (Path each : all()) {
      hearer.accept(each);
      if (Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)) SmallFile.destroy(each);
      else Files.delete(each); // a folder that is empty by now, a socket, or a link, not its end
    }
  }

  /** All that is there, keys first, each folder after what is in it. */
  private List<Path> all() throws IOException {
    List<Path> all = new ArrayList<>(below(folder.resolve(JournalStore.KEYS)));
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
    }
  }
}
