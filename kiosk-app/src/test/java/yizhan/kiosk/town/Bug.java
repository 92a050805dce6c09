package yizhan.kiosk.town;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import yizhan.device.Deadline;
import yizhan.kiosk.equipment.Standing;
import yizhan.kiosk.issuing.PlainDocument;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.BackOffice;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.Citizen;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.DocumentAnswer;
import yizhan.kiosk.office.FamilyQuery;
import yizhan.kiosk.office.IdentityPolicy.Way;
import yizhan.kiosk.office.PartnerDocument;
import yizhan.kiosk.office.PartnerDocuments;
import yizhan.kiosk.office.PhoneIdentity;
import yizhan.kiosk.office.PhoneSession;
import yizhan.kiosk.office.PhoneState;
import yizhan.kiosk.office.PropertyQuery;
import yizhan.kiosk.office.PropertyQuery.Purpose;
import yizhan.kiosk.office.Recognition;
import yizhan.kiosk.office.VouchedIdentity;
import yizhan.kiosk.prompt.Choose;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.PlaceIdCard;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.query.QueryDesk;
import yizhan.kiosk.reception.Availability;
import yizhan.kiosk.reception.Offer;
import yizhan.kiosk.service.FaceTries;
import yizhan.kiosk.service.TriesFile;
import yizhan.kiosk.visit.Ending;
import yizhan.kiosk.visit.Happening.Reason;
import yizhan.kiosk.visit.Service;
import yizhan.kiosk.visit.Visit;

/** A deliberate bug; each must be found by the invariant that it breaks. */
enum Bug {
  NONE(""),
  /** After printing it waits for a card that nobody can lay down. */
  DEAD_END("neither home nor anything else"),
  /** Issues in passing, outside the act that is remembered. */
  ISSUES_IN_PASSING("issued in one visit"),
  /** Answers everybody with the licences of whoever came first. */
  MIXES_PEOPLE_UP("named by"),
  /** Keeps what it was told of people. */
  REMEMBERS("cards remembered after their visits"),
  /** Asks the registry before anybody has agreed to that. */
  ASKS_FIRST("agreed to before"),
  /** Asks about a family of which somebody has not agreed. */
  SPEAKS_FOR_OTHERS("all of them agreed"),
  /** Takes a no on the phone for a yes. */
  TAKES_NO_FOR_YES("named by"),
  /** Takes a firm's electronic licence from whomever it does not authorise. */
  SERVES_ANY_HANDS("named by"),
  /** Takes the word of staff whose word the bureau does not take. */
  BELIEVES_ANY_STAFF("named by"),
  /** Forgets how often a face was not that of a card. */
  FORGETS_TRIES("tries of one card"),
  /** Has somebody's face looked at who has not agreed to that. */
  LOOKS_UNASKED("agreed to before a frame was taken"),
  /** Shows whatever list it was sent, whosever documents stand in it. */
  BELIEVES_ANY_LIST("named by"),
  /** Prints what it was sent, whoever has signed it. */
  BELIEVES_ANYBODY("printed unlike it was signed"),
  /** Never looks again at what was left open. */
  NEVER_RECOVERS("the outbox drains");

  private final String foundBy;

  Bug(String foundBy) {
    this.foundBy = foundBy;
  }

  /** What the invariant says that it breaks. */
  String foundBy() {
    return foundBy;
  }

  BackOffice office(TownOffice office) {
    boolean forgets = this == MIXES_PEOPLE_UP || this == REMEMBERS;
    return forgets ? new ForgetfulOffice(office, this == MIXES_PEOPLE_UP) : office;
  }

  PhoneIdentity phone(PhoneIdentity good) {
    if (this == TAKES_NO_FOR_YES)
      return new Instead(good, PhoneState.Refused.class, TownPhone.confirmed(TownReader.number(1)));
    if (this == SERVES_ANY_HANDS)
      return new Instead(
          good, PhoneState.NotAuthorised.class, TownPhone.firm(TownReader.number(1)));
    return good;
  }

  VouchedIdentity vouched(VouchedIdentity good) {
    if (this != BELIEVES_ANY_STAFF) return good;
    return claim -> {
      Recognition told = good.recognise(claim);
      return told instanceof Recognition.NotRecognised
          ? TownVoucher.recognised(claim.number())
          : told;
    };
  }

  /** How often a face may not be that of a card's photo. */
  FaceTries tries(Path folder) {
    Duration lock = this == FORGETS_TRIES ? Duration.ZERO : Duration.ofHours(1);
    TriesFile file = new TriesFile(folder, Clock.systemUTC(), new SecureRandom());
    return new FaceTries(lock, System::nanoTime, file);
  }

  /** Whoever is told one thing hears another. */
  private record Instead(PhoneIdentity good, Class<? extends PhoneState> told, PhoneState heard)
      implements PhoneIdentity {
    @Override
    public PhoneSession begin(String service, Way way) throws BackOfficeException {
      return good.begin(service, way);
    }

    @Override
    public PhoneState state(PhoneSession session, Deadline deadline) throws BackOfficeException {
      PhoneState state = good.state(session, deadline);
      return told.isInstance(state) ? heard : state;
    }

    @Override
    public void cancel(PhoneSession session) throws BackOfficeException {
      good.cancel(session);
    }
  }

  Offer offer(Offer good, IssuingTown town) {
    if (this == DEAD_END) return instead(good, visit -> deadEnd(good, visit));
    if (this == ISSUES_IN_PASSING) return instead(good, visit -> inPassing(visit, town));
    return good;
  }

  Offer property(Offer good, TownRegistry registry, IssuingTown town, TownFace faces) {
    if (this == ASKS_FIRST) return instead(good, visit -> first(good, visit, registry));
    if (this == SPEAKS_FOR_OTHERS)
      return instead(good, visit -> forOthers(good, visit, registry, town));
    if (this == LOOKS_UNASKED) return instead(good, visit -> unasked(good, visit, faces));
    return good;
  }

  private static Ending unasked(Offer good, Visit visit, TownFace faces) {
    var _ = faces.compare(TownReader.card(1).photo(), _ -> {}, Deadline.in(Duration.ZERO));
    return good.service().serve(visit);
  }

  PartnerDocuments documents(PartnerDocuments good) {
    return this == BELIEVES_ANY_LIST ? new BelievesAnyList(good) : good;
  }

  /** As if every document were that of whoever asked. */
  private record BelievesAnyList(PartnerDocuments good) implements PartnerDocuments {
    @Override
    public List<PartnerDocument> documentsOf(Citizen citizen) throws BackOfficeException {
      String number = citizen.token().replace("token-", "");
      return good.documentsOf(citizen).stream().map(one -> heldBy(number, one)).toList();
    }

    private static PartnerDocument heldBy(String number, PartnerDocument one) {
      return new PartnerDocument(
          one.id(),
          one.kind(),
          one.number(),
          new PartnerDocument.Holder(one.holder().name(), number),
          one.period(),
          one.issuer(),
          one.issued());
    }

    @Override
    public DocumentAnswer fetch(Citizen citizen, String documentId) throws BackOfficeException {
      return good.fetch(citizen, documentId);
    }
  }

  Offer taxes(Offer good, TownDocuments documents, IssuingTown town) {
    return this == BELIEVES_ANYBODY
        ? instead(good, visit -> unchecked(good, visit, documents, town))
        : good;
  }

  private static Ending unchecked(
      Offer good, Visit visit, TownDocuments documents, IssuingTown town) {
    try {
      var _ =
          town.plainPress()
              .print("tray-3", new PlainDocument(documents.bad().getFirst(), 1), _ -> {});
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return good.service().serve(visit);
  }

  private static Ending forOthers(
      Offer good, Visit visit, TownRegistry registry, IssuingTown town) {
    try {
      String id = new QueryDesk(town.journal(), registry, town.names()).agreed(Purpose.LOAN, "1");
      List<String> tokens = List.of("token-" + TownReader.number(1));
      var _ = registry.family(new FamilyQuery(id, tokens, Purpose.LOAN, "1"));
    } catch (BackOfficeException | JournalException failed) {
      return new Ending.Left(Reason.TROUBLE);
    }
    return good.service().serve(visit);
  }

  private static Ending first(Offer good, Visit visit, TownRegistry registry) {
    try {
      var _ = registry.query(new PropertyQuery("q", "token-0", Purpose.LOAN, "1"));
    } catch (BackOfficeException failed) {
      return new Ending.Left(Reason.TROUBLE);
    }
    return good.service().serve(visit);
  }

  private static Ending deadEnd(Offer good, Visit visit) {
    Ending ending = good.service().serve(visit);
    if (ending instanceof Ending.Finished)
      visit.ask(new PlaceIdCard(Text.of("again"), PlaceIdCard.Stage.WAITING, Optional.empty()));
    return ending;
  }

  private static Ending inPassing(Visit visit, IssuingTown town) {
    Option only = new Option("a", Text.of("a"), List.of(), Optional.empty());
    visit.ask(new Choose(Text.of("first"), List.of(only), Optional.empty()));
    try {
      town.issue("L1", Copy.ORIGINAL);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    visit.ask(new Choose(Text.of("second"), List.of(only), Optional.empty()));
    return new Ending.Finished();
  }

  private static Offer instead(Offer good, Service service) {
    return new Offer() {
      @Override
      public String id() {
        return good.id();
      }

      @Override
      public List<Text> bring() {
        return good.bring();
      }

      @Override
      public Availability availability(Standing standing) {
        return good.availability(standing);
      }

      @Override
      public Service service() {
        return service;
      }
    };
  }
}
