package yizhan.kiosk.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What became of a day's blanks, line by line and tray by tray. What people and issues did is
 * counted from the journal's lines; what lies in a tray is taken from the book: both must agree.
 *
 * @param testPages pages of tests on plain paper, booked that day
 * @param ownPages pages that the printer counted that day and nothing explains: its own, somebody's
 */
public record Register(
    LocalDate day, List<Line> lines, List<Balance> balances, long testPages, long ownPages) {
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
    /** Somebody was at the tray. */
    OPENED,
    LOADED,
    REMOVED,
    /** Set aside for an issue. */
    TAKEN,
    ISSUED,
    SPOILED,
    UNKNOWN,
    /** It never left its tray. */
    RETURNED,
    /** Pages of a test, on plain paper; the job says of which. */
    TEST_PRINT,
    /** Pages that went to the printer for plain paper, such as results. */
    PLAIN_SENT,
    /** None of those came out. */
    PLAIN_NOT_PRINTED,
    /** Pages that nothing explains, found when the counter was read before this case. */
    OWN_PAGES;

    /** What it is called in files. Never changes. */
    public String word() {
      return name().replace('_', '-');
    }

    /** Whether it counts pages of plain paper, not blanks. */
    boolean ofPages() {
      return switch (this) {
        case TEST_PRINT, PLAIN_SENT, PLAIN_NOT_PRINTED, OWN_PAGES -> true;
        case COUNTED, OPENED, LOADED, REMOVED, TAKEN, ISSUED, SPOILED, UNKNOWN, RETURNED -> false;
      };
    }
  }

  /**
   * One thing that happened to a tray.
   *
   * @param change of the sheets in the tray; of pages, how many
   * @param inTray how many there are then, by the book
   * @param of the issue, empty fields for what people did
   * @param staff by their numbers; empty for issues
   */
  public record Line(
      Instant at, String tray, What what, int change, int inTray, Of of, List<String> staff) {
    public Line {
      staff = List.copyOf(staff);
    }

    Line of(Of other) {
      return new Line(at, tray, what, change, inTray, other, staff);
    }
  }

  /** Whose sheet it was, as far as that is known; empty texts where it is not. */
  public record Of(String issue, String permit, String job, String serial) {
    static final Of NOBODY = new Of("", "", "", "");

    Of bearing(String other) {
      return new Of(issue, permit, job, other);
    }
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
