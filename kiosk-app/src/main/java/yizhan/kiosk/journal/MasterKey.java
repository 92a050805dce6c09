package yizhan.kiosk.journal;

import java.security.GeneralSecurityException;

/** What keeps the keys of matters wrapped: a file today; a security chip fits behind it. */
public interface MasterKey {
  /**
   * Wraps a key.
   *
   * @param about what the key is for; unwraps only with the same
   */
  byte[] wrap(byte[] key, byte[] about) throws GeneralSecurityException;

  /**
   * The key again.
   *
   * @throws GeneralSecurityException when it was wrapped otherwise, for something else, or altered
   */
  byte[] unwrap(byte[] wrapped, byte[] about) throws GeneralSecurityException;
}
