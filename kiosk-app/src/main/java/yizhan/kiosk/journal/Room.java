package yizhan.kiosk.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Room on the disk. No issue begins unless there is plenty; and a reserve is set aside, to be given
 * up when the disk is full all the same, so that what has happened can still be written down.
 */
final class Room {
  static final long PLENTY_BYTES = 64L << 20;
  static final int RESERVE_BYTES = 1 << 20;
  static final String RESERVE = "reserve";

  private static final Logger LOG = LoggerFactory.getLogger(Room.class);

  private final Path folder;
  private final Path reserve;
  private final long plenty;

  /**
   * @param plenty bytes that must be free for an issue to begin
   */
  Room(Path folder, long plenty) {
    this.folder = folder;
    this.reserve = folder.resolve(RESERVE);
    this.plenty = plenty;
  }

  /** Whether an issue may begin; sets the reserve aside again where it was given up. */
  boolean isThere() throws IOException {
    if (Files.getFileStore(folder).getUsableSpace() < plenty) return false;
    if (!Files.exists(reserve) || Files.size(reserve) < RESERVE_BYTES) setAside();
    return true;
  }

  /** Gives the reserve up; false when there was none. */
  boolean giveUp() throws IOException {
    boolean there = Files.deleteIfExists(reserve);
    if (there) LOG.error("the disk is full: the reserve is given up");
    return there;
  }

  /** Real bytes: a file with holes would set nothing aside. */
  private void setAside() throws IOException {
    try (FileChannel channel =
        FileChannel.open(reserve, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.allocate(RESERVE_BYTES);
      while (bytes.hasRemaining()) channel.write(bytes, bytes.position());
    }
  }
}
