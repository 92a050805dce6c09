package yizhan.kiosk.fonts;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * All the fonts there are, and which of them draws a character. Opening it maps the files and reads
 * next to nothing; it is opened once and kept. Safe for use by several threads.
 */
public final class FontBook {
  private final Path folder;
  private final Map<Face, FontFile> files = new EnumMap<>(Face.class);

  /** The fonts of the folder that this installation uses. */
  public static FontBook open() {
    return new FontBook(FontFolder.find());
  }

  /** The fonts of this folder. */
  public FontBook(Path folder) {
    this.folder = folder;
    for (Face face : Face.values()) files.put(face, FontFile.open(folder.resolve(face.fileName())));
  }

  /** Where the file of a face lies, for whoever loads it by itself. */
  public Path path(Face face) {
    return folder.resolve(face.fileName());
  }

  /** The file of a face. */
  public FontFile file(Face face) {
    FontFile file = files.get(face);
    if (file == null) throw new IllegalStateException("no file of " + face);
    return file;
  }

  /** The first face of the chain that draws the character, or null. */
  public @Nullable Face faceFor(Chain chain, int codePoint) {
    for (Face face : chain.faces()) if (file(face).draws(codePoint)) return face;
    return null;
  }

  /** Whether every chain draws the character. */
  public boolean covers(int codePoint) {
    for (Chain chain : Chain.values()) if (faceFor(chain, codePoint) == null) return false;
    return true;
  }

  /** A small font file of just these characters, all of which the face must draw. */
  public byte[] cut(Face face, SortedSet<Integer> codePoints) {
    return FontCut.of(file(face), codePoints);
  }
}
