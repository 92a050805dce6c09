package yizhan.kiosk.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yizhan.kiosk.issue.CustodyEvent;
import yizhan.kiosk.journal.Batch;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.prompt.Check;
import yizhan.kiosk.prompt.Line;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.reception.Untaken;
import yizhan.kiosk.visit.Visit;

/** Paper that lies in the output when staff come: they take it, and it is in their custody. */
public final class FoundPaper {
  private final Journal journal;
  private final Untaken untaken;

  public FoundPaper(Journal journal, Untaken untaken) {
    this.journal = journal;
    this.untaken = untaken;
  }

  /** Asks this member of the staff to take what lies there, if anything does. */
  void ask(Visit visit, String member) {
    // remembered: what lands there after it was shown is nobody's yet
    Map<String, Text> found = visit.lookUp("custody", "found", _ -> untaken.found());
    if (found.isEmpty()) return;
    List<Text> papers = List.copyOf(found.values());
    visit.ask(check(papers, member));
    boolean booked = visit.issue(Text.of("staff.found.booking"), _ -> keep(found.keySet(), member));
    if (!booked) visit.ask(unwritten(papers, member));
  }

  /** In one commit with who has it. */
  private boolean keep(Set<String> matters, String member) {
    Batch taken = Untaken.taken(matters, CustodyEvent.By.STAFF);
    try {
      journal.write(taken.add(StaffEvents.STAFF, member, new StaffEvent.KeptPaper()));
      return true;
    } catch (JournalException unwritten) {
      return false;
    }
  }

  static Check check(List<Text> papers, String member) {
    return new Check(
        Text.of("staff.found"),
        lines(papers, member),
        List.of(),
        Text.of("staff.found.keep"),
        Text.of("staff.act.have-it"));
  }

  private static Check unwritten(List<Text> papers, String member) {
    return new Check(
        Text.of("staff.not-booked"),
        lines(papers, member),
        List.of(),
        Text.of("staff.booked.not"),
        Text.of("staff.act.go-on"));
  }

  private static List<Line> lines(List<Text> papers, String member) {
    List<Line> lines = new ArrayList<>();
    for (Text paper : papers) lines.add(Line.plain(Text.of("staff.found.line"), paper));
    lines.add(StaffTexts.who(List.of(member)));
    return lines;
  }
}
