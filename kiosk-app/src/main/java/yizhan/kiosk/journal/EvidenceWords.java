package yizhan.kiosk.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import yizhan.kiosk.issue.MissingEvidence;

/**
 * How the journal keeps the evidence that an unknown sheet lacks: by its words. Older entries name
 * it in sentences, and are read all the same.
 */
final class EvidenceWords {
  /** What those sentences meant; empty: they named what was there. */
  private static final Map<String, Optional<MissingEvidence>> SENTENCES =
      Map.ofEntries(
          means("the printer does not know the job any more", MissingEvidence.JOB_MEMORY),
          means("job state: FORGOTTEN", MissingEvidence.JOB_MEMORY),
          means("job state: PENDING", MissingEvidence.JOB_END),
          means("job state: HELD", MissingEvidence.JOB_END),
          means("job state: PROCESSING", MissingEvidence.JOB_END),
          means("job state: STOPPED", MissingEvidence.JOB_END),
          means("job state: CANCELED", MissingEvidence.JOB_SUCCESS),
          means("job state: ABORTED", MissingEvidence.JOB_SUCCESS),
          means("job state: COMPLETED", MissingEvidence.JOB_SUCCESS),
          means("page counter: UNTOLD", MissingEvidence.COUNTER_UNTOLD),
          means("page counter: NONE", MissingEvidence.COUNTER_STILL),
          means("page counter: ODD", MissingEvidence.COUNTER_ODD),
          Map.entry("page counter: ONE", Optional.empty()),
          means("sheets of the job: UNTOLD", MissingEvidence.SHEETS_UNTOLD),
          means("sheets of the job: NONE", MissingEvidence.SHEETS_NONE),
          means("sheets of the job: ODD", MissingEvidence.SHEETS_ODD),
          Map.entry("sheets of the job: ONE", Optional.empty()),
          means("impressions of the job: UNTOLD", MissingEvidence.IMPRESSIONS_UNTOLD),
          means("impressions of the job: NONE", MissingEvidence.IMPRESSIONS_NONE),
          means("impressions of the job: ODD", MissingEvidence.IMPRESSIONS_ODD));

  private EvidenceWords() {}

  private static Map.Entry<String, Optional<MissingEvidence>> means(
      String sentence, MissingEvidence evidence) {
    return Map.entry(sentence, Optional.of(evidence));
  }

  static List<String> write(List<MissingEvidence> missing) {
    return missing.stream().map(MissingEvidence::word).toList();
  }

  /**
   * What was written, whenever that was.
   *
   * @throws IllegalArgumentException when no version has ever written so
   */
  static List<MissingEvidence> read(List<String> words) {
    return words.stream().flatMap(word -> read(word).stream()).toList();
  }

  private static Optional<MissingEvidence> read(String word) {
    return SENTENCES.containsKey(word)
        ? SENTENCES.getOrDefault(word, Optional.empty())
        : Optional.of(MissingEvidence.of(word));
  }
}
