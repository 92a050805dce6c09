package yizhan.kiosk.glass;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.text.Font;

/** Brings the terminal's own typefaces, so that screens look the same on every machine. */
final class Typefaces {
  private static final double ANY_SIZE = 32;

  /** The last draws what the others lack: the rare characters of names. */
  private static final String[] FILES = {
    "NotoSansSC_400Regular.ttf", "NotoSansSC_700Bold.ttf", "HanaMinB.ttf"
  };

  static void load(Path folder) {
    for (String file : FILES) {
      Path font = folder.resolve(file);
      if (!Files.isReadable(font) || Font.loadFont(font.toUri().toString(), ANY_SIZE) == null) {
        throw new IllegalStateException("cannot load the typeface " + font);
      }
    }
  }

  private Typefaces() {}
}
