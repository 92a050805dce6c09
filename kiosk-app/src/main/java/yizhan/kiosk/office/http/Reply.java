package yizhan.kiosk.office.http;

import okio.ByteString;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.BackOfficeException.Reason;

/**
 * What came back, judged by the contract.
 *
 * @param type the media type without parameters, in lower case
 */
record Reply(int status, String type, ByteString body) {
  private static final Shape REASON = Shape.matching("[a-z][a-z-]{0,39}");

  /**
   * The answer.
   *
   * @throws BackOfficeException when it is anything but an answer of this contract
   */
  JsonObject answer(String operation) throws BackOfficeException {
    if (status / 100 == 5) throw failed(operation);
    if (status / 100 == 4) throw refused(operation);
    if (status != 200) throw nonsense(operation, "unexpected status " + status);
    if (!type.equals("application/json")) throw nonsense(operation, "the answer is not JSON");
    return JsonObject.read(operation, body);
  }

  /** Only 503 promises that nothing was done; a gateway that gave up waiting knows nothing. */
  private BackOfficeException failed(String operation) {
    Reason reason = status == 503 ? Reason.UNAVAILABLE : Reason.NO_ANSWER;
    return new BackOfficeException(reason, operation + ": status " + status);
  }

  /**
   * A refusal must say why in the contract's own words: a bare 403 or 404 may come from any server
   * on the way, and nothing may be concluded from it.
   */
  private BackOfficeException refused(String operation) throws BackOfficeException {
    if (!type.equals("application/problem+json"))
      throw nonsense(operation, "status " + status + " without a problem");
    String code = JsonObject.read(operation, body).text("reason", REASON);
    Reason reason = status == 429 ? Reason.UNAVAILABLE : Reason.REFUSED;
    return new BackOfficeException(reason, operation + ": " + status + " " + code, code);
  }

  private static BackOfficeException nonsense(String operation, String what) {
    return new BackOfficeException(Reason.NONSENSE, operation + ": " + what);
  }

  @Override
  public String toString() {
    return "Reply[" + status + "]";
  }
}
