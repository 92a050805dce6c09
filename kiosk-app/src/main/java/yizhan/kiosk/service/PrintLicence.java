package yizhan.kiosk.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import yizhan.config.TraySettings;
import yizhan.device.printer.JobReport;
import yizhan.kiosk.issuing.IssueOrder;
import yizhan.kiosk.issuing.Issued;
import yizhan.kiosk.issuing.Issuer;
import yizhan.kiosk.office.BackOffice;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.BackOfficeException.Reason;
import yizhan.kiosk.office.Citizen;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.IdentityPolicy;
import yizhan.kiosk.office.Licence;
import yizhan.kiosk.prompt.Check;
import yizhan.kiosk.prompt.ChooseSome;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.Refusal;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Ending;
import yizhan.kiosk.visit.Service;
import yizhan.kiosk.visit.Trouble;
import yizhan.kiosk.visit.Visit;

/** Prints a business licence for its legal representative, or for whoever shows it on a phone. */
public final class PrintLicence implements Service {
  /** The service's id in terminal files and policies. */
  public static final String ID = "print-licence";

  private static final int STEPS = 5;

  private final BackOffice office;
  private final Identity identity;
  private final LicenceCopies copies;
  private final WhichLicence which;
  private final Issuer issuer;
  private final HandOver handOver;

  /** What this service works with. */
  public record Tools(
      BackOffice office,
      Identity identity,
      LicenceCopies copies,
      CodeDesk codes,
      Issuer issuer,
      HandOver handOver) {}

  public PrintLicence(Tools tools) {
    this.office = tools.office();
    this.identity = tools.identity();
    this.copies = tools.copies();
    this.which = new WhichLicence(tools.copies(), tools.codes());
    this.issuer = tools.issuer();
    this.handOver = tools.handOver();
  }

  /**
   * Whoever wants a licence.
   *
   * @param firm there where they act for one, and may have no other's
   */
  private record Asker(Citizen citizen, Optional<Identity.Outcome.OfFirm> firm) {
    boolean mayHave(Licence licence) {
      return firm.isEmpty() || firm.get().code().equals(licence.code());
    }

    Refusal nothing() {
      return firm.isEmpty()
          ? Refusals.of("no-licence", List.of("is-it-you", "window"))
          : Refusals.of("no-licence-of-firm", List.of("window"));
    }

    /** By what they are believed, where it is not who they are. */
    Optional<Text> shown() {
      return firm.map(
          one -> Text.of("licence.shown." + (one.authorised() ? "authorised" : "representative")));
    }
  }

  @Override
  public Ending serve(Visit visit) {
    visit.matter(Text.of("matter." + ID));
    Optional<IdentityPolicy> policy = identity.policy(visit, ID);
    if (policy.isEmpty()) return handOver.notOffered(visit);
    visit.step(1, STEPS);
    return switch (identity.establish(visit, policy.get())) {
      case Identity.Outcome.Refused(var why) -> handOver.refuse(visit, why);
      case Identity.Outcome.Known(var citizen, _) ->
          choose(visit, new Asker(citizen, Optional.empty()));
      case Identity.Outcome.OfFirm firm -> choose(visit, new Asker(firm.firm(), Optional.of(firm)));
    };
  }

  private Ending choose(Visit visit, Asker asker) {
    Optional<List<Licence>> known = visit.lookUp("licences", asker, this::licencesOf);
    if (known.isEmpty())
      return handOver.refuse(visit, Refusals.of("identity-expired", List.of("again")));
    List<Licence> licences = known.get();
    if (licences.isEmpty()) return handOver.refuse(visit, asker.nothing());
    if (licences.stream().noneMatch(copies::printable))
      return handOver.refuse(visit, copies.whyNone(licences));

    visit.step(2, STEPS);
    Licence licence = which.ask(visit, licences);

    visit.step(3, STEPS);
    LicenceCopies.Trays trays = visit.glance("trays", copies::trays);
    if (!trays.any(licence))
      return handOver.refuse(
          visit, Refusals.of(trays.noneFor(licence), List.of("later", "window")));
    ChooseSome asked = LicenceTexts.copies(licence, trays);
    List<Copy> chosen = visit.ask(asked).stream().map(Copy::valueOf).toList();

    visit.step(4, STEPS);
    LicenceCopies.Wanted wanted = new LicenceCopies.Wanted(licence, chosen, trays);
    return switch (visit.lookUp("sheets", wanted, copies::draw)) {
      case LicenceCopies.Drawn.No(var refusal) -> handOver.refuse(visit, refusal);
      case LicenceCopies.Drawn.Yes(var sheets) -> issue(visit, asker, licence, sheets);
    };
  }

  private Ending issue(
      Visit visit, Asker asker, Licence licence, List<LicenceCopies.ReadySheet> sheets) {
    Check check = LicenceTexts.check(licence, sheets, asker.shown());
    visit.ask(check);

    visit.step(5, STEPS);
    Text what = LicenceTexts.issuing(sheets.getFirst().copy());
    List<Issued> issued =
        visit.issue(what, tell -> issueAll(asker.citizen(), licence, sheets, tell));
    return handOver.serve(visit, licence, issued);
  }

  /** One sheet after the other; the first that does not come out well ends the row. */
  private List<Issued> issueAll(
      Citizen citizen,
      Licence licence,
      List<LicenceCopies.ReadySheet> sheets,
      Consumer<Prompt<List<Issued>>> tell)
      throws InterruptedException {
    IssueOrder.Subject subject =
        new IssueOrder.Subject(citizen.token(), licence.id(), licence.version());
    List<Issued> outcomes = new ArrayList<>();
    for (LicenceCopies.ReadySheet sheet : sheets) {
      int done = outcomes.size();
      Consumer<JobReport> progress =
          job ->
              tell.accept(
                  PrintProgress.of(LicenceTexts.name(sheet.copy()), job, done, sheets.size()));
      tell.accept(LicenceTexts.permitProgress(sheet.copy(), done, sheets.size()));
      TraySettings tray = sheet.tray();
      Issued issued =
          issuer.issue(
              new IssueOrder(subject, sheet.copy(), tray.name(), sheet.sheet().pdf()), progress);
      outcomes.add(issued);
      if (!(issued instanceof Issued.Printed)) break;
    }
    return List.copyOf(outcomes);
  }

  /** Nothing where the citizen must show anew who they are. */
  private Optional<List<Licence>> licencesOf(Asker asker) throws Trouble {
    try {
      List<Licence> licences = office.licencesOf(asker.citizen());
      if (!licences.stream().allMatch(asker::mayHave))
        throw new BackOfficeException(Reason.NONSENSE, "a licence of another firm is listed");
      return Optional.of(licences);
    } catch (BackOfficeException failed) {
      if (failed.identityExpired()) return Optional.empty();
      throw OfficeTrouble.of(failed, ID);
    }
  }
}
