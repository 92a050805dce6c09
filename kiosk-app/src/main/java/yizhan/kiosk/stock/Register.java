package yizhan.kiosk.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What became of a day's blanks, line by line and tray by tray. What people and issues did is
 * counted from the journal's lines; what lies in a tray is taken from the book: both must agree.
 *
 * @param ownPages pages that the printer counted that day and no issue explains: tests, its own
 */
public record Register(LocalDate day, List<Line> lines, List<Balance> balances, long ownPages) {
  public Register {
    lines = List.copyOf(lines);
    balances = List.copyOf(balances);
  }

  /** Whether every tray balances. */
  public boolean holds() {
    return balances.stream().allMatch(Balance::holds);
  }

  /** What a line says. */
  public enum What {
    COUNTED,
    LOADED,
    REMOVED,
    /** Set aside for an issue. */
    TAKEN,
    ISSUED,
    SPOILED,
    UNKNOWN,
    /** It never left its tray. */
    RETURNED
  }

  /**
   * One thing that happened to a tray.
   *
   * @param change of the sheets in the tray
   * @param inTray how many there are then, by the book
   * @param of the issue, empty fields for what people did
   * @param staff by their numbers; empty for issues
   */
  public record Line(
      Instant at, String tray, What what, int change, int inTray, Of of, List<String> staff) {
    public Line {
      staff = List.copyOf(staff);
    }
  }

  /** Whose sheet it was, as far as that is known; empty texts where it is not. */
  public record Of(String issue, String permit, String job, String serial) {
    static final Of NOBODY = new Of("", "", "", "");
  }

  /**
   * A tray's day.
   *
   * @param opening in the tray at the beginning, by the book
   * @param found beyond what the book had, by counts and by sheets that came from an empty tray
   * @param missed of what the book had, by counts
   * @param heldBefore sheets of issues that were under way or unknown at the beginning
   * @param heldAfter the same at the end
   * @param closing in the tray at the end, by the book: what should lie there
   */
  public record Balance(
      String tray,
      int opening,
      int loaded,
      int removed,
      int found,
      int missed,
      int taken,
      int returned,
      int issued,
      int spoiled,
      int heldBefore,
      int heldAfter,
      int closing) {
    /** Whether tray and sheets taken from it both add up. */
    public boolean holds() {
      return opening + loaded + found + returned - removed - missed - taken == closing
          && heldBefore + taken == issued + spoiled + returned + heldAfter;
    }
  }
}
