package yizhan.kiosk.journal;

import yizhan.kiosk.office.JournalHead;

/** Whether this journal can be believed. */
public sealed interface Trust {
  /** Nobody has compared it yet. */
  record Unchecked() implements Trust {}

  /** The last head that the back office heard of is in it, and what follows hangs together. */
  record Agreed() implements Trust {}

  /**
   * The back office heard of entries that are not in it: this is an older disk, or another one.
   *
   * @param own where this journal has come to
   * @param heard what the back office heard of last
   */
  record Behind(JournalHead own, JournalHead heard) implements Trust {}

  /** The chain breaks at this entry. */
  record Broken(long entry) implements Trust {}

  /** Whether issues may begin as far as this goes. */
  default boolean letsIssuesBegin() {
    return switch (this) {
      case Unchecked _, Agreed _ -> true;
      case Behind _, Broken _ -> false;
    };
  }
}
