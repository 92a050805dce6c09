package yizhan.kiosk.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import yizhan.kiosk.office.PinHash;
import yizhan.kiosk.office.PinHash.Cost;

/**
 * Argon2id (RFC 9106), for what can be guessed: a PIN has a million values, a card number not many
 * more. Slow, and made to need memory, on purpose.
 */
public final class SlowHash {
  /** Of cards: 19 MiB, twice over, one lane. See decision 0076. */
  private static final Cost CARD = new Cost(19_456, 2, 1);

  private static final int CARD_BYTES = 32;

  private SlowHash() {}

  /** A card's number as staff lists hold it. */
  public static String ofCard(String number, String salt) {
    byte[] hash = hash(number, salt.getBytes(StandardCharsets.US_ASCII), CARD, CARD_BYTES);
    return HexFormat.of().formatHex(hash);
  }

  /** Whether the secret is the one behind this hash. */
  public static boolean matches(PinHash pin, String secret) {
    byte[] known = pin.hashBytes();
    return MessageDigest.isEqual(known, hash(secret, pin.saltBytes(), pin.cost(), known.length));
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
