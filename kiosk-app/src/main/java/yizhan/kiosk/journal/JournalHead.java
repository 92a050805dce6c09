package yizhan.kiosk.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Where a journal has come to: each entry carries the hash of the one before, so that the last one
 * stands for all.
 *
 * @param number of the last entry; 0 before the first
 * @param hash of the last entry, 64 digits in hexadecimal
 */
record JournalHead(long number, String hash) {
  static final JournalHead GENESIS = new JournalHead(0, "0".repeat(64));

  /** The head once this line has been added. */
  JournalHead after(String line) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(hash.getBytes(StandardCharsets.US_ASCII));
      byte[] next = sha256.digest(line.getBytes(StandardCharsets.UTF_8));
      return new JournalHead(number + 1, HexFormat.of().formatHex(next));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
