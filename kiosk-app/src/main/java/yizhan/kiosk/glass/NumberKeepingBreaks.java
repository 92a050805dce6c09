package yizhan.kiosk.glass;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.text.StringCharacterIterator;
import java.util.function.IntSupplier;

/**
 * The line breaks of another iterator, less those before a digit that a sign joins to what is
 * before.
 */
final class NumberKeepingBreaks extends BreakIterator {
  private static final String JOINING = ":-‐‑–/.,";

  private final BreakIterator breaks;
  private CharacterIterator text = new StringCharacterIterator("");

  NumberKeepingBreaks(BreakIterator breaks) {
    this.breaks = breaks;
  }

  @Override
  public Object clone() {
    NumberKeepingBreaks other = new NumberKeepingBreaks((BreakIterator) breaks.clone());
    other.text = (CharacterIterator) text.clone();
    return other;
  }

  @Override
  public void setText(CharacterIterator fresh) {
    text = (CharacterIterator) fresh.clone(); // the other keeps its place in its own
    breaks.setText(fresh);
  }

  @Override
  public CharacterIterator getText() {
    return breaks.getText();
  }

  @Override
  public int first() {
    return breaks.first();
  }

  @Override
  public int last() {
    return breaks.last();
  }

  @Override
  public int current() {
    return breaks.current();
  }

  @Override
  public int next() {
    return whole(breaks.next(), breaks::next);
  }

  @Override
  public int previous() {
    return whole(breaks.previous(), breaks::previous);
  }

  @Override
  public int following(int offset) {
    return whole(breaks.following(offset), breaks::next);
  }

  @Override
  public int preceding(int offset) {
    return whole(breaks.preceding(offset), breaks::previous);
  }

  @Override
  public boolean isBoundary(int offset) {
    return breaks.isBoundary(offset) && !splitsNumber(offset);
  }

  @Override
  public int next(int count) {
    int at = current();
    for (int i = 0; i < Math.abs(count) && at != DONE; i++) at = count > 0 ? next() : previous();
    return at;
  }

  private int whole(int found, IntSupplier further) {
    int at = found;
    while (at != DONE && splitsNumber(at)) at = further.getAsInt();
    return at;
  }

  private boolean splitsNumber(int at) {
    return isLatin(letter(at - 2))
        && JOINING.indexOf(letter(at - 1)) >= 0
        && Character.isDigit(letter(at));
  }

  private static boolean isLatin(char letter) {
    return letter < '\u0080' && Character.isLetterOrDigit(letter);
  }

  private char letter(int at) {
    boolean within = at >= text.getBeginIndex() && at < text.getEndIndex();
    return within ? text.setIndex(at) : CharacterIterator.DONE;
  }
}
