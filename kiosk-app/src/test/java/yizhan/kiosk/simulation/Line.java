package yizhan.kiosk.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yizhan.kiosk.office.Alert;
import yizhan.kiosk.office.AlertAnswer;
import yizhan.kiosk.office.BackOffice;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.BackOfficeException.Reason;
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

/**
 * One run's line to the back office. What goes over it may be lost, be heard twice, or arrive after
 * what was sent later.
 */
class Line implements BackOffice {
  private static final int STRAYS_ONE_IN = 40;

  private final World world;
  private final Gate gate;

  Line(World world, Gate gate) {
    this.world = world;
    this.gate = gate;
  }

  private <T> T pass(String what, Runnable again, Gate.Act<T, BackOfficeException> act)
      throws BackOfficeException {
    if (!world.calm() && world.dice.oneIn(STRAYS_ONE_IN)) {
      world.chronicle.tell("strays: " + what);
      world.office.receiveLater(again); // late, and a second time if it arrives now as well
      if (world.dice.oneIn(2)) throw new BackOfficeException(Reason.NO_ANSWER, what);
    }
    return gate.pass("office: " + what, act, fate -> failure(fate, what));
  }

  private BackOfficeException failure(Gate.Fate fate, String what) {
    Reason reason =
        fate == Gate.Fate.NOT_DONE
            ? world.dice.of(List.of(Reason.UNREACHABLE, Reason.UNAVAILABLE))
            : world.dice.of(List.of(Reason.NO_ANSWER, Reason.NONSENSE));
    return new BackOfficeException(reason, what);
  }

  @Override
  public PermitAnswer permit(PermitRequest request) throws BackOfficeException {
    return pass(
        "permit",
        () -> {
          var _ = world.office.permit(request);
        },
        () -> world.office.permit(request));
  }

  @Override
  public Optional<PermitAnswer> permitFor(String requestId) throws BackOfficeException {
    return pass("permit-for", () -> {}, () -> world.office.permitFor(requestId));
  }

  @Override
  public ReportAnswer report(SheetReport report, Optional<JournalHead> head)
      throws BackOfficeException {
    return pass(
        "report",
        () -> {
          var _ = world.office.report(report);
        },
        () -> world.office.report(report));
  }

  @Override
  public void notice(Notice notice, Optional<JournalHead> head) {
    throw new UnsupportedOperationException("nobody gives notice here");
  }

  @Override
  public void register(DayRegister register, Optional<JournalHead> head) {
    throw new UnsupportedOperationException("no day ends here");
  }

  @Override
  public void readiness(ReadinessReport report, Optional<JournalHead> head) {
    throw new UnsupportedOperationException("no day begins here");
  }

  @Override
  public AlertAnswer alert(Alert alert, Optional<JournalHead> head) throws BackOfficeException {
    return pass("alert", () -> {}, () -> world.office.alert());
  }

  @Override
  public Optional<JournalHead> lastHead() {
    return Optional.empty();
  }

  @Override
  public List<IdentityPolicy> policies() {
    return List.of();
  }

  @Override
  public Recognition recognise(IdentityClaim claim) {
    throw new UnsupportedOperationException("nobody comes in person here");
  }

  @Override
  public List<Licence> licencesOf(Citizen citizen) {
    return List.of();
  }

  @Override
  public StaffList staff() {
    return new StaffList("no-staff-in-here", List.of());
  }

  @Override
  public OfficeHealth health() {
    return new OfficeHealth(Instant.EPOCH, "1.0");
  }
}
