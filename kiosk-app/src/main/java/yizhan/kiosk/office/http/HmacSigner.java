package yizhan.kiosk.office.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Signs with a secret shared with the back office: {@code hmac-sha256} of the contract. */
public final class HmacSigner implements RequestSigner {
  private static final int NONCE_BYTES = 16;
  private static final DateTimeFormatter MILLISECONDS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  private final String keyId;
  private final SecretKey secret;
  private final Clock clock;
  private final RandomGenerator random;

  /**
   * @param keyId by which the back office knows the secret
   * @param random a secure one; a nonce that can be guessed lets others use it up
   */
  public HmacSigner(String keyId, SecretKey secret, Clock clock, RandomGenerator random) {
    this.keyId = keyId;
    this.secret = secret;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public Map<String, String> sign(UnsignedRequest request) {
    String time = MILLISECONDS.format(clock.instant());
    byte[] bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    String nonce = HexFormat.of().formatHex(bytes);
    String text =
        String.join(
            "\n",
            request.method(),
            request.target(),
            request.terminal(),
            time,
            nonce,
            request.citizen(),
            request.key(),
            request.bodyHash());
    return Map.of(
        "Yizhan-Time", time,
        "Yizhan-Nonce", nonce,
        "Yizhan-Signature", "hmac-sha256 " + keyId + " " + seal(text));
  }

  private String seal(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(secret);
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      // Every Java has HmacSHA256, and the key was made for it.
      throw new IllegalStateException("HmacSHA256", e);
    }
  }
}
