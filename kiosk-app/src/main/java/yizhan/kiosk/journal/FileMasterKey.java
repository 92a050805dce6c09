package yizhan.kiosk.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** A master key in a file that only its owner may read. Whoever has the file has the keys. */
final class FileMasterKey implements MasterKey {
  private final byte[] key;
  private final Seal seal;

  private FileMasterKey(byte[] key, Seal seal) {
    this.key = key;
    this.seal = seal;
  }

  /** Reads it, or makes one where there is none. */
  static FileMasterKey at(Path file, Seal seal) throws IOException {
    if (!Files.exists(file)) SmallFile.write(file, seal.newKey());
    byte[] key = Files.readAllBytes(file);
    if (key.length != Seal.KEY_BYTES) throw new IOException("no master key: " + file);
    return new FileMasterKey(key, seal);
  }

  @Override
  public byte[] wrap(byte[] other, byte[] about) throws GeneralSecurityException {
    return seal.close(key, other, about);
  }

  @Override
  public byte[] unwrap(byte[] wrapped, byte[] about) throws GeneralSecurityException {
    return seal.open(key, wrapped, about);
  }
}
