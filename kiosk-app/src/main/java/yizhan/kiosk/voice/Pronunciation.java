package yizhan.kiosk.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import yizhan.config.Language;

/**
 * From words as they are written to pieces as an engine can speak them, each in one language: codes
 * are spelled, masks are named, rare characters are given their syllables, and a firm's Chinese
 * name in an English sentence is said by the Chinese voice.
 */
final class Pronunciation {
  /** Longer numbers are nobody's count: they are read digit by digit. */
  private static final Pattern CODE =
      Pattern.compile("(?<![A-Za-z0-9])[A-Z0-9]+(?:[\\u00a0-][A-Z0-9]+)*(?![A-Za-z0-9'’])");

  private static final Pattern COUNT = Pattern.compile("\\d{1,4}");
  private static final Pattern HOUR = Pattern.compile("(?<!\\d)(\\d{1,2}):(\\d\\d)(?!\\d)");
  private static final Pattern RANGE = Pattern.compile("(?<=[\\d分点])[–—](?=\\d)");
  private static final Pattern MASK_IN_NAME =
      Pattern.compile("(?<=\\p{IsHan})\\*+|\\*+(?=\\p{IsHan})");
  private static final Pattern MASK = Pattern.compile("\\*+");
  private static final Pattern DOT = Pattern.compile("\\s+·\\s+");

  /** A Han character, a word in Latin letters, or what belongs to whatever stands before it. */
  private static final Pattern TOKEN =
      Pattern.compile("\\p{IsHan}|[A-Za-z][A-Za-z'’]*|[^\\p{IsHan}A-Za-z]+");

  private static final String UNREADABLE = "生僻字";
  private static final int BASIC_PLANE_END = 0x10000;

  private final Readings readings;

  Pronunciation(Readings readings) {
    this.readings = readings;
  }

  /** Words in one language, to be spoken after each other. */
  record Piece(String words, Language language) {
    @Override
    public String toString() {
      return "Piece[" + language + "]";
    }
  }

  List<Piece> of(Sentence sentence) {
    Language language = sentence.language();
    String words = hours(sentence.words(), language);
    words = MASK_IN_NAME.matcher(words).replaceAll("某");
    words = MASK.matcher(words).replaceAll(language == Language.ZH ? "几位隐去" : " hidden ");
    words = DOT.matcher(words).replaceAll(language == Language.ZH ? "，" : ", ");
    words = CODE.matcher(words).replaceAll(Pronunciation::code);
    return pieces(words, language);
  }

  private static String hours(String words, Language language) {
    if (language == Language.EN) return RANGE.matcher(words).replaceAll(" to ");
    String said =
        HOUR.matcher(words)
            .replaceAll(hour ->
                number(hour, 1) + "点" + (number(hour, 2) == 0 ? "" : number(hour, 2) + "分"));
    return RANGE.matcher(said).replaceAll("到");
  }

  private static int number(MatchResult found, int group) {
    return Integer.parseInt(String.valueOf(found.group(group)));
  }

  /** Letters and digits one by one, with a pause where they are grouped; a count as it is. */
  private static String code(MatchResult found) {
    if (COUNT.matcher(found.group()).matches()) return found.group();
    return " " + found.group().replaceAll("[\\u00a0-]", ",").replaceAll("(?<=.)(?=.)", " ") + " ";
  }

  private List<Piece> pieces(String words, Language base) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    Language spoken = base;
    for (MatchResult token : TOKEN.matcher(words).results().toList()) {
      Language language = language(token.group(), base, spoken);
      if (language != spoken) {
        add(pieces, open, spoken);
        spoken = language;
      }
      open.append(language == Language.ZH ? read(token.group()) : token.group());
    }
    add(pieces, open, spoken);
    return pieces;
  }

  private static Language language(String token, Language base, Language spoken) {
    int first = token.codePointAt(0);
    if (isHan(first)) return Language.ZH;
    if (!Character.isLetter(first)) return spoken;
    return token.equals(token.toUpperCase(Locale.ROOT)) ? base : Language.EN;
  }

  private String read(String token) {
    int character = token.codePointAt(0);
    if (!isHan(character)) return token;
    return readings
        .of(character)
        .map(syllable -> " " + syllable + " ")
        .orElse(character < BASIC_PLANE_END ? token : UNREADABLE);
  }

  private static boolean isHan(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
  }

  /** Nothing but punctuation is not worth a breath. */
  private static void add(List<Piece> pieces, StringBuilder open, Language language) {
    String words = open.toString().strip();
    open.setLength(0);
    if (words.codePoints().anyMatch(Character::isLetterOrDigit))
      pieces.add(new Piece(words, language));
  }
}
