package yizhan.sandbox.office;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Looks at the signatures of requests, where this bureau asks for them. */
final class SignatureDesk {
  private static final Duration SKEW = Duration.ofMinutes(5);
  private static final int MOST_NONCES = 10_000;

  private final OfficeRules rules;

  /** Oldest first; older ones than these have outlived the skew in any test or demo. */
  private final Map<String, Instant> nonces =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST_NONCES;
        }
      };

  SignatureDesk(OfficeRules rules) {
    this.rules = rules;
  }

  void check(Asked asked) throws Problem {
    if (rules.secrets().isEmpty()) return;
    String[] parts = asked.maybeHeader("Yizhan-Signature").orElse("").split(" ", -1);
    if (parts.length != 3 || !parts[0].equals("hmac-sha256")) throw notAuthentic();
    byte[] secret = rules.secrets().get(parts[1]);
    if (secret == null) throw notAuthentic();
    String time = asked.maybeHeader("Yizhan-Time").orElse("");
    String nonce = asked.maybeHeader("Yizhan-Nonce").orElse("");
    if (!nonce.matches("[0-9a-f]{32}")) throw notAuthentic();
    byte[] expected = seal(secret, text(asked, time, nonce));
    if (!MessageDigest.isEqual(expected, decoded(parts[2]))) throw notAuthentic();
    Instant now = rules.clock().instant();
    if (Duration.between(instant(time), now).abs().compareTo(SKEW) > 0)
      throw new Problem(401, "clock-skew", "The clocks disagree");
    synchronized (nonces) {
      if (nonces.put(nonce, now) != null) throw new Problem(401, "replayed", "Seen before");
    }
  }

  private static String text(Asked asked, String time, String nonce) throws Problem {
    return asked.method()
        + '\n'
        + asked.http().getRequestURI()
        + '\n'
        + asked.terminal()
        + '\n'
        + time
        + '\n'
        + nonce
        + '\n'
        + asked.maybeHeader("Yizhan-Citizen").orElse("")
        + '\n'
        + asked.maybeHeader("Idempotency-Key").orElse("")
        + '\n'
        + hash(asked.text());
  }

  private static byte[] seal(byte[] secret, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hash(String body) {
    try {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] decoded(String base64) throws Problem {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException _) {
      throw notAuthentic();
    }
  }

  private static Instant instant(String time) throws Problem {
    try {
      return Instant.parse(time);
    } catch (DateTimeParseException _) {
      throw notAuthentic();
    }
  }

  private static Problem notAuthentic() {
    return new Problem(401, "not-authentic", "The signature is not good");
  }
}
