package yizhan.kiosk.fonts;

import java.util.List;

/**
 * Faces in the order in which they are asked for a character. Together the faces of every chain
 * draw all Han characters of GB 18030-2022, level 3.
 */
public enum Chain {
  SANS(Face.SANS, Face.RARE),
  SANS_BOLD(Face.SANS_BOLD, Face.RARE),
  SERIF(Face.SERIF, Face.SANS, Face.RARE),
  SERIF_BOLD(Face.SERIF_BOLD, Face.SANS_BOLD, Face.RARE);

  @SuppressWarnings("ImmutableEnumChecker") // the list is List.of
  private final List<Face> faces;

  Chain(Face... faces) {
    this.faces = List.of(faces);
  }

  /** The first is the style of the text, the others help out. */
  public List<Face> faces() {
    return faces;
  }
}
