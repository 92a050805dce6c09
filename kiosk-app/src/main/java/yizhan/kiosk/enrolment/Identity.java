package yizhan.kiosk.enrolment;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * By what a back office knows this terminal.
 *
 * @param chain the terminal's certificate, then whoever issued each
 */
public record Identity(PrivateKey key, List<X509Certificate> chain) {
  public Identity {
    chain = List.copyOf(chain);
  }

  /** Until when it holds. */
  public Instant until() {
    return chain.getFirst().getNotAfter().toInstant();
  }

  /** Never the key. */
  @Override
  public String toString() {
    return "Identity[until " + until() + "]";
  }
}
