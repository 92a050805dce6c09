package yizhan.kiosk.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import yizhan.config.Belongings;

/** Small files that only the owner reads: durable when written, gone when they are deleted. */
public final class SmallFile {
  private static final String OWNER_ONLY = "rw-------";

  /** Bytes that are overwritten in one go. */
  private static final int AT_ONCE = 1 << 20;

  private SmallFile() {}

  /**
   * Writes it whole or not at all. What a superuser writes belongs to whoever has the folder before
   * it bears its name: after a power cut nobody would give it to him.
   */
  public static void write(Path file, byte[] bytes) throws IOException {
    Path folder = folderOf(file);
    Path draft = draft(file);
    Files.deleteIfExists(draft);
    Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = open(draft, fresh)) {
      Belongings.asItsFolder(draft);
      fill(channel, ByteBuffer.wrap(bytes));
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    sync(folder);
  }

  /** What a power cut may leave of one that was being written. */
  public static Path draft(Path file) {
    return file.resolveSibling(file.getFileName() + ".draft");
  }

  /**
   * Overwrites and deletes it, however large it is. A flash disk may keep what was overwritten
   * until it cleans up; see docs/journal.md.
   */
  public static void destroy(Path file) throws IOException {
    if (!Files.exists(file)) return;
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      for (long left = channel.size(); left > 0; left -= Math.min(left, AT_ONCE))
        fill(channel, ByteBuffer.allocate((int) Math.min(left, AT_ONCE)));
    }
    Files.delete(file);
    sync(folderOf(file));
  }

  private static FileChannel open(Path file, Set<StandardOpenOption> options) throws IOException {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? FileChannel.open(
            file,
            options,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)))
        : FileChannel.open(file, options);
  }

  private static void fill(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) channel.write(bytes);
    channel.force(true);
  }

  /** Only then is a name in the folder, or not in it, for good. */
  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static Path folderOf(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) throw new IOException("lies in no folder: " + file);
    return folder;
  }
}
