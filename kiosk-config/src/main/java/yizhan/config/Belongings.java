package yizhan.config;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.Objects;

/** Sees to it that what a superuser writes for the kiosk is not locked against the kiosk's user. */
public final class Belongings {
  private Belongings() {}

  /**
   * Gives what was just made to whoever has the folder that it lies in.
   *
   * @param made a file or a folder
   */
  public static void asItsFolder(Path made) throws IOException {
    Path folder = Objects.requireNonNull(made.toAbsolutePath().normalize().getParent());
    give(made, folder.toRealPath()); // whose the link to a folder is does not matter
  }

  /** Makes a folder and those above it that are not there; each belongs to whoever has its own. */
  public static void makeFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) return;
    Path above = folder.toAbsolutePath().normalize().getParent();
    if (above != null) makeFolder(above);
    Files.createDirectories(folder);
    if (above != null) asItsFolder(folder);
  }

  /** Lets the same people do the same with a file as with another that it is to replace. */
  static void like(Path made, Path other) throws IOException {
    give(made, other);
    if (!Files.getFileStore(other).supportsFileAttributeView(PosixFileAttributeView.class)) return;
    PosixFileAttributes theirs =
        Files.readAttributes(other, PosixFileAttributes.class, NOFOLLOW_LINKS);
    PosixFileAttributeView mine = view(made, PosixFileAttributeView.class);
    try {
      mine.setGroup(theirs.group());
    } catch (FileSystemException _) {
      // Only a superuser can give it to a group that he is not in.
    }
    mine.setPermissions(theirs.permissions()); // last: a change of hands may take some away
  }

  /** A link is given itself, never what it leads to: that may be any file of the system. */
  private static void give(Path made, Path other) throws IOException {
    if (!Files.getFileStore(other).supportsFileAttributeView(FileOwnerAttributeView.class)) return;
    UserPrincipal wanted = Files.getOwner(other, NOFOLLOW_LINKS);
    if (wanted.equals(Files.getOwner(made, NOFOLLOW_LINKS))) return;
    try {
      view(made, FileOwnerAttributeView.class).setOwner(wanted);
    } catch (FileSystemException _) {
      // Only a superuser can give files away; what others write is theirs, as with any editor.
    }
  }

  private static <V extends FileAttributeView> V view(Path path, Class<V> kind) {
    return Objects.requireNonNull(Files.getFileAttributeView(path, kind, NOFOLLOW_LINKS));
  }
}
