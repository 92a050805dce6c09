package yizhan.kiosk.office.http;

/**
 * What a signature covers, besides its own time and nonce.
 *
 * @param target path and query, as sent
 * @param citizen the token of the citizen, or empty
 * @param key the idempotency key, or empty
 * @param bodyHash SHA-256 of the body in lower-case hex
 */
public record UnsignedRequest(
    String method, String target, String terminal, String citizen, String key, String bodyHash) {
  @Override
  public String toString() {
    return "UnsignedRequest[" + method + "]";
  }
}
