package yizhan.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The right to write a journal and to hold the devices of its terminal: one process has it. The
 * system takes it back when the process ends, however it ends.
 */
public final class Ownership implements AutoCloseable {
  private static final String FILE = "owner";

  private final FileChannel channel;

  private Ownership(FileChannel channel) {
    this.channel = channel;
  }

  /** Another process has it. */
  public static final class TakenException extends IOException {
    private static final long serialVersionUID = 1;

    private final String owner;

    private TakenException(Path folder, String owner) {
      super("the journal in " + folder + " belongs to another kiosk that runs: " + owner);
      this.owner = owner;
    }

    /** Which process it is, and since when. */
    public String owner() {
      return owner;
    }
  }

  /**
   * Takes it.
   *
   * @throws TakenException when another has it, with that process's number
   */
  public static Ownership take(Path folder) throws IOException {
    Belongings.makeFolder(folder);
    Path file = folder.resolve(FILE);
    FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS); // or a superuser would write to what it leads to
    try {
      Belongings.asItsFolder(file);
      if (lock(channel) == null) throw new TakenException(folder, Files.readString(file).strip());
      String owner =
          "process %d since %s%n"
              .formatted(
                  ProcessHandle.current().pid(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)), 0);
      return new Ownership(channel);
    } catch (IOException | RuntimeException failed) {
      channel.close();
      throw failed;
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null; // another kiosk in this very process
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
