package yizhan.kiosk.service;

import java.util.ArrayList;
import java.util.List;
import yizhan.kiosk.prompt.Check;
import yizhan.kiosk.prompt.Consent;
import yizhan.kiosk.prompt.Line;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Visit;

/** Somebody is asked whether they agree, and may read all of it first. */
final class Agreement {
  /** Whoever has read it so often has to say. */
  private static final int MOST_LOOKS = 100;

  private Agreement() {}

  /**
   * All of what is agreed to.
   *
   * @param kind names title and labels
   * @param of names the paragraphs
   * @param version other words are another one
   */
  static Check statement(String kind, String of, int paragraphs, String version) {
    List<Line> lines = new ArrayList<>();
    for (int i = 1; i <= paragraphs; i++)
      lines.add(
          Line.plain(Text.of(kind + ".statement.label." + i), Text.of(of + ".statement." + i)));
    lines.add(Line.plain(Text.of("statement.version"), Text.verbatim(version)));
    return Check.toRead(
        Text.of(kind + ".statement"), lines, Text.of("statement.then"), Text.of("statement.read"));
  }

  /**
   * Whether they agree.
   *
   * @param whole all of it
   */
  static boolean given(Visit visit, Consent consent, Check whole) {
    Consent.Answer answer = visit.ask(consent);
    for (int looks = 0; answer == Consent.Answer.WHOLE && looks < MOST_LOOKS; looks++) {
      visit.ask(whole);
      answer = visit.ask(consent);
    }
    return answer == Consent.Answer.AGREE;
  }
}
