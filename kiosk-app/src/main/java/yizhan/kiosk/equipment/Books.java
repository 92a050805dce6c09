package yizhan.kiosk.equipment;

/** Whether accountable paper may be issued, as far as the terminal's own books go. */
public enum Books {
  /** What an earlier run left behind is still being looked at. */
  OPENING,
  IN_ORDER,
  /** A sheet was sent and nobody could yet be asked what became of it. */
  PAPER_MAY_COME,
  /** The journal cannot be written or makes no sense. */
  FAILING,
  /** The back office heard of entries that this journal lacks: an older disk, or another one. */
  BEHIND,
  /** Somebody changed the journal: its chain breaks. */
  BROKEN,
  /** The disk has no room for an issue to begin. */
  NO_ROOM
}
