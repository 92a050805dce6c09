package yizhan.kiosk.stock;

import java.util.Optional;

/** Where one blank sheet is: always in exactly one of these. */
public enum Blank {
  /** In a tray. */
  LOADED,
  /** Set aside for an issue that has not come to its outcome. */
  ASSIGNED,
  /** A good licence. */
  PRINTED,
  /** Used, and not good. */
  SPOILED,
  /** Nobody knows: its issue is not settled, or a count did not find it. */
  UNKNOWN,
  /** Taken out of its tray again by two people. */
  REMOVED;

  /** What can happen to a blank. */
  public enum Move {
    /** It is set aside for an issue. */
    ASSIGN,
    /** It came out good. */
    PRINT,
    /** It came out, and not good. */
    SPOIL,
    /** What became of it cannot be known. */
    LOSE,
    /** It never left its tray. */
    RETURN,
    /** A count does not find it. */
    MISS,
    /** A count finds it after all. */
    FIND,
    /** Two people take it out. */
    REMOVE
  }

  /** Where it is afterwards; empty when this cannot happen to it there. */
  public Optional<Blank> after(Move move) {
    return Optional.ofNullable(
        switch (move) {
          case ASSIGN -> this == LOADED ? ASSIGNED : null;
          case PRINT -> underWay() ? PRINTED : null;
          case SPOIL -> underWay() ? SPOILED : null;
          case LOSE -> this == ASSIGNED ? UNKNOWN : null;
          case RETURN -> underWay() ? LOADED : null;
          case MISS -> this == LOADED ? UNKNOWN : null;
          case FIND -> this == UNKNOWN ? LOADED : null;
          case REMOVE -> this == LOADED ? REMOVED : null;
        });
  }

  private boolean underWay() {
    return this == ASSIGNED || this == UNKNOWN;
  }
}
