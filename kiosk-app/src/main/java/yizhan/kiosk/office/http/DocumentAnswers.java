package yizhan.kiosk.office.http;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.DocumentAnswer;
import yizhan.kiosk.office.PartnerDocument;

/** Reads which documents there are, and the documents. */
final class DocumentAnswers {
  private static final int MOST_DOCUMENTS = 50;
  private static final Shape NUMBER = new Shape(6, 80, null);
  private static final Shape HOLDER_NUMBER = new Shape(6, 40, null);

  /** Of 24,000 bytes each: three million, which fit into an answer. */
  private static final int MOST_PIECES = 125;

  private static final Shape PIECE = Shape.matching("[A-Za-z0-9+/]{2,32000}={0,2}");

  private DocumentAnswers() {}

  /** Words by which the answer says what kind of answer it is. */
  private enum Outcome {
    SENT,
    REFUSED
  }

  static List<PartnerDocument> documents(JsonObject page) throws BackOfficeException {
    List<PartnerDocument> documents = new ArrayList<>();
    for (JsonObject one : page.objects("documents", MOST_DOCUMENTS)) documents.add(document(one));
    return documents;
  }

  private static PartnerDocument document(JsonObject one) throws BackOfficeException {
    JsonObject holder = one.object("holder");
    return new PartnerDocument(
        one.text("id", Shape.ID),
        one.word("kind", PartnerDocument.Kind.class),
        one.text("number", NUMBER),
        new PartnerDocument.Holder(
            holder.text("name", Shape.upTo(120)), holder.text("number", HOLDER_NUMBER)),
        one.text("period", Shape.optional(200)),
        one.text("issuer", Shape.upTo(200)),
        one.text("issued", Shape.upTo(60)));
  }

  static DocumentAnswer answer(JsonObject answer) throws BackOfficeException {
    return switch (answer.word("outcome", Outcome.class)) {
      case SENT -> new DocumentAnswer.Sent(pdf(answer));
      case REFUSED -> new DocumentAnswer.Refused(answer.word("why", DocumentAnswer.Why.class));
    };
  }

  private static byte[] pdf(JsonObject answer) throws BackOfficeException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try {
      for (String piece : answer.texts("pdf", MOST_PIECES, PIECE))
        pdf.writeBytes(Base64.getDecoder().decode(piece));
    } catch (IllegalArgumentException _) {
      throw answer.odd("pdf", "is not base64");
    }
    return pdf.toByteArray();
  }
}
