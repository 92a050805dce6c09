package yizhan.kiosk.glass;

import java.text.BreakIterator;
import java.text.spi.BreakIteratorProvider;
import java.util.Locale;

/**
 * Where a line on the screen may end: where Java says so, but never within a time, a date or a
 * number, for which Java ends lines after each colon and hyphen (9:|00, 2026-|11-|26). The toolkit
 * asks for it by way of {@code java.locale.providers=SPI,CLDR}, which a program has to be started
 * with.
 */
public final class WholeNumbers extends BreakIteratorProvider {
  /** None that a machine is set to, so that asking for it does not come back here. */
  private static final Locale ELSEWHERE = Locale.ROOT;

  /** Every one that a machine may be set to. */
  @Override
  public Locale[] getAvailableLocales() {
    return new Locale[] {Locale.ENGLISH, Locale.US, Locale.UK, Locale.CHINESE, Locale.CHINA};
  }

  @Override
  public BreakIterator getLineInstance(Locale locale) {
    return new NumberKeepingBreaks(BreakIterator.getLineInstance(ELSEWHERE));
  }

  @Override
  public BreakIterator getCharacterInstance(Locale locale) {
    return BreakIterator.getCharacterInstance(ELSEWHERE);
  }

  @Override
  public BreakIterator getWordInstance(Locale locale) {
    return BreakIterator.getWordInstance(ELSEWHERE);
  }

  @Override
  public BreakIterator getSentenceInstance(Locale locale) {
    return BreakIterator.getSentenceInstance(ELSEWHERE);
  }
}
