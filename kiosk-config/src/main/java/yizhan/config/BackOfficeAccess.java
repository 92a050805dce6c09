package yizhan.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How the back office is reached.
 *
 * @param url where its interface begins; http or https, without user, query or fragment
 * @param connectTimeout until a connection stands
 * @param requestTimeout until one request is answered whole, one attempt
 * @param dailyReport when it is told by itself how ready the terminal is
 * @param tls how both show each other who they are
 */
public record BackOfficeAccess(
    URI url,
    Duration connectTimeout,
    Duration requestTimeout,
    Signer signer,
    DailyReport dailyReport,
    Tls tls) {

  /**
   * Who is believed to be the back office, and how the terminal shows who it is; over https only.
   *
   * @param authority certificates (PEM) of whoever vouches for the back office; empty: whoever this
   *     Java believes
   * @param identity where the terminal's key and certificate lie, or will once it is enrolled;
   *     absolute; never opened here; empty: it shows none
   */
  public record Tls(Optional<Path> authority, Optional<Path> identity) {
    /** As any browser does. */
    public static final Tls USUAL = new Tls(Optional.empty(), Optional.empty());
  }

  /** How requests are signed. */
  public sealed interface Signer {
    /** Not at all. */
    record None() implements Signer {}

    /**
     * HMAC-SHA256 under a shared secret.
     *
     * @param keyId which secret it is, as the back office calls it; not secret
     * @param secretFile where the secret lies; absolute; never opened here
     */
    record Hmac(String keyId, Path secretFile) implements Signer {}
  }
}
