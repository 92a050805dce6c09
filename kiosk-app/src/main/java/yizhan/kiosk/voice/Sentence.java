package yizhan.kiosk.voice;

import java.util.Optional;
import yizhan.config.Language;

/**
 * One sentence to be said.
 *
 * @param words as they would be written
 * @param recording the name under which somebody may have recorded it; empty when it holds what
 *     only this visit knows
 */
public record Sentence(String words, Language language, Optional<String> recording) {
  /** Never the words: they may name a person. */
  @Override
  public String toString() {
    return "Sentence[" + recording.orElse("") + "]";
  }
}
