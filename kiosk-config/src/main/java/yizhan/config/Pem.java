package yizhan.config;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys in PEM, as {@code openssl} writes them: Ed25519 (RFC 8410) or ECDSA on P-256. */
final class Pem {
  private static final int MOST_BYTES = 16 << 10;
  private static final List<String> ALGORITHMS = List.of("Ed25519", "EC");

  /** The order of P-256 (FIPS 186-5): other curves are not for here. */
  private static final BigInteger P256 =
      new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

  private Pem() {}

  /** Empty when it holds no key of these kinds. */
  static Optional<PublicKey> publicKey(Path file) throws IOException {
    return key(file, "PUBLIC KEY", (kind, der) -> kind.generatePublic(new X509EncodedKeySpec(der)));
  }

  /**
   * Empty when it is no key of these kinds.
   *
   * @param der a SubjectPublicKeyInfo
   */
  static Optional<PublicKey> publicKey(byte[] der) {
    return key(der, (kind, bytes) -> kind.generatePublic(new X509EncodedKeySpec(bytes)));
  }

  /** The key and nothing else of the file that it came from. */
  static String text(PublicKey key) {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der(key));
    return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
  }

  /** Its SubjectPublicKeyInfo. */
  static byte[] der(PublicKey key) {
    return Objects.requireNonNull(key.getEncoded(), "such keys can be written");
  }

  /** Empty when it holds no key of these kinds, or one under a passphrase. */
  static Optional<PrivateKey> privateKey(Path file) throws IOException {
    return key(
        file, "PRIVATE KEY", (kind, der) -> kind.generatePrivate(new PKCS8EncodedKeySpec(der)));
  }

  /** Makes a key of what PEM holds. */
  @FunctionalInterface
  private interface Making<K> {
    K key(KeyFactory kind, byte[] der) throws InvalidKeySpecException;
  }

  private static <K> Optional<K> key(Path file, String label, Making<K> making) throws IOException {
    return der(file, label).flatMap(der -> key(der, making));
  }

  private static <K> Optional<K> key(byte[] der, Making<K> making) {
    for (String algorithm : ALGORITHMS) {
      try {
        K key = making.key(KeyFactory.getInstance(algorithm), der);
        boolean ours = !(key instanceof ECKey ec) || ec.getParams().getOrder().equals(P256);
        return Optional.of(key).filter(_ -> ours);
      } catch (InvalidKeySpecException _) {
        // of the other kind, perhaps
      } catch (GeneralSecurityException missing) {
        throw new IllegalStateException("every Java has " + algorithm, missing);
      }
    }
    return Optional.empty();
  }

  private static Optional<byte[]> der(Path file, String label) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.US_ASCII);
      Matcher found =
          Pattern.compile(
                  "-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]+)-----END " + label + "-----")
              .matcher(text);
      return found.find()
          ? Optional.of(Base64.getMimeDecoder().decode(String.valueOf(found.group(1))))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // no base64
    }
  }
}
