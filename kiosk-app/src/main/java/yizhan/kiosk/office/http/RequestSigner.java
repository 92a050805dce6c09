package yizhan.kiosk.office.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Proves to the back office that a request comes from this terminal. Asked anew for every attempt,
 * because a signature is good once. Several make a chain, each adding headers of its own.
 */
@FunctionalInterface
public interface RequestSigner {
  /** The headers that prove it. */
  Map<String, String> sign(UnsignedRequest request);

  /** Proves nothing: for a back office that knows its terminals by their TLS certificates. */
  static RequestSigner none() {
    return request -> Map.of();
  }

  /** This signer and another, over the same request. */
  default RequestSigner and(RequestSigner other) {
    return request -> {
      Map<String, String> headers = new LinkedHashMap<>(sign(request));
      headers.putAll(other.sign(request));
      return headers;
    };
  }
}
