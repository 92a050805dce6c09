package yizhan.kiosk.journal;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real file system of a few megabytes that can be filled to its last byte. Needs root. */
public final class SmallDisk implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 10;
  private static final int BLOCK = 1 << 16;

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Mounts one at this folder, or says why the test is not run. */
  public static SmallDisk at(Path folder, int megabytes) throws IOException {
    List<String> mount =
        List.of("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", "" + folder);
    if (!run(mount)) abort("no small disk: mounting needs root");
    return new SmallDisk(folder);
  }

  /** Nothing more fits; gives so many bytes back. */
  public void fill(int left) throws IOException {
    Path filler = folder.resolve("filler");
    try (FileChannel channel =
        FileChannel.open(filler, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      try {
        while (channel.size() < Long.MAX_VALUE)
          channel.write(ByteBuffer.allocate(BLOCK), channel.size());
      } catch (IOException full) {
        channel.truncate(channel.size() - left);
      }
    }
  }

  public void empty() throws IOException {
    Files.delete(folder.resolve("filler"));
  }

  @Override
  public void close() throws IOException {
    run(List.of("umount", "-l", folder.toString()));
  }

  private static boolean run(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }
}
