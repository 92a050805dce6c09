package yizhan.kiosk.stock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What happens to blanks. Staff are named by their numbers, issues by theirs, nobody else. */
public sealed interface StockEvent {
  /**
   * Somebody counted what lies in a tray, as at each opening.
   *
   * @param top the serial of the uppermost sheet, where blanks bear serials
   */
  record Counted(String tray, int sheets, Optional<Serial> top, List<String> staff)
      implements StockEvent {
    public Counted {
      staff = List.copyOf(staff);
    }
  }

  /** Somebody was at a tray: until it is counted, what lies in it is not known. */
  record Opened(String tray) implements StockEvent {}

  /** Two people laid blanks on top of what was in a tray. */
  record Loaded(String tray, int sheets, Optional<Serial> top, List<String> staff)
      implements StockEvent {
    public Loaded {
      staff = List.copyOf(staff);
    }
  }

  /** Two people took blanks off the top of a tray. */
  record Removed(String tray, int sheets, List<String> staff) implements StockEvent {
    public Removed {
      staff = List.copyOf(staff);
    }
  }

  /** The uppermost sheet of a tray is set aside for an issue. */
  record Assigned(String tray, String issue) implements StockEvent {}

  /** The sheet of an issue came out good. */
  record Printed(String issue) implements StockEvent {}

  /** The sheet of an issue came out, and not good. */
  record Spoiled(String issue) implements StockEvent {}

  /**
   * What became of the sheet of an issue cannot be known.
   *
   * @param astray whether not even its place is certain: in the tray, on the way, or outside
   */
  record Lost(String issue, boolean astray) implements StockEvent {}

  /** The sheet of an issue never left its tray. */
  record Returned(String issue) implements StockEvent {}

  /**
   * A test was printed on plain paper while nothing was issued.
   *
   * @param job what its job was called, which says what was tested
   * @param pages by how much the printer's counter moved for it
   * @param printed when; unique among tests
   */
  record TestPrinted(String job, int pages, Instant printed) implements StockEvent {}

  /** A document went to the printer for plain paper: so many pages may come out. */
  record PlainSent(int pages) implements StockEvent {}

  /** None of the last one's pages came out. */
  record PlainKept() implements StockEvent {}

  /**
   * The printer's page counter was read, with nothing under way.
   *
   * @param step by how much it moves for the sheet that comes next, where that was measured
   */
  record PagesRead(long counter, OptionalInt step) implements StockEvent {
    public PagesRead(long counter) {
      this(counter, OptionalInt.empty());
    }
  }
}
