package yizhan.config;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    as(made, Objects.requireNonNull(made.toAbsolutePath().normalize().getParent()));
  }

  /** Makes a folder and those above it that are not there; each belongs to whoever has its own. */
  public static void makeFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) return;
    Path above = folder.toAbsolutePath().normalize().getParent();
    if (above != null) makeFolder(above);
    Files.createDirectories(folder);
    if (above != null) asItsFolder(folder);
  }

  /** Gives a file to whoever has another. */
  static void as(Path made, Path other) throws IOException {
    if (!Files.getFileStore(other).supportsFileAttributeView("owner")) return;
    UserPrincipal wanted = Files.getOwner(other);
    if (wanted.equals(Files.getOwner(made))) return;
    try {
      Files.setOwner(made, wanted);
    } catch (FileSystemException _) {
      // Only a superuser can give files away; what others write is theirs, as with any editor.
    }
  }
}
