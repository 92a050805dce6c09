package yizhan.kiosk.prompt;

import java.util.List;

/**
 * Something to say: a key of the word list and its arguments. The language is chosen where it is
 * drawn or spoken.
 */
public record Text(String key, List<Object> arguments) {
  private static final String VERBATIM = "verbatim";
  private static final String CREDIT_CODE = "credit-code";
  private static final String BILINGUAL = "bilingual";

  public Text {
    arguments = List.copyOf(arguments);
  }

  /** Arguments are strings, numbers or other texts. */
  public static Text of(String key, Object... arguments) {
    return new Text(key, List.of(arguments));
  }

  /** Words that came from outside and exist in one language only: a firm's name, an address. */
  public static Text verbatim(String words) {
    return of(VERBATIM, words);
  }

  /** Words that came from outside in both languages: a place, as the terminal file names it. */
  public static Text bilingual(String chinese, String english) {
    return of(BILINGUAL, chinese, english);
  }

  /** 统一社会信用代码, 18 characters; shown in groups for reading. */
  public static Text creditCode(String code) {
    return of(CREDIT_CODE, code);
  }

  /** Whether this is a credit code, its only argument. */
  public boolean isCreditCode() {
    return key.equals(CREDIT_CODE);
  }

  /** Whether these are words from outside, its only argument. */
  public boolean isVerbatim() {
    return key.equals(VERBATIM);
  }

  /** Whether these are words from outside in Chinese and English, its two arguments. */
  public boolean isBilingual() {
    return key.equals(BILINGUAL);
  }

  /** Never the arguments: they may name a person. */
  @Override
  public String toString() {
    return "Text[" + key + "]";
  }
}
