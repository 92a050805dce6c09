package yizhan.kiosk.voice;

import java.util.List;

/**
 * What is said in one go.
 *
 * @param audience for whom it is meant: what is for the citizen alone is said only into headphones
 */
public record Utterance(List<Sentence> sentences, Audience audience) {
  public Utterance {
    sentences = List.copyOf(sentences);
  }
}
