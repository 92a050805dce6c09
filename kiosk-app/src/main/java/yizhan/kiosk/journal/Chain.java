package yizhan.kiosk.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import yizhan.kiosk.office.JournalHead;

/** How entries hang together: a line taken out, added or changed shows in every hash after it. */
final class Chain {
  static final JournalHead GENESIS = new JournalHead(0, "0".repeat(64));

  private Chain() {}

  /** The head once this line has been added behind the last one. */
  static JournalHead after(JournalHead last, String line) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(last.hash().getBytes(StandardCharsets.US_ASCII));
      byte[] hash = sha256.digest(line.getBytes(StandardCharsets.UTF_8));
      return new JournalHead(last.number() + 1, HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
