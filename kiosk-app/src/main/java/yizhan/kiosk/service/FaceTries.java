package yizhan.kiosk.service;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How often a face was not that of a card's photo: three times, then the card is not compared for a
 * while. Kept outside all visits, so that neither Back nor another visit gives more; by a digest
 * under a key that nobody has, so that no number is kept; on a clock that cannot be set.
 */
public final class FaceTries {
  private static final int TRIES = 3;
  private static final int KEY_BYTES = 32;
  private static final String DIGEST = "HmacSHA256";

  private final Duration lock;
  private final LongSupplier nanos;
  private final SecretKeySpec key;
  private final Map<String, Failed> failed = new HashMap<>();

  /** How often in a row, and when last. */
  private record Failed(int times, long last) {}

  /**
   * @param lock how long after the last failure it is forgotten
   * @param nanos as {@link System#nanoTime()}
   */
  public FaceTries(Duration lock, LongSupplier nanos, SecureRandom random) {
    this.lock = lock;
    this.nanos = nanos;
    byte[] secret = new byte[KEY_BYTES];
    random.nextBytes(secret);
    this.key = new SecretKeySpec(secret, DIGEST);
  }

  /** How many tries this card still has; none: it is locked. */
  synchronized int left(String number) {
    forgetOld();
    Failed known = failed.get(digest(number));
    return known == null ? TRIES : Math.max(0, TRIES - known.times());
  }

  /** It was not that face. */
  synchronized void failed(String number) {
    forgetOld();
    failed.merge(
        digest(number),
        new Failed(1, nanos.getAsLong()),
        (before, now) -> new Failed(before.times() + 1, now.last()));
  }

  /** It was that face. */
  synchronized void succeeded(String number) {
    failed.remove(digest(number));
  }

  /** A kiosk makes no more than a few in that time. */
  private void forgetOld() {
    long now = nanos.getAsLong();
    failed.values().removeIf(one -> now - one.last() > lock.toNanos());
  }

  private String digest(String number) {
    try {
      Mac mac = Mac.getInstance(DIGEST);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(number.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every JDK has " + DIGEST, e);
    }
  }
}
