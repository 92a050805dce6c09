package yizhan.kiosk.issue;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What speaks for one good sheet. */
public enum Evidence {
  JOB_COMPLETED("job completed"),
  COUNTER_MOVED("page counter moved"),
  SHEET_COUNTED("job counted its sheet"),
  IMPRESSION_COUNTED("job counted its page"),
  TRAY_TOLD("printer told how full the tray is"),
  FOUND_BY_STAFF("two of the staff found the sheet"),
  WITH_CITIZEN("the citizen has the sheet");

  private static final Map<String, Evidence> BY_WORD =
      Stream.of(values()).collect(Collectors.toMap(Evidence::word, known -> known));

  private final String word;

  Evidence(String word) {
    this.word = word;
  }

  /** What it is called in the journal and in summaries. Never changes. */
  public String word() {
    return word;
  }

  /**
   * The evidence of this word.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Evidence of(String word) {
    return Optional.ofNullable(BY_WORD.get(word))
        .orElseThrow(() -> new IllegalArgumentException("no such evidence: " + word));
  }
}
