package yizhan.kiosk.service;

import java.util.List;
import java.util.Optional;
import yizhan.kiosk.issuing.PlainDocument;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.BackOfficeException.Reason;
import yizhan.kiosk.office.Citizen;
import yizhan.kiosk.office.IdentityPolicy;
import yizhan.kiosk.office.PartnerDocument;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.query.DocumentDesk;
import yizhan.kiosk.query.DocumentDesk.Got;
import yizhan.kiosk.visit.Ending;
import yizhan.kiosk.visit.Service;
import yizhan.kiosk.visit.Trouble;
import yizhan.kiosk.visit.Visit;

/** Prints what the tax authority has made and signed for a citizen, as it is. */
public final class PrintTaxCertificate implements Service {
  /** The service's id in terminal files and policies. */
  public static final String ID = "print-tax-certificate";

  private static final int STEPS = 3;

  private final Identity identity;
  private final DocumentDesk desk;
  private final PlainPrinting printing;
  private final HandOver handOver;

  public PrintTaxCertificate(
      Identity identity, DocumentDesk desk, PlainPrinting printing, HandOver handOver) {
    this.identity = identity;
    this.desk = desk;
    this.printing = printing;
    this.handOver = handOver;
  }

  /** Whoever stands there, and the number that every document of theirs bears. */
  private record Holder(Citizen citizen, String number) {}

  /** Somebody's wish. */
  private record Wish(Citizen citizen, PartnerDocument document) {}

  @Override
  public Ending serve(Visit visit) {
    visit.matter(Text.of("matter." + ID));
    Optional<IdentityPolicy> policy = identity.policy(visit, ID);
    if (policy.isEmpty()) return handOver.notOffered(visit);
    visit.step(1, STEPS);
    return switch (identity.establish(visit, policy.get())) {
      case Identity.Outcome.Refused(var why) -> handOver.refuse(visit, why);
      case Identity.Outcome.OfFirm _ -> handOver.refuse(visit, IdentityTexts.notOfFirms());
      case Identity.Outcome.Known(var citizen, var number) ->
          choose(visit, new Holder(citizen, number));
    };
  }

  private Ending choose(Visit visit, Holder holder) {
    Optional<List<PartnerDocument>> known =
        visit.lookUp("tax-documents", holder, this::documentsOf);
    if (known.isEmpty())
      return handOver.refuse(visit, Refusals.of("identity-expired", List.of("again")));
    List<PartnerDocument> documents = known.get();
    if (documents.isEmpty()) return handOver.refuse(visit, TaxTexts.nothing());

    visit.step(2, STEPS);
    String chosen = visit.ask(TaxTexts.which(documents));
    PartnerDocument document =
        documents.stream().filter(one -> one.id().equals(chosen)).findFirst().orElseThrow();
    return switch (visit.lookUp("tax-document", new Wish(holder.citizen(), document), this::got)) {
      case Got.NotSent(var why) -> handOver.refuse(visit, TaxTexts.notSent(why));
      case Got.Bad(var why, var reference) -> handOver.refuse(visit, TaxTexts.bad(why, reference));
      case Got.Good good -> print(visit, document, good);
    };
  }

  /** The bytes that were looked at are those that are printed. */
  private Ending print(Visit visit, PartnerDocument document, Got.Good good) {
    Optional<PlainPrinting.Hindrance> whyNot =
        visit.glance("trays", () -> printing.whyNot(good.pages()));
    if (whyNot.isPresent()) return handOver.refuse(visit, TaxTexts.whyNot(whyNot.get()));
    visit.step(3, STEPS);
    visit.ask(TaxTexts.print(document, good));
    return printing.print(visit, new PlainDocument(good.pdf(), good.pages()), TaxTexts.SAID);
  }

  /**
   * Nothing where the citizen must show anew who they are. An answer about anybody else is none.
   */
  private Optional<List<PartnerDocument>> documentsOf(Holder holder) throws Trouble {
    try {
      List<PartnerDocument> documents = desk.documentsOf(holder.citizen());
      if (documents.stream().anyMatch(one -> !one.holder().number().equals(holder.number())))
        throw new BackOfficeException(Reason.NONSENSE, "a document of somebody else is listed");
      return Optional.of(documents);
    } catch (BackOfficeException failed) {
      if (failed.identityExpired()) return Optional.empty();
      throw OfficeTrouble.of(failed, ID);
    }
  }

  private Got got(Wish wish) throws Trouble {
    try {
      return desk.get(ID, wish.citizen(), wish.document());
    } catch (BackOfficeException failed) {
      throw OfficeTrouble.of(failed, ID);
    }
  }
}
