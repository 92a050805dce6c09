package yizhan.device.internal.record;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import yizhan.device.internal.record.Moment.Kind;

/** Writes a recording as text, masked; docs/recordings.md has the format. */
public final class TapeWriter {
  private static final String OWNER_ONLY = "rw-------";
  private static final HexFormat HEX = HexFormat.of();

  private final Mask mask;
  private final Appendable out;

  private TapeWriter(Mask mask, Appendable out) {
    this.mask = mask;
    this.out = out;
  }

  /**
   * Writes a file that only its owner reads.
   *
   * @param device what was recorded, one line
   * @throws java.nio.file.FileAlreadyExistsException when there is one of that name
   */
  public static void write(Tape tape, Mask mask, String device, Path file) throws IOException {
    create(file);
    try (Writer out = Files.newBufferedWriter(file)) {
      write(tape, mask, device, out);
      out.flush();
    } catch (IOException | RuntimeException unwritten) {
      try {
        Files.delete(file);
      } catch (IOException left) {
        unwritten.addSuppressed(left);
      }
      throw unwritten;
    }
  }

  static void write(Tape tape, Mask mask, String device, Appendable out) throws IOException {
    out.append("yizhan-recording 1\n");
    out.append("# device: ").append(device).append('\n');
    out.append("# masked: ").append(mask.what()).append('\n');
    if (tape.full()) out.append("# cut off: it was too long\n");
    new TapeWriter(mask, out).all(tape.moments());
  }

  private static void create(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix"))
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
    else Files.createFile(file);
  }

  /**
   * What one side sent before the other said something is masked as a whole, since a frame comes in
   * any number of pieces; then it is cut where it was. A datagram is whole.
   */
  private void all(List<Moment> moments) throws IOException {
    int from = 0;
    while (from < moments.size()) {
      Kind kind = moments.get(from).kind();
      int to = from + 1;
      while (!mask.ofDatagrams() && to < moments.size() && moments.get(to).kind() == kind) to++;
      run(moments.subList(from, to), kind);
      from = to;
    }
  }

  private void run(List<Moment> run, Kind kind) throws IOException {
    byte[] whole = joined(run);
    byte[] shown = kind == Kind.HEARD ? mask.heard(whole) : whole;
    BitSet hidden =
        switch (kind) {
          case SAID -> mask.hidden(whole);
          case HEARD -> mask.repeated(whole);
          case OPEN, TUNE, LOST, CLOSE -> new BitSet();
        };
    if (shown.length != whole.length) throw new IllegalStateException("a mask changed a length");
    int at = 0;
    for (Moment moment : run) {
      out.append(Long.toString(moment.micros())).append(' ').append(kind.word());
      if (moment.speed() > 0) out.append(' ').append(Integer.toString(moment.speed()));
      int end = at + moment.bytes().length;
      if (at < end) out.append(' ');
      for (; at < end; at++) out.append(hidden.get(at) ? "??" : HEX.toHexDigits(shown[at]));
      out.append('\n');
    }
    Arrays.fill(whole, (byte) 0);
  }

  private static byte[] joined(List<Moment> run) {
    byte[] whole = new byte[run.stream().mapToInt(moment -> moment.bytes().length).sum()];
    int at = 0;
    for (Moment moment : run) {
      System.arraycopy(moment.bytes(), 0, whole, at, moment.bytes().length);
      at += moment.bytes().length;
    }
    return whole;
  }
}
