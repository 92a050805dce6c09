package yizhan.config;

import yizhan.config.Elsewhere.Window;

/** Reads {@code [window]} and {@code [nearest-terminal]}. */
final class ElsewhereReader {
  private ElsewhereReader() {}

  static Elsewhere read(Section root) {
    return new Elsewhere(
        root.section("window").map(ElsewhereReader::window),
        root.section("nearest-terminal").map(ElsewhereReader::placeAlone));
  }

  private static Window window(Section section) {
    Window window = new Window(place(section), section.section("hours").map(HoursReader::read));
    section.close();
    return window;
  }

  private static Bilingual placeAlone(Section section) {
    Bilingual place = place(section);
    section.close();
    return place;
  }

  private static Bilingual place(Section section) {
    return TerminalReader.bilingual(section, "place");
  }
}
