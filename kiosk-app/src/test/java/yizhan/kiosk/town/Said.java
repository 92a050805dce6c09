package yizhan.kiosk.town;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import yizhan.kiosk.prompt.Text;

/** Every word in a prompt, also those that are silent when it is printed. */
final class Said {
  private Said() {}

  static List<String> in(Record prompt) {
    List<String> words = new ArrayList<>();
    collect(prompt, words, new ArrayList<>());
    return words;
  }

  /** The texts that these words are said by. */
  static List<Text> textsIn(Record prompt) {
    List<Text> texts = new ArrayList<>();
    collect(prompt, new ArrayList<>(), texts);
    return texts;
  }

  private static void collect(Object part, List<String> into, List<Text> texts) {
    switch (part) {
      case String words -> into.add(words);
      case List<?> parts -> parts.forEach(p -> collect(p, into, texts));
      case Optional<?> maybe -> maybe.ifPresent(p -> collect(p, into, texts));
      case Record all -> {
        if (all instanceof Text text) texts.add(text);
        for (RecordComponent component :
            Objects.requireNonNull(all.getClass().getRecordComponents()))
          collect(value(all, component), into, texts);
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
