package yizhan.kiosk.town;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Every word in a prompt, also those that are silent when it is printed. */
final class Said {
  private Said() {}

  static List<String> in(Record prompt) {
    List<String> words = new ArrayList<>();
    collect(prompt, words);
    return words;
  }

  private static void collect(Object part, List<String> into) {
    switch (part) {
      case String words -> into.add(words);
      case List<?> parts -> parts.forEach(p -> collect(p, into));
      case Optional<?> maybe -> maybe.ifPresent(p -> collect(p, into));
      case Record all -> {
        for (RecordComponent component :
            Objects.requireNonNull(all.getClass().getRecordComponents()))
          collect(value(all, component), into);
      }
      default -> {} // numbers and enums name nobody
    }
  }

  private static Object value(Record of, RecordComponent component) {
    try {
      return Objects.requireNonNull(component.getAccessor().invoke(of));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(component + " cannot be looked at", e);
    }
  }
}
