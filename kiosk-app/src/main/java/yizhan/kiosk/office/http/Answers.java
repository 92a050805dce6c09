package yizhan.kiosk.office.http;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yizhan.device.card.IdCard;
import yizhan.kiosk.office.AlertAnswer;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.Citizen;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.EntityType;
import yizhan.kiosk.office.IdentityPolicy;
import yizhan.kiosk.office.JournalHead;
import yizhan.kiosk.office.Licence;
import yizhan.kiosk.office.OfficeHealth;
import yizhan.kiosk.office.PermitAnswer;
import yizhan.kiosk.office.PinHash;
import yizhan.kiosk.office.Recognition;
import yizhan.kiosk.office.ReportAnswer;
import yizhan.kiosk.office.Retirement;
import yizhan.kiosk.office.StaffList;
import yizhan.kiosk.office.StaffMember;

/** Reads the answers of the contract into the words of the counter, field by field. */
final class Answers {
  private static final int MOST_POLICIES = 100;
  private static final int MOST_LICENCES = 50;
  private static final int MOST_STAFF = 500;
  private static final int MOST_MISSING = 20;
  private static final Shape MISSING = Shape.matching("[a-z][a-z0-9-]{0,39}");
  private static final Shape CARD_HASH = Shape.matching("[0-9a-f]{64}");
  private static final Shape STAFF_NUMBER = Shape.matching("[A-Za-z0-9][A-Za-z0-9-]{0,19}");
  private static final Shape SALT = Shape.matching("[A-Za-z0-9._-]{16,64}");
  private static final Shape PIN = Shape.upTo(220);
  private static final Shape VERSION = Shape.matching("[0-9]{1,3}\\.[0-9]{1,3}");
  private static final Shape SERVICE = Shape.matching("[a-z][a-z0-9-]{0,39}");
  static final Shape CODE = Shape.matching("[0-9A-HJ-NPQRTUWXY]{18}");
  private static final Shape HASH = Shape.matching("[0-9a-f]{64}");
  private static final Shape DATE = Shape.upTo(60);
  private static final Shape LABEL = Shape.upTo(200);
  private static final Shape NAME = Shape.upTo(400);

  private Answers() {}

  /** Words by which an answer says what kind of answer it is. */
  private enum Outcome {
    RECOGNISED,
    NOT_RECOGNISED,
    GRANTED,
    REFUSED
  }

  /** There is no other answer to a notice or a register. */
  private enum Kept {
    RECORDED
  }

  /** Whether a terminal may forget what it knows. */
  private enum Leave {
    CONFIRMED,
    INCOMPLETE
  }

  /** A back office that cannot work answers 503 instead. */
  private enum Status {
    UP
  }

  static OfficeHealth health(JsonObject answer) throws BackOfficeException {
    answer.word("status", Status.class);
    return new OfficeHealth(answer.instant("time"), answer.text("contract", VERSION));
  }

  static List<IdentityPolicy> policies(JsonObject answer) throws BackOfficeException {
    List<IdentityPolicy> policies = new ArrayList<>();
    for (JsonObject policy : answer.objects("policies", MOST_POLICIES))
      policies.add(
          new IdentityPolicy(
              policy.text("service", SERVICE),
              policy.words("ways", IdentityPolicy.Way.class),
              Set.copyOf(policy.words("cards", IdCard.Kind.class))));
    return policies;
  }

  static StaffList staff(JsonObject answer) throws BackOfficeException {
    List<StaffMember> members = new ArrayList<>();
    for (JsonObject member : answer.objects("staff", MOST_STAFF))
      members.add(
          new StaffMember(
              member.text("number", STAFF_NUMBER),
              Set.copyOf(member.words("roles", StaffMember.Role.class)),
              member.text("card", CARD_HASH),
              pin(member)));
    return new StaffList(answer.text("salt", SALT), members);
  }

  private static PinHash pin(JsonObject member) throws BackOfficeException {
    Optional<PinHash> pin = PinHash.read(member.text("pin", PIN));
    if (pin.isEmpty()) throw member.odd("pin", "is no hash that this terminal can work with");
    return pin.get();
  }

  static Recognition recognition(JsonObject answer) throws BackOfficeException {
    return switch (answer.word("outcome", Outcome.class)) {
      case RECOGNISED -> new Recognition.Recognised(citizen(answer));
      case NOT_RECOGNISED ->
          new Recognition.NotRecognised(answer.word("why", Recognition.Why.class));
      case GRANTED, REFUSED -> throw answer.odd("outcome", "belongs to another answer");
    };
  }

  /** Somebody whom the back office knows by now. */
  static Citizen citizen(JsonObject answer) throws BackOfficeException {
    return new Citizen(answer.text("token", Shape.TOKEN), answer.text("name", Shape.upTo(120)));
  }

  static PermitAnswer permit(JsonObject answer) throws BackOfficeException {
    return switch (answer.word("outcome", Outcome.class)) {
      case GRANTED ->
          new PermitAnswer.Granted(answer.text("permitId", Shape.ID), answer.instant("expires"));
      case REFUSED -> new PermitAnswer.Refused(answer.word("why", PermitAnswer.Why.class));
      case RECOGNISED, NOT_RECOGNISED -> throw answer.odd("outcome", "belongs to another answer");
    };
  }

  static ReportAnswer report(JsonObject answer) throws BackOfficeException {
    return answer.word("answer", ReportAnswer.class);
  }

  static void kept(JsonObject answer) throws BackOfficeException {
    answer.word("answer", Kept.class);
  }

  static Retirement retirement(JsonObject answer) throws BackOfficeException {
    return switch (answer.word("answer", Leave.class)) {
      case CONFIRMED -> new Retirement.Confirmed();
      case INCOMPLETE -> new Retirement.Incomplete(answer.texts("missing", MOST_MISSING, MISSING));
    };
  }

  static AlertAnswer alert(JsonObject answer) throws BackOfficeException {
    return answer.word("answer", AlertAnswer.class);
  }

  static Optional<JournalHead> lastHead(JsonObject answer) throws BackOfficeException {
    Optional<JsonObject> head = answer.maybeObject("head");
    return head.isEmpty()
        ? Optional.empty()
        : Optional.of(new JournalHead(head.get().whole("number"), head.get().text("hash", HASH)));
  }

  static List<Licence> licences(JsonObject page) throws BackOfficeException {
    List<Licence> licences = new ArrayList<>();
    for (JsonObject licence : page.objects("licences", MOST_LICENCES))
      licences.add(licence(licence));
    return licences;
  }

  private static Licence licence(JsonObject licence) throws BackOfficeException {
    return new Licence(
        licence.text("id", Shape.ID),
        licence.text("version", Shape.ID),
        licence.text("code", CODE),
        licence.word("entityType", EntityType.class),
        licence.text("name", Shape.optional(400)),
        licence.text("kind", LABEL),
        licence.text("person", NAME),
        licence.text("capital", Shape.optional(200)),
        licence.text("place", Shape.upTo(1000)),
        licence.text("scope", Shape.upTo(20_000)),
        licence.text("established", DATE),
        licence.text("term", Shape.optional(200)),
        licence.text("registry", LABEL),
        licence.text("issued", DATE),
        licence.text("qr", Shape.upTo(1000)),
        copies(licence));
  }

  private static List<Licence.CopyOffer> copies(JsonObject licence) throws BackOfficeException {
    List<Licence.CopyOffer> offers = new ArrayList<>();
    Set<Copy> seen = EnumSet.noneOf(Copy.class);
    for (JsonObject offer : licence.objects("copies", Copy.values().length)) {
      Copy copy = offer.word("copy", Copy.class);
      if (!seen.add(copy)) throw offer.odd("copy", "is there twice");
      offers.add(new Licence.CopyOffer(copy, offer.word("standing", Licence.Standing.class)));
    }
    if (offers.isEmpty()) throw licence.odd("copies", "is empty");
    return offers;
  }
}
