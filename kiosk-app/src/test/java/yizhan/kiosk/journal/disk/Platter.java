package yizhan.kiosk.journal.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What lies on a disk: names, and what they lead to. */
final class Platter {
  private final Map<String, Integer> names = new HashMap<>();
  private final Map<Integer, byte[]> contents = new HashMap<>();

  Platter copy() {
    Platter copy = new Platter();
    copy.names.putAll(names);
    copy.contents.putAll(contents); // an array is never changed in its place
    return copy;
  }

  /** Does what was asked, as far as fate lets it. */
  void apply(Asked asked, Fate fate) {
    switch (asked.op()) {
      case DiskOp.Make make -> names.putIfAbsent(make.file(), asked.content());
      case DiskOp.Write write -> put(asked.content(), write, fate.lasting(write.bytes().length));
      case DiskOp.Cut cut ->
          contents.put(asked.content(), Arrays.copyOf(bytes(asked.content()), (int) cut.size()));
      case DiskOp.Rename rename -> {
        @Nullable Integer content = names.remove(rename.from());
        if (content != null) names.put(rename.to(), content);
      }
      case DiskOp.Remove remove -> names.remove(remove.file());
      case DiskOp.Sync _, DiskOp.Said _ -> {}
    }
  }

  private void put(int content, DiskOp.Write write, int lasting) {
    if (lasting == 0) return;
    byte[] before = bytes(content);
    int end = (int) write.at() + lasting;
    byte[] after = Arrays.copyOf(before, Math.max(before.length, end));
    System.arraycopy(write.bytes(), 0, after, (int) write.at(), lasting);
    contents.put(content, after);
  }

  private byte[] bytes(int content) {
    return contents.getOrDefault(content, new byte[0]);
  }

  /** Lays it out in an empty folder. */
  void layOut(Path folder) throws IOException {
    for (Map.Entry<String, Integer> name : names.entrySet()) {
      Path file = folder.resolve(name.getKey());
      Files.createDirectories(file.resolve(".."));
      Files.write(file, bytes(name.getValue()));
    }
  }
}
