package yizhan.kiosk.entry;

import java.util.Locale;

/** One key of a pad. */
public sealed interface Key {
  /** The id of its node: letters, digits, hyphens. */
  String id();

  /** A key that types what is written on it. */
  record Types(String text) implements Key {
    @Override
    public String id() {
      StringBuilder id = new StringBuilder("key-");
      text.codePoints()
          .forEach(c -> id.append(isPlain(c) ? Character.toString(c) : Integer.toHexString(c)));
      return id.toString();
    }

    private static boolean isPlain(int character) {
      return character < 128 && Character.isLetterOrDigit(character);
    }
  }

  /** A key that does something. */
  enum Does implements Key {
    /** Takes the last character away. */
    ERASE,
    /** Takes everything away. */
    CLEAR,
    /** Shows the keys for digits and signs. */
    SYMBOLS,
    /** Shows the keys for letters. */
    LETTERS;

    @Override
    public String id() {
      return "key-" + name().toLowerCase(Locale.ROOT);
    }
  }

  /** No key but a place on the pad. */
  enum Room implements Key {
    /** Where the words stand that letters may mean. */
    WORDS;

    @Override
    public String id() {
      return "words";
    }
  }

  /** The key of this name in the picture of a pad. */
  static Key named(String name) {
    for (Does does : Does.values()) {
      if (does.name().toLowerCase(Locale.ROOT).equals(name)) {
        return does;
      }
    }
    return switch (name) {
      case "words" -> Room.WORDS;
      case "space" -> new Types(" ");
      case "point" -> new Types(".");
      default -> new Types(name);
    };
  }
}
