package yizhan.kiosk.service;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How often a face was not that of a card's photo: three times, then the card is not compared for a
 * while. Kept outside all visits, so that neither Back nor another visit gives more, and in a file,
 * so that no restart does; by a digest under a key that is thrown away with the last of them, so
 * that no number is kept; while the terminal runs, on a clock that cannot be set.
 */
public final class FaceTries {
  private static final int TRIES = 3;
  private static final String DIGEST = "HmacSHA256";

  private final Duration lock;
  private final LongSupplier nanos;
  private final TriesFile file;
  private final Map<String, Failed> failed = new HashMap<>();
  private Optional<SecretKeySpec> key;

  /** How often in a row, and when last. */
  private record Failed(int times, long last) {}

  /**
   * Those that an earlier run has left count on.
   *
   * @param lock how long after the last failure it is forgotten
   * @param nanos as {@link System#nanoTime()}
   */
  public FaceTries(Duration lock, LongSupplier nanos, TriesFile file) {
    this.lock = lock;
    this.nanos = nanos;
    this.file = file;
    TriesFile.Kept kept = file.read();
    key = kept.key().map(FaceTries::asKey);
    long now = nanos.getAsLong();
    kept.cards()
        .forEach(
            (card, one) -> failed.put(card, new Failed(one.times(), now - one.ago().toNanos())));
    forgetOld();
  }

  /** How many tries this card still has; none: it is locked. */
  synchronized int left(String number) {
    forgetOld();
    Failed known = key.map(it -> failed.get(digest(it, number))).orElse(null);
    return known == null ? TRIES : Math.max(0, TRIES - known.times());
  }

  /** It was not that face. Kept on return, as far as the disk lets it be. */
  synchronized void failed(String number) {
    forgetOld();
    if (key.isEmpty()) key = Optional.of(asKey(file.newKey()));
    String card = digest(key.get(), number);
    if (failed.size() == TriesFile.MOST && !failed.containsKey(card)) forgetOldest();
    failed.merge(
        card,
        new Failed(1, nanos.getAsLong()),
        (before, now) -> new Failed(before.times() + 1, now.last()));
    keep();
  }

  /** It was that face. */
  synchronized void succeeded(String number) {
    if (key.map(it -> failed.remove(digest(it, number))).isPresent()) keep();
  }

  /** What has lasted long enough goes, from the disk too, as soon as the disk lets it go. */
  public synchronized void forgetOld() {
    long now = nanos.getAsLong();
    boolean gone = failed.values().removeIf(one -> now - one.last() > lock.toNanos());
    if (gone || file.isBehind()) keep();
  }

  private void forgetOldest() {
    failed.entrySet().stream()
        .min(Comparator.comparingLong(entry -> entry.getValue().last()))
        .map(Map.Entry::getKey)
        .ifPresent(failed::remove);
  }

  private void keep() {
    if (failed.isEmpty()) key = Optional.empty();
    long now = nanos.getAsLong();
    file.write(
        new TriesFile.Kept(
            key.map(it -> Objects.requireNonNull(it.getEncoded())),
            failed.entrySet().stream()
                .collect(
                    Collectors.toMap(Map.Entry::getKey, entry -> kept(entry.getValue(), now)))));
  }

  private static TriesFile.Card kept(Failed one, long now) {
    return new TriesFile.Card(one.times(), Duration.ofNanos(now - one.last()));
  }

  private static SecretKeySpec asKey(byte[] secret) {
    return new SecretKeySpec(secret, DIGEST);
  }

  private static String digest(SecretKeySpec key, String number) {
    try {
      Mac mac = Mac.getInstance(DIGEST);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(number.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every JDK has " + DIGEST, e);
    }
  }
}
