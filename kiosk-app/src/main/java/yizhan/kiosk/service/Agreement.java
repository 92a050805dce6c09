package yizhan.kiosk.service;

import yizhan.kiosk.prompt.Check;
import yizhan.kiosk.prompt.Consent;
import yizhan.kiosk.visit.Visit;

/** Somebody is asked whether they agree, and may read all of it first. */
final class Agreement {
  /** Whoever has read it so often has to say. */
  private static final int MOST_LOOKS = 100;

  private Agreement() {}

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
