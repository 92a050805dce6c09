package yizhan.kiosk.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106), for what can be guessed: a PIN has a million values, a card number not many
 * more. Slow, and made to need memory, on purpose.
 */
public final class SlowHash {
  /** Of cards: 19 MiB, twice over, one lane. See decision 0076. */
  private static final Cost CARD = new Cost(19_456, 2, 1);

  private static final int CARD_BYTES = 32;

  /** What a PIN's hash may cost at most: what the bureau sends must not stop a small machine. */
  private static final Cost MOST = new Cost(65_536, 8, 4);

  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=([0-9]{1,6}),t=([0-9]{1,2}),p=([0-9])"
              + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

  private SlowHash() {}

  /** What a hash costs. */
  private record Cost(int kibibytes, int passes, int lanes) {
    boolean within(Cost most) {
      return kibibytes <= most.kibibytes && passes <= most.passes && lanes <= most.lanes;
    }
  }

  /** A card's number as staff lists hold it. */
  public static String ofCard(String number, String salt) {
    byte[] hash = hash(number, salt.getBytes(StandardCharsets.US_ASCII), CARD, CARD_BYTES);
    return HexFormat.of().formatHex(hash);
  }

  /**
   * Whether the secret is the one behind this hash.
   *
   * @param phc {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}
   * @throws IllegalArgumentException when it is of another form, or costs more than this machine
   *     gives
   */
  public static boolean matches(String phc, String secret) {
    Matcher form = PHC.matcher(phc);
    if (!form.matches()) throw new IllegalArgumentException("no hash of the agreed form");
    Cost cost =
        new Cost(
            Integer.parseInt(phc, form.start(1), form.end(1), 10),
            Integer.parseInt(phc, form.start(2), form.end(2), 10),
            Integer.parseInt(phc, form.start(3), form.end(3), 10));
    if (!cost.within(MOST)) throw new IllegalArgumentException("a hash that costs too much");
    byte[] known = Base64.getDecoder().decode(phc.substring(form.start(5), form.end(5)));
    byte[] salt = Base64.getDecoder().decode(phc.substring(form.start(4), form.end(4)));
    return MessageDigest.isEqual(known, hash(secret, salt, cost, known.length));
  }

  private static byte[] hash(String secret, byte[] salt, Cost cost, int length) {
    byte[] input = secret.getBytes(StandardCharsets.UTF_8);
    byte[] output = new byte[length];
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withSalt(salt)
            .withMemoryAsKB(cost.kibibytes())
            .withIterations(cost.passes())
            .withParallelism(cost.lanes())
            .build());
    generator.generateBytes(input, output);
    Arrays.fill(input, (byte) 0);
    return output;
  }
}
