package yizhan.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How the back office is reached.
 *
 * @param url where its interface begins; http or https, without user, query or fragment
 * @param connectTimeout until a connection stands
 * @param requestTimeout until one request is answered whole, one attempt
 * @param dailyReport when it is told by itself how ready the terminal is
 */
public record BackOfficeAccess(
    URI url,
    Duration connectTimeout,
    Duration requestTimeout,
    Signer signer,
    DailyReport dailyReport) {

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
