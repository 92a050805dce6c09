package yizhan.kiosk.glass;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yizhan.kiosk.prompt.Text;

/**
 * Says texts in a language. A template holds {@code {0}} for an argument and {@code {0?one|many}}
 * for words that depend on a number: no quoting rules, so an apostrophe is an apostrophe.
 */
public final class Words {
  private static final Pattern SLOT = Pattern.compile("\\{(\\d)(?:\\?([^|}]*)\\|([^}]*))?}");

  /**
   * What only staff read, books and machine, and what is said of licences, of real estate, of who
   * one is, of taxes: files of their own.
   */
  private static final List<String> PARTS =
      List.of("", "staff-", "machine-", "licence-", "property-", "identity-", "tax-");

  private final Map<Language, Properties> books = new EnumMap<>(Language.class);
  private final Missing missing;

  /** Reads the word files of all languages. */
  public Words(Missing missing) {
    this.missing = missing;
    for (Language language : Language.values()) {
      books.put(
          language, joined(PARTS.stream().map(part -> read(part + language.file())).toList()));
    }
  }

  /** One book of several; a key that two of them have is a mistake in one of them. */
  static Properties joined(List<Properties> parts) {
    Properties book = new Properties();
    for (Properties part : parts)
      part.forEach((key, words) -> {
        if (book.putIfAbsent(key, words) != null)
          throw new IllegalStateException("words for " + key + " stand in two files");
      });
    return book;
  }

  private static Properties read(String file) {
    try (InputStream in = Words.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no words: " + file);
      }
      Properties words = new Properties();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The keys that a language has words for. */
  public Set<String> keys(Language language) {
    return book(language).stringPropertyNames();
  }

  /** The words of a key as they stand in the file; empty when it has none. */
  String template(String key, Language language) {
    String template = book(language).getProperty(key);
    return template == null ? "" : template;
  }

  /** The text in this language. What came from outside is said as it came. */
  public String say(Text text, Language language) {
    if (text.isVerbatim()) {
      return (String) text.arguments().getFirst();
    }
    if (text.isCreditCode()) {
      return Grouping.creditCode((String) text.arguments().getFirst());
    }
    if (text.isBilingual()) {
      return switch (language) {
        case CHINESE -> (String) text.arguments().getFirst();
        case ENGLISH -> (String) text.arguments().getLast();
      };
    }
    String template = book(language).getProperty(text.key());
    if (template == null) {
      return missing(text.key(), language);
    }
    return SLOT.matcher(template)
        .replaceAll(slot -> Matcher.quoteReplacement(fill(slot, text, language)));
  }

  private String fill(MatchResult slot, Text text, Language language) {
    int at = Integer.parseInt(Objects.requireNonNull(slot.group(1)));
    if (at >= text.arguments().size()) {
      return missing(text.key() + "{" + at + "}", language);
    }
    Object argument = text.arguments().get(at);
    String one = slot.group(2);
    String many = slot.group(3);
    if (one != null && many != null) {
      return argument instanceof Number number && number.longValue() == 1 ? one : many;
    }
    return argument instanceof Text inner ? say(inner, language) : argument.toString();
  }

  private String missing(String key, Language language) {
    if (missing == Missing.LOUD) {
      throw new IllegalStateException("no words for " + key + " in " + language);
    }
    return "〔" + key + "〕";
  }

  @SuppressWarnings("NullAway") // the constructor fills the map for every language
  private Properties book(Language language) {
    return books.get(language);
  }
}
