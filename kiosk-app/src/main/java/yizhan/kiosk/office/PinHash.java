package yizhan.kiosk.office;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a PIN looks like after Argon2id. There is none that costs more than a small machine gives:
 * whoever sent it would stop the terminal with it.
 *
 * @param salt in base64 without padding
 * @param hash in base64 without padding
 */
public record PinHash(Cost cost, String salt, String hash) {
  private static final Cost MOST = new Cost(65_536, 8, 4);

  /** Argon2 wants so many KiB for each lane (RFC 9106, 3.1). */
  private static final int LEAST_KIBIBYTES_A_LANE = 8;

  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=([0-9]{1,6}),t=([0-9]{1,2}),p=([0-9])"
              + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

  /** What a hash costs. */
  public record Cost(int kibibytes, int passes, int lanes) {
    private boolean bearable() {
      return kibibytes <= MOST.kibibytes
          && passes <= MOST.passes
          && lanes <= MOST.lanes
          && passes > 0
          && lanes > 0
          && kibibytes >= LEAST_KIBIBYTES_A_LANE * lanes;
    }
  }

  /** Empty when it is no hash, or one that costs too much. */
  public static Optional<PinHash> read(String phc) {
    Matcher form = PHC.matcher(phc);
    if (!form.matches()) return Optional.empty();
    Cost cost =
        new Cost(
            Integer.parseInt(phc, form.start(1), form.end(1), 10),
            Integer.parseInt(phc, form.start(2), form.end(2), 10),
            Integer.parseInt(phc, form.start(3), form.end(3), 10));
    String salt = phc.substring(form.start(4), form.end(4));
    String hash = phc.substring(form.start(5), form.end(5));
    return cost.bearable() && whole(salt) && whole(hash)
        ? Optional.of(new PinHash(cost, salt, hash))
        : Optional.empty();
  }

  /** Whether these letters are bytes: one letter beyond a group of four is none. */
  private static boolean whole(String base64) {
    return base64.length() % 4 != 1;
  }

  public byte[] saltBytes() {
    return Base64.getDecoder().decode(salt);
  }

  public byte[] hashBytes() {
    return Base64.getDecoder().decode(hash);
  }

  /** Never the hash. */
  @Override
  public String toString() {
    return "PinHash";
  }
}
