package yizhan.kiosk.journal;

import java.util.ArrayList;
import java.util.List;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.office.Alert;
import yizhan.kiosk.office.Message;
import yizhan.kiosk.office.Notice;

/** What becomes durable together or not at all: events, and what the back office is to be told. */
public final class Batch {
  private final List<Line> lines = new ArrayList<>();
  private final List<Told> told = new ArrayList<>();

  /** An event before it has a number. */
  record Line(String stream, String matter, Written written) {}

  /** A message before it has a number. */
  record Told(String matter, Message message) {}

  /** An event of any stream. */
  public <E> Batch add(EventStream<E> stream, String matter, E event) {
    if (matter.isEmpty() || matter.chars().anyMatch(Character::isISOControl))
      throw new IllegalArgumentException("a matter is a line of text");
    lines.add(new Line(stream.name(), matter, stream.write(event)));
    return this;
  }

  /** An event of an issue. */
  public Batch add(String issue, IssueEvent event) {
    return add(Journal.ISSUES, issue, event);
  }

  /** The back office is to be told this of a matter. */
  public Batch tell(String matter, Message message) {
    told.add(new Told(matter, message));
    return this;
  }

  /**
   * Somebody at the bureau must take this on. It waits alone: an alert that nobody takes on holds
   * up no report of its matter.
   */
  public Batch alert(Notice what) {
    return tell("alert " + what.id(), new Alert(what));
  }

  /** Whether there is nothing to be written. */
  public boolean isEmpty() {
    return lines.isEmpty() && told.isEmpty();
  }

  List<Line> lines() {
    return List.copyOf(lines);
  }

  List<Told> told() {
    return List.copyOf(told);
  }
}
