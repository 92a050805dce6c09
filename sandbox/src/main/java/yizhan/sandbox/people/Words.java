package yizhan.sandbox.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How files and the contract write the words of an enumeration: small, with hyphens. */
public final class Words {
  private Words() {}

  public static String of(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static <E extends Enum<E>> Optional<E> find(E[] words, String text) {
    return Arrays.stream(words).filter(word -> of(word).equals(text)).findFirst();
  }
}
