package yizhan.sandbox.office;

import yizhan.sandbox.people.Words;

/** What can go wrong with a back office. The words are those of journeys and the desk. */
public enum OfficeFault {
  /** Nothing listens; or, for one request only, the line is cut before anything is done. */
  DOWN,
  /** The answer comes, but late. */
  SLOW,
  /** It says that it cannot now, and does nothing. */
  UNAVAILABLE,
  /** It does what is asked, and then talks nonsense. */
  NONSENSE,
  /** It does what is asked, and then says nothing. */
  SILENT_AFTER_COMMIT,
  /** It does what is asked, and then the line is cut. */
  CUT_AFTER_COMMIT,
  /** It refuses this terminal. */
  REFUSE,
  /** It no longer knows who the citizen is. */
  IDENTITY_EXPIRED;

  public String word() {
    return Words.of(this);
  }
}
