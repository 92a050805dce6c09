package yizhan.kiosk.prompt;

import java.util.List;

/**
 * Read and agree, or not: what matters first; the whole of it behind a button.
 *
 * @param points the few sentences that matter
 * @param refusing not to agree, and what happens then
 */
public record Consent(Text title, List<Text> points, Text refusing)
    implements Prompt<Consent.Answer> {
  public static final String AGREE = "agree";
  public static final String DISAGREE = "disagree";
  public static final String WHOLE = "whole";

  /** What the citizen says. */
  public enum Answer {
    AGREE,
    DISAGREE,
    /** Wants to read all of it first. */
    WHOLE
  }

  public Consent {
    points = List.copyOf(points);
  }

  @Override
  public boolean accepts(Object answer) {
    return answer instanceof Answer;
  }

  @Override
  public Text spoken() {
    return Text.of("consent.say", title);
  }

  @Override
  public List<String> focus() {
    return List.of(AGREE, DISAGREE, WHOLE);
  }
}
