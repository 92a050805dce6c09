package yizhan.kiosk.town;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yizhan.kiosk.office.Alert;
import yizhan.kiosk.office.AlertAnswer;
import yizhan.kiosk.office.BackOffice;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.Citizen;
import yizhan.kiosk.office.DayRegister;
import yizhan.kiosk.office.IdentityClaim;
import yizhan.kiosk.office.IdentityPolicy;
import yizhan.kiosk.office.JournalHead;
import yizhan.kiosk.office.Licence;
import yizhan.kiosk.office.Notice;
import yizhan.kiosk.office.OfficeHealth;
import yizhan.kiosk.office.PermitAnswer;
import yizhan.kiosk.office.PermitRequest;
import yizhan.kiosk.office.ReadinessReport;
import yizhan.kiosk.office.Recognition;
import yizhan.kiosk.office.ReportAnswer;
import yizhan.kiosk.office.SheetReport;
import yizhan.kiosk.office.StaffList;

/** Two deliberate bugs: keeps what it was told of people, or answers everybody like the first. */
final class ForgetfulOffice implements BackOffice {
  private final BackOffice office;
  private final boolean mixesUp;
  private final List<IdentityClaim> kept = new ArrayList<>();
  private List<Licence> first = List.of();

  ForgetfulOffice(BackOffice office, boolean mixesUp) {
    this.office = office;
    this.mixesUp = mixesUp;
  }

  @Override
  public Recognition recognise(IdentityClaim claim) throws BackOfficeException {
    if (!mixesUp) kept.add(claim);
    return office.recognise(claim);
  }

  @Override
  public List<Licence> licencesOf(Citizen citizen) throws BackOfficeException {
    if (!mixesUp) return office.licencesOf(citizen);
    if (first.isEmpty()) first = office.licencesOf(citizen);
    return first;
  }

  @Override
  public List<IdentityPolicy> policies() throws BackOfficeException {
    return office.policies();
  }

  @Override
  public PermitAnswer permit(PermitRequest request) throws BackOfficeException {
    return office.permit(request);
  }

  @Override
  public Optional<PermitAnswer> permitFor(String requestId) throws BackOfficeException {
    return office.permitFor(requestId);
  }

  @Override
  public ReportAnswer report(SheetReport report, Optional<JournalHead> head)
      throws BackOfficeException {
    return office.report(report, head);
  }

  @Override
  public void notice(Notice notice, Optional<JournalHead> head) throws BackOfficeException {
    office.notice(notice, head);
  }

  @Override
  public void register(DayRegister register, Optional<JournalHead> head)
      throws BackOfficeException {
    office.register(register, head);
  }

  @Override
  public void readiness(ReadinessReport report, Optional<JournalHead> head)
      throws BackOfficeException {
    office.readiness(report, head);
  }

  @Override
  public AlertAnswer alert(Alert alert, Optional<JournalHead> head) throws BackOfficeException {
    return office.alert(alert, head);
  }

  @Override
  public Optional<JournalHead> lastHead() throws BackOfficeException {
    return office.lastHead();
  }

  @Override
  public StaffList staff() throws BackOfficeException {
    return office.staff();
  }

  @Override
  public OfficeHealth health() throws BackOfficeException {
    return office.health();
  }
}
