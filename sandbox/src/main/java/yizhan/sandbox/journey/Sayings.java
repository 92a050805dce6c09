package yizhan.sandbox.journey;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yizhan.kiosk.glass.Language;
import yizhan.kiosk.glass.Missing;
import yizhan.kiosk.glass.Words;
import yizhan.kiosk.prompt.Text;

/**
 * What a journey names by a key of the word lists, {@code {home.title}}, in each language: so that
 * one journey plays in all of them. Where a sentence has arguments, its longest piece without them
 * stands for it.
 */
final class Sayings {
  private static final Pattern KEY = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9._-]*)}");
  private static final String ARGUMENT = "\0";
  private static final List<Object> ARGUMENTS = List.of(ARGUMENT, ARGUMENT, ARGUMENT, ARGUMENT);

  private final Words words = new Words(Missing.SHOWN);
  private final Set<String> keys = words.keys(Language.CHINESE);

  /** The words themselves, or what the key stands for in each language. */
  List<String> of(String named) throws JourneyException {
    Matcher key = KEY.matcher(named);
    if (!key.matches()) return List.of(named);
    String name = String.valueOf(key.group(1));
    if (!keys.contains(name))
      throw new JourneyException("the word lists have no key '" + name + "'");
    return Stream.of(Language.values()).map(language -> said(name, language)).toList();
  }

  private String said(String key, Language language) {
    return Stream.of(words.say(new Text(key, ARGUMENTS), language).split(ARGUMENT))
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }
}
