package yizhan.kiosk.glass;

import java.util.List;
import java.util.stream.Stream;
import yizhan.kiosk.prompt.Line;
import yizhan.kiosk.prompt.Line.Veil;
import yizhan.kiosk.prompt.Text;

/**
 * Something that can be told aloud.
 *
 * @param veil how it is masked where others hear it too
 */
record Told(Text text, Veil veil) {
  static Told of(Text text) {
    return new Told(text, Veil.NONE);
  }

  static List<Told> all(List<Text> texts) {
    return texts.stream().map(Told::of).toList();
  }

  static List<Told> line(Line line) {
    return List.of(of(line.label()), new Told(line.value(), line.veil()));
  }

  static List<Told> lines(List<Line> lines) {
    return lines.stream().flatMap(line -> line(line).stream()).toList();
  }

  static List<Told> and(List<Told> first, List<Told> then) {
    return Stream.concat(first.stream(), then.stream()).toList();
  }
}
