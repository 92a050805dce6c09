package yizhan.kiosk.staff;

import java.util.List;
import yizhan.kiosk.office.VouchingGrounds;

/** What staff do at the terminal, by their numbers: an audit that names nobody. */
public sealed interface StaffEvent {
  /** A card was laid down that no staff list knows. */
  record NotKnown() implements StaffEvent {}

  /**
   * A PIN is about to be looked at. Counts as a wrong one until {@link SignedIn} follows, so that a
   * power cut in between buys no free try.
   */
  record Tried() implements StaffEvent {}

  /** It was right. */
  record SignedIn() implements StaffEvent {}

  /** No PIN is looked at for now. */
  record LockedOut() implements StaffEvent {}

  /** Took what lay in the output, and keeps it. */
  record KeptPaper() implements StaffEvent {}

  /** Is about to do this at the machine's own screen. */
  record AtMachine(MachineDeed deed) implements StaffEvent {}

  /**
   * Has signed who stands there.
   *
   * @param claim under which the bureau is told whom
   */
  record Vouched(String claim, String service, VouchingGrounds grounds) implements StaffEvent {}

  /**
   * The kiosk lends its terminal to a command of the technician's bench.
   *
   * @param command which it says it is, such as {@code test}
   * @param user whose it is, as the system says
   */
  record Lent(String command, String user) implements StaffEvent {}

  /**
   * The kiosk has its terminal again.
   *
   * @param overdue whether it had to be taken back
   */
  record Returned(boolean overdue) implements StaffEvent {}

  /**
   * Two people have settled what became of the sheet of an issue.
   *
   * @param counted how many blanks they counted in its tray; -1 when that decided nothing
   */
  record SettledUnknown(String issue, Finding finding, int counted, List<String> staff)
      implements StaffEvent {
    public SettledUnknown {
      staff = List.copyOf(staff);
    }
  }
}
