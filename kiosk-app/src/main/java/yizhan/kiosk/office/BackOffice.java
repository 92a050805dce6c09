package yizhan.kiosk.office;

import java.util.List;
import java.util.Optional;

/** The bureau behind the counter, in the words of the counter. Every call has its own deadline. */
public interface BackOffice {
  /** How sure one must be of a citizen, for each service that is offered at terminals. */
  List<IdentityPolicy> policies() throws BackOfficeException;

  Recognition recognise(IdentityClaim claim) throws BackOfficeException;

  /** All licences whose legal representative (or operator, …) this citizen is, newest first. */
  List<Licence> licencesOf(Citizen citizen) throws BackOfficeException;

  /** Asks for a permit; the same request id is answered alike however often it is asked. */
  PermitAnswer permit(PermitRequest request) throws BackOfficeException;

  /** Finds the answer to a request that was sent and not heard; empty when it never arrived. */
  Optional<PermitAnswer> permitFor(String requestId) throws BackOfficeException;

  /**
   * Tells what became of a permit. May be told again; a report is always kept there, even one that
   * the back office disputes.
   *
   * @param head of the journal that this report comes from; none while it is in doubt
   */
  ReportAnswer report(SheetReport report, Optional<JournalHead> head) throws BackOfficeException;

  /** Tells what no permit tells; kept there always. The head is as with a report. */
  void notice(Notice notice, Optional<JournalHead> head) throws BackOfficeException;

  /** Tells what somebody there must take on; kept there once. The head is as with a report. */
  AlertAnswer alert(Alert alert, Optional<JournalHead> head) throws BackOfficeException;

  /** Tells what became of a day's blanks; kept there always. The head is as with a report. */
  void register(DayRegister register, Optional<JournalHead> head) throws BackOfficeException;

  /** Tells how ready the terminal is; the last of a day is kept. The head is as with a report. */
  void readiness(ReadinessReport report, Optional<JournalHead> head) throws BackOfficeException;

  /** The last head that it heard of from this terminal; none from one that is new to it. */
  Optional<JournalHead> lastHead() throws BackOfficeException;

  /** Who may do what at this terminal beside citizens. */
  StaffList staff() throws BackOfficeException;

  /** Whether it answers, and what time it is there. Asks nothing about anybody. */
  OfficeHealth health() throws BackOfficeException;
}
