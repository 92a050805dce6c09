package yizhan.kiosk.office.http;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.Property;
import yizhan.kiosk.office.Property.Encumbrance;
import yizhan.kiosk.office.PropertyAnswer;
import yizhan.kiosk.office.PropertyResult;
import yizhan.kiosk.office.ProvenSheet;
import yizhan.kiosk.office.ResultHead;

/**
 * Reads what the registry answers to a property query. What a querier may not know goes no further
 * than this.
 */
final class PropertyAnswers {
  private static final int MOST_PROPERTIES = 500;
  private static final int MOST_UNDER_WAY = 50;
  private static final int MOST_ENCUMBRANCES = 100;
  private static final int MOST_OWNERS = 100;
  static final Shape UNIT = Shape.matching("[0-9]{12}[GJZ][A-Z][0-9]{5}[FLQW][0-9A-Z]{8}");
  private static final Shape CODE = Shape.matching("[0-9A-HJ-NP-Z]{16}");
  private static final Shape LINK = Shape.matching("https?://[!-~]{1,290}");
  private static final int MOST_SEALED = 20;
  private static final Shape SIGNATURE = Shape.matching("[A-Za-z0-9+/]{16,16384}={0,2}");
  private static final Shape DIGEST = Shape.matching("[0-9a-f]{64}");
  static final Shape LINE = Shape.upTo(200);
  static final Shape LINE_OR_NONE = Shape.optional(200);
  static final Shape LONG = Shape.upTo(1000);
  static final Shape DATE_OR_NONE = Shape.optional(60);

  private PropertyAnswers() {}

  /** Words by which the answer says what kind of answer it is. */
  enum Outcome {
    ANSWERED,
    REFUSED
  }

  static PropertyAnswer answer(JsonObject answer) throws BackOfficeException {
    return switch (answer.word("outcome", Outcome.class)) {
      case ANSWERED -> new PropertyAnswer.Found(result(answer));
      case REFUSED -> new PropertyAnswer.Refused(answer.word("why", PropertyAnswer.Why.class));
    };
  }

  static byte[] seal(JsonObject answer) throws BackOfficeException {
    String signature = answer.text("signature", SIGNATURE);
    try {
      return Base64.getDecoder().decode(signature);
    } catch (IllegalArgumentException _) {
      throw answer.odd("signature", "is not base64");
    }
  }

  static ProvenSheet proven(JsonObject answer) throws BackOfficeException {
    return new ProvenSheet(
        answer.text("number", Shape.ID),
        answer.instant("at"),
        answer.texts("digests", MOST_SEALED, DIGEST));
  }

  private static PropertyResult result(JsonObject answer) throws BackOfficeException {
    return new PropertyResult(
        head(answer, PropertyResult.TITLE),
        querier(answer.object("querier")),
        properties(answer),
        underWay(answer));
  }

  /** What every result has, whatever was asked. */
  static ResultHead head(JsonObject answer, String title) throws BackOfficeException {
    return new ResultHead(
        title,
        answer.text("number", Shape.ID),
        answer.instant("at"),
        answer.text("registry", LINE),
        answer.text("scope", LONG),
        answer.text("since", Shape.upTo(60)),
        answer.text("purpose", LINE),
        answer.text("finding", LONG),
        answer.text("statement", Shape.upTo(2000)),
        new PropertyResult.Proof(answer.text("code", CODE), answer.text("link", LINK)));
  }

  static PropertyResult.Querier querier(JsonObject querier) throws BackOfficeException {
    return new PropertyResult.Querier(
        querier.text("name", Shape.upTo(120)),
        querier.text("document", LINE),
        querier.text("number", Shape.upTo(40)));
  }

  private static List<Property> properties(JsonObject answer) throws BackOfficeException {
    List<Property> properties = new ArrayList<>();
    for (JsonObject property : answer.objects("properties", MOST_PROPERTIES))
      properties.add(property(property).restrained());
    return properties;
  }

  private static Property property(JsonObject property) throws BackOfficeException {
    return new Property(
        property.word("standing", Property.Standing.class),
        property.text("unit", UNIT),
        property.text("right", LINE),
        property.text("certificate", LINE_OR_NONE),
        property.text("place", LONG),
        property.text("use", LINE_OR_NONE),
        property.text("area", LINE_OR_NONE),
        property.text("building", LINE_OR_NONE),
        property.text("land", LINE_OR_NONE),
        property.text("sharing", LINE_OR_NONE),
        property.texts("coOwners", MOST_OWNERS, LINE),
        property.text("registered", DATE_OR_NONE),
        encumbrances(property));
  }

  private static List<Encumbrance> encumbrances(JsonObject property) throws BackOfficeException {
    List<Encumbrance> all = new ArrayList<>();
    for (JsonObject one : property.objects("encumbrances", MOST_ENCUMBRANCES))
      all.add(
          new Encumbrance(
              one.word("kind", Encumbrance.Kind.class),
              one.text("holder", LINE_OR_NONE),
              one.text("detail", LINE_OR_NONE),
              one.text("term", LINE_OR_NONE),
              one.text("registered", DATE_OR_NONE)));
    return all;
  }

  private static List<PropertyResult.UnderWay> underWay(JsonObject answer)
      throws BackOfficeException {
    List<PropertyResult.UnderWay> all = new ArrayList<>();
    for (JsonObject one : answer.objects("underWay", MOST_UNDER_WAY))
      all.add(
          new PropertyResult.UnderWay(
              one.text("number", Shape.ID),
              one.text("business", LINE),
              one.text("accepted", Shape.upTo(60)),
              one.text("stage", LINE)));
    return all;
  }
}
