package yizhan.kiosk.glass;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.text.Font;
import yizhan.kiosk.fonts.Face;
import yizhan.kiosk.fonts.FontBook;

/** Brings the terminal's own typefaces, so that screens look the same on every machine. */
final class Typefaces {
  private static final double ANY_SIZE = 32;

  /** The last draws what the others lack: the rare characters of names. */
  private static final List<Face> FACES = List.of(Face.SANS, Face.SANS_BOLD, Face.RARE);

  static void load(FontBook book) {
    for (Face face : FACES) {
      Path font = book.path(face);
      if (Font.loadFont(font.toUri().toString(), ANY_SIZE) == null) {
        throw new IllegalStateException("cannot load the typeface " + font);
      }
    }
  }

  private Typefaces() {}
}
