package yizhan.kiosk.journal.disk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A disk whose power can fail at each point of a recording. What a file or its folder was synced
 * for lasts; of the rest anything may. A new file's name lasts when the file is synced, as on ext4,
 * XFS and Btrfs; other changes of names when their folder is.
 */
final class Disk {
  private final List<Asked> asked;
  private Platter settled = new Platter();
  private int settledTo;

  Disk(List<DiskOp> ops) {
    asked = withLasting(ops);
  }

  int points() {
    return asked.size();
  }

  /** What the program had been told when it was at this point. */
  Durable told(int point) {
    for (int i = point - 1; i >= 0; i--)
      if (asked.get(i).op() instanceof DiskOp.Said said) return said.durable();
    return Durable.NOTHING;
  }

  /** Whether something of this file was asked just there. */
  boolean concerns(int point, String file) {
    return asked.get(point).op() instanceof DiskOp.Write write && write.file().equals(file);
  }

  /** What lies there if the power fails before this point. Points must not go back. */
  Platter at(int point, Fate fate) {
    while (settledTo < point && asked.get(settledTo).lastsFrom() <= point)
      settled.apply(asked.get(settledTo++), Fate.everything());
    Platter left = settled.copy();
    for (Asked one : asked.subList(Math.min(settledTo, point), point))
      if (one.lastsFrom() <= point) left.apply(one, Fate.everything());
      else if (fate.lasts()) left.apply(one, fate);
    return left;
  }

  private static List<Asked> withLasting(List<DiskOp> ops) {
    Map<String, Integer> names = new HashMap<>();
    List<Integer> contents = new ArrayList<>();
    for (int i = 0; i < ops.size(); i++) contents.add(content(ops.get(i), i, names));
    List<Asked> asked = new ArrayList<>();
    Map<Integer, Integer> synced = new HashMap<>();
    Map<String, Integer> foldersSynced = new HashMap<>();
    for (int i = ops.size() - 1; i >= 0; i--) {
      int content = contents.get(i);
      int by = synced.getOrDefault(content, Asked.NEVER);
      int lasts =
          switch (ops.get(i)) {
            case DiskOp.Write _, DiskOp.Cut _, DiskOp.Make _ -> by;
            case DiskOp.Rename(_, var to) -> foldersSynced.getOrDefault(folder(to), Asked.NEVER);
            case DiskOp.Remove(var file) -> foldersSynced.getOrDefault(folder(file), Asked.NEVER);
            case DiskOp.Sync(var file) -> {
              synced.put(content, i + 1);
              foldersSynced.put(file, i + 1);
              yield 0;
            }
            case DiskOp.Said _ -> 0;
          };
      asked.addFirst(new Asked(ops.get(i), content, lasts));
    }
    return asked;
  }

  /** Which file it is about, known by the point at which it was first heard of. */
  private static int content(DiskOp op, int point, Map<String, Integer> names) {
    return switch (op) {
      case DiskOp.Make(var file) -> names.computeIfAbsent(file, _ -> point);
      case DiskOp.Write(var file, _, _) -> names.computeIfAbsent(file, _ -> point);
      case DiskOp.Cut(var file, _) -> names.computeIfAbsent(file, _ -> point);
      case DiskOp.Sync(var file) -> names.computeIfAbsent(file, _ -> point);
      case DiskOp.Rename(var from, var to) -> {
        @Nullable Integer moved = names.remove(from);
        if (moved != null) names.put(to, moved);
        yield moved == null ? point : moved;
      }
      case DiskOp.Remove(var file) -> {
        @Nullable Integer removed = names.remove(file);
        yield removed == null ? point : removed;
      }
      case DiskOp.Said _ -> point;
    };
  }

  private static String folder(String file) {
    int slash = file.lastIndexOf('/');
    return slash < 0 ? "" : file.substring(0, slash);
  }
}
