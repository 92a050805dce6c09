package yizhan.kiosk.pinyin;

import java.util.List;

/** Knows which words letters may stand for. */
public interface Speller {
  /** What small letters and apostrophes may stand for, the likely first. */
  List<Candidate> candidates(String letters);

  /** It will soon be asked. */
  void prepare();
}
