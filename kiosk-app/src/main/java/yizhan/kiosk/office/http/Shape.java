package yizhan.kiosk.office.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a text of the contract may look like. Lengths count characters, as the contract does. */
record Shape(int least, int most, @Nullable Pattern pattern) {
  static final Shape ID = matching("[A-Za-z0-9._:-]{1,64}");
  static final Shape TOKEN = matching("[A-Za-z0-9._~+/=-]{8,512}");
  static final Shape PAGE_MARK = matching("[A-Za-z0-9._~-]{1,128}");

  static Shape matching(String pattern) {
    return new Shape(0, Integer.MAX_VALUE, Pattern.compile(pattern));
  }

  /** Any printable text of 1 to so many characters. */
  static Shape upTo(int most) {
    return new Shape(1, most, null);
  }

  /** Any printable text of 0 to so many characters. */
  static Shape optional(int most) {
    return new Shape(0, most, null);
  }

  boolean fits(String text) {
    if (pattern != null) return pattern.matcher(text).matches();
    int length = text.codePointCount(0, text.length());
    return length >= least && length <= most && text.codePoints().noneMatch(Shape::cannotBeDrawn);
  }

  /** Control characters and halves of surrogate pairs; a line break may stand in a scope. */
  private static boolean cannotBeDrawn(int character) {
    return (Character.isISOControl(character) && character != '\n')
        || Character.getType(character) == Character.SURROGATE;
  }
}
