package yizhan.kiosk.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The book of one tray.
 *
 * @param counted whether somebody ever counted it; until then what it holds is not known
 * @param opened whether somebody was at it since; until it is counted anew the book only supposes
 * @param pile what lies in it, from the top
 * @param missing of the unknown sheets, those that a count did not find
 * @param given since the last count, in turn: which serial went to which issue, provisional until
 *     the next
 * @param lastCount what the last count found
 */
public record TrayBook(
    Tally tally,
    boolean counted,
    boolean opened,
    List<Run> pile,
    int missing,
    List<Given> given,
    Optional<Found> lastCount) {
  static final TrayBook EMPTY =
      new TrayBook(Tally.EMPTY, false, false, List.of(), 0, List.of(), Optional.empty());

  public TrayBook {
    pile = List.copyOf(pile);
    // a sheet without a serial matters only while an earlier one may be found in its tray
    boolean quiet = tally.in(Blank.ASSIGNED) == 0 && tally.in(Blank.UNKNOWN) == missing;
    given = given.stream().filter(of -> !quiet || of.serial().isPresent()).toList();
  }

  /** The serial that an issue got; empty where the sheet bears none, or nobody typed it. */
  public record Given(String issue, Optional<Serial> serial) {}

  /**
   * What a count found.
   *
   * @param difference sheets more than the book had; negative: fewer
   * @param serialsAgree whether the uppermost sheet was the one that the book had there
   * @param given the serials that were provisional until then
   */
  public record Found(int sheets, int difference, boolean serialsAgree, List<Given> given) {
    public Found {
      given = List.copyOf(given);
    }

    public boolean agrees() {
      return difference == 0 && serialsAgree;
    }
  }

  /** The serial of the uppermost sheet, as far as the book knows. */
  public Optional<Serial> top() {
    return pile.isEmpty() ? Optional.empty() : pile.getFirst().from();
  }

  /** Whether it must be counted before anything is taken from it or laid into it. */
  public boolean uncounted() {
    return !counted || opened;
  }

  TrayBook open() {
    return new TrayBook(tally, counted, true, pile, missing, given, lastCount);
  }

  TrayBook count(int sheets, Optional<Serial> top) {
    int booked = tally.in(Blank.LOADED);
    int more = Math.max(0, sheets - booked);
    int found = Math.min(missing, more);
    int fewer = Math.max(0, booked - sheets);
    Tally next =
        tally
            .move(found, Blank.UNKNOWN, Blank.Move.FIND)
            .enter(more - found)
            .move(fewer, Blank.LOADED, Blank.Move.MISS);
    boolean agree = top.isEmpty() || top().isEmpty() || top.equals(top());
    List<Run> nextPile = Run.counted(pile, sheets, top);
    Found result = new Found(sheets, counted ? sheets - booked : 0, agree, given);
    return new TrayBook(
        next, true, false, nextPile, missing - found + fewer, List.of(), Optional.of(result));
  }

  TrayBook load(int sheets, Optional<Serial> top) {
    if (!counted) throw new IllegalStateException("a tray is counted before it is loaded");
    return with(tally.enter(sheets), Run.with(pile, new Run(top, sheets)), given);
  }

  TrayBook remove(int sheets) {
    return with(
        tally.move(sheets, Blank.LOADED, Blank.Move.REMOVE), Run.without(pile, sheets), given);
  }

  /** A tray that is empty by the book and still gives a sheet held one that nobody had booked. */
  TrayBook assign(String issue) {
    TrayBook book = pile.isEmpty() ? with(tally.enter(1), List.of(NAMELESS), given) : this;
    List<Given> next = new ArrayList<>(given);
    next.add(new Given(issue, book.top()));
    return book.with(
        book.tally.move(1, Blank.LOADED, Blank.Move.ASSIGN), Run.without(book.pile, 1), next);
  }

  TrayBook move(Blank from, Blank.Move move) {
    return with(tally.move(1, from, move), pile, given);
  }

  /**
   * Its sheet has never left the tray: whatever was taken since took that one first, and each later
   * issue the sheet that the book gave to the one before.
   */
  TrayBook takeBack(String issue, Blank from) {
    List<Given> next = new ArrayList<>();
    Optional<Run> left = Optional.empty();
    for (Given was : given) {
      boolean its = was.issue().equals(issue);
      if (!its) next.add(left.isEmpty() ? was : new Given(was.issue(), left.get().from()));
      if (its || left.isPresent()) left = Optional.of(new Run(was.serial(), 1));
    }
    Run top = left.orElseThrow(() -> new IllegalStateException(issue + " got no sheet of it"));
    return with(tally.move(1, from, Blank.Move.RETURN), Run.with(pile, top), next);
  }

  private static final Run NAMELESS = new Run(Optional.empty(), 1);

  private TrayBook with(Tally next, List<Run> nextPile, List<Given> nextGiven) {
    return new TrayBook(next, counted, opened, nextPile, missing, nextGiven, lastCount);
  }
}
