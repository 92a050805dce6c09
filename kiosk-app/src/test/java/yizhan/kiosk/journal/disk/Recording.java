package yizhan.kiosk.journal.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what strace wrote of the calls on the files of one folder. */
final class Recording {
  private static final String UNFINISHED = " <unfinished ...>";
  private static final Pattern LINE = Pattern.compile("([0-9]+) +(.*)", Pattern.DOTALL);
  private static final Pattern RESUMED = Pattern.compile("<\\.\\.\\. \\w+ resumed>(.*)");
  private static final Pattern CALL = Pattern.compile("(\\w+)\\((.*)\\) += (-?[0-9]+)(.*)");
  private static final Pattern TEXT = Pattern.compile("\"((?:\\\\x[0-9a-f]{2})*)\"");
  private static final Pattern DESCRIPTOR = Pattern.compile("^([0-9]+)<([^>]*)>");
  private static final Pattern RESULT = Pattern.compile("^<([^>]*)>");

  private final Path folder;
  private final Path said;
  private final List<DiskOp> ops = new ArrayList<>();
  private final Map<String, Long> offsets = new HashMap<>();
  private final Map<String, String> unfinished = new HashMap<>();

  private Recording(Path folder, Path said) {
    this.folder = folder;
    this.said = said;
  }

  /**
   * The calls in the order in which they returned.
   *
   * @param said the file to which the program said what lasts
   */
  static List<DiskOp> read(Path trace, Path folder, Path said) throws IOException {
    Recording recording = new Recording(folder, said);
    try (var lines = Files.lines(trace, StandardCharsets.ISO_8859_1)) {
      lines.forEach(recording::line);
    }
    return List.copyOf(recording.ops);
  }

  private void line(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) return;
    String thread = String.valueOf(parts.group(1));
    String text = String.valueOf(parts.group(2));
    if (text.endsWith(UNFINISHED)) {
      unfinished.put(thread, text.substring(0, text.length() - UNFINISHED.length()));
      return;
    }
    Matcher resumed = RESUMED.matcher(text);
    if (resumed.matches()) text = unfinished.remove(thread) + resumed.group(1);
    Matcher call = CALL.matcher(text);
    if (!call.matches() || String.valueOf(call.group(3)).startsWith("-")) return;
    call(
        String.valueOf(call.group(1)),
        String.valueOf(call.group(2)),
        Long.parseLong(String.valueOf(call.group(3))),
        String.valueOf(call.group(4)));
  }

  private void call(String name, String arguments, long result, String after) {
    switch (name) {
      case "openat" -> open(arguments, result, after);
      case "rename", "renameat", "renameat2" -> {
        List<String> names = texts(arguments);
        if (ours(names.get(0))) ops.add(new DiskOp.Rename(file(names.get(0)), file(names.get(1))));
      }
      case "unlink", "unlinkat" -> {
        String path = texts(arguments).getLast();
        if (ours(path)) ops.add(new DiskOp.Remove(file(path)));
      }
      default -> {
        Matcher descriptor = DESCRIPTOR.matcher(arguments);
        if (descriptor.find())
          described(name, decoded(String.valueOf(descriptor.group(2))), arguments, result);
      }
    }
  }

  private void open(String arguments, long result, String after) {
    Matcher opened = RESULT.matcher(after);
    if (!opened.find()) return;
    String path = decoded(String.valueOf(opened.group(1)));
    if (!ours(path)) return;
    offsets.put(path, 0L);
    if (arguments.contains("O_CREAT")) ops.add(new DiskOp.Make(file(path)));
    if (arguments.contains("O_TRUNC")) ops.add(new DiskOp.Cut(file(path), 0));
    if (result < 0) throw new IllegalStateException("a call that failed");
  }

  private void described(String name, String path, String arguments, long result) {
    if (path.equals(said.toString()) && name.equals("write")) {
      String line = new String(bytes(arguments), StandardCharsets.US_ASCII);
      if (!line.isBlank()) ops.add(new DiskOp.Said(Durable.parse(line)));
      return;
    }
    if (!ours(path)) return;
    switch (name) {
      case "pwrite64" -> {
        long at = Long.parseLong(arguments.substring(arguments.lastIndexOf(' ') + 1));
        write(path, at, arguments, result);
      }
      case "write" -> {
        long at = offsets.getOrDefault(path, 0L);
        write(path, at, arguments, result);
        offsets.put(path, at + result);
      }
      case "ftruncate" ->
          ops.add(
              new DiskOp.Cut(
                  file(path), Long.parseLong(arguments.substring(arguments.lastIndexOf(' ') + 1))));
      case "fsync", "fdatasync" -> ops.add(new DiskOp.Sync(file(path)));
      default -> throw new IllegalStateException("a call that is not understood: " + name);
    }
  }

  private void write(String path, long at, String arguments, long result) {
    byte[] bytes = bytes(arguments);
    if (bytes.length != result) throw new IllegalStateException("half a write of " + file(path));
    ops.add(new DiskOp.Write(file(path), at, bytes));
  }

  /** What the index of the log holds in shared memory is made anew; the reserve holds nothing. */
  private boolean ours(String path) {
    return path.startsWith(folder.toString())
        && !path.endsWith("-shm")
        && !path.endsWith("reserve");
  }

  private String file(String path) {
    return folder.relativize(Path.of(path)).toString();
  }

  private static List<String> texts(String arguments) {
    return TEXT.matcher(arguments)
        .results()
        .map(found -> decoded(String.valueOf(found.group(1))))
        .toList();
  }

  private static byte[] bytes(String arguments) {
    Matcher text = TEXT.matcher(arguments);
    if (!text.find()) throw new IllegalStateException("a write of nothing");
    return HexFormat.of().parseHex(String.valueOf(text.group(1)).replace("\\x", ""));
  }

  private static String decoded(String text) {
    if (!text.startsWith("\\x")) return text;
    byte[] bytes = HexFormat.of().parseHex(text.replace("\\x", ""));
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
