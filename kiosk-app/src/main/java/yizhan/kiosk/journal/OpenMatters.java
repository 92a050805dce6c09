package yizhan.kiosk.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which entries belong to matters that are not closed, worked out anew from the entries. */
final class OpenMatters {
  private final Map<MatterKeys.Matter, List<Long>> open = new HashMap<>();

  void see(EventRow row) {
    if (row.closing() == 1) open.remove(row.whose());
    else open.computeIfAbsent(row.whose(), _ -> new ArrayList<>()).add(row.number());
  }

  /** All numbers, ascending. */
  List<Long> numbers() {
    return open.values().stream().flatMap(List::stream).sorted().toList();
  }
}
