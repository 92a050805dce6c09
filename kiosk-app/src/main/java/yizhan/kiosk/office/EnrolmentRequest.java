package yizhan.kiosk.office;

import java.util.Optional;

/**
 * A terminal asks for a certificate.
 *
 * @param id SHA-256 of the request, in hex
 * @param pkcs10 the request: DER, in base64
 * @param code typed by a technician; empty: the connection itself shows a certificate that holds
 */
public record EnrolmentRequest(String id, String pkcs10, Optional<String> code) {
  /** The code is nobody else's business. */
  @Override
  public String toString() {
    return "EnrolmentRequest[" + id + "]";
  }
}
