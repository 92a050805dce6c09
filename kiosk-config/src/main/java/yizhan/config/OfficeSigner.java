package yizhan.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The office that signs what a terminal is meant to be. Its public key lies beside the terminal
 * file, for the owner to change alone; its signature of a file beside that, over all its bytes:
 * Ed25519 (RFC 8032), or ECDSA on P-256 with SHA-256 in DER, as {@code openssl} makes them. The
 * private key is never on a terminal.
 */
public final class OfficeSigner {
  /** The key's name beside the terminal file. */
  public static final String FILE = "signer.pem";

  private static final String ENDING = ".sig";
  private static final int MOST_SIGNATURE_BYTES = 256;
  private static final String ROOT = "root";
  private static final Set<PosixFilePermission> OWNER_WRITES =
      Set.copyOf(PosixFilePermissions.fromString("rw-r--r--")); // the kiosk may be another user
  private static final Set<PosixFilePermission> OTHERS_WRITE =
      EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  private final PublicKey key;

  private OfficeSigner(PublicKey key) {
    this.key = key;
  }

  /** Where the key of whoever signs this terminal file lies. */
  public static Path keyOf(Path terminalFile) {
    return terminalFile.toAbsolutePath().normalize().resolveSibling(FILE);
  }

  /** Whether a key was taken for this terminal file: then only what is signed counts. */
  public static boolean isPinned(Path terminalFile) {
    return Files.exists(keyOf(terminalFile), LinkOption.NOFOLLOW_LINKS);
  }

  /** Where the signature of a file lies. */
  public static Path signatureOf(Path file) {
    return file.resolveSibling(file.getFileName() + ENDING);
  }

  /** Who has to have signed; empty where no key was taken, or, after a complaint, it is no use. */
  static Optional<OfficeSigner> pinned(Path terminalFile, Complaints complaints) {
    return isPinned(terminalFile) ? required(terminalFile, complaints) : Optional.empty();
  }

  /** Who has to have signed; empty, after a complaint, where the key is no use, or gone. */
  static Optional<OfficeSigner> required(Path terminalFile, Complaints complaints) {
    Path file = keyOf(terminalFile);
    Optional<OfficeSigner> signer = Optional.empty();
    try {
      if (closed(file)) signer = Pem.publicKey(file).map(OfficeSigner::new);
    } catch (IOException _) {
      // that it is no use is all that can be said
    }
    if (signer.isEmpty())
      complaints.add(
          Where.WHOLE_FILE,
          Phrase.of("signer-unusable", file.toString()),
          Phrase.of("signer-unusable.right"));
    return signer;
  }

  /** Nobody but whoever has its folder, or root, may change it, nor lay another in its place. */
  private static boolean closed(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) return false;
    if (!posix(file)) return true;
    PosixFileAttributes key = attributes(file);
    PosixFileAttributes folder = attributes(folder(file).toRealPath());
    String owner = key.owner().getName();
    return Stream.of(key, folder)
            .allMatch(each -> Collections.disjoint(each.permissions(), OTHERS_WRITE))
        && (owner.equals(folder.owner().getName()) || owner.equals(ROOT));
  }

  private static PosixFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean posix(Path path) throws IOException {
    return Files.getFileStore(path).supportsFileAttributeView(PosixFileAttributeView.class);
  }

  private static Path folder(Path file) {
    return Objects.requireNonNull(file.getParent());
  }

  /** Complains where a file that holds these bytes is not as it was signed. */
  void check(Path file, byte[] bytes, Where whole, Complaints complaints) {
    Path signature = signatureOf(file);
    if (!Files.isRegularFile(signature)) {
      complaints.add(
          whole,
          Phrase.of("not-signed", String.valueOf(signature.getFileName())),
          Phrase.of("not-signed.right"));
    } else if (!signed(bytes, signature)) {
      complaints.add(whole, Phrase.of("signed-otherwise"), Phrase.of("signed-otherwise.right"));
    }
  }

  private boolean signed(byte[] bytes, Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      Signature signature = Signature.getInstance(algorithm(key.getAlgorithm()));
      signature.initVerify(key);
      signature.update(bytes);
      return signature.verify(in.readNBytes(MOST_SIGNATURE_BYTES));
    } catch (IOException | GeneralSecurityException _) {
      return false; // what is no signature signs nothing
    }
  }

  private static String algorithm(String key) {
    return key.equals("EC") ? "SHA256withECDSA" : "Ed25519";
  }

  /**
   * Signs a file: its signature lies beside it then.
   *
   * @param bytes what it holds, as it was looked at
   * @param key the office's private one
   * @return false when that holds no key that signs
   */
  public static boolean sign(Path file, byte[] bytes, Path key) throws IOException {
    Optional<PrivateKey> mine = Pem.privateKey(key);
    if (mine.isEmpty()) return false;
    try {
      Signature signature = Signature.getInstance(algorithm(mine.get().getAlgorithm()));
      signature.initSign(mine.get());
      signature.update(bytes);
      Files.write(signatureOf(file), signature.sign());
      return true;
    } catch (GeneralSecurityException broken) {
      throw new IOException(key + " signs nothing", broken);
    }
  }

  /**
   * Takes a public key for that of whoever signs this terminal file. It is there whole, its
   * owner's, and after a power cut, too; or not at all.
   *
   * @return what tells the key from others, SHA-256 in hex; empty when that holds none
   * @throws IOException also when one was taken before
   */
  public static Optional<String> pin(Path key, Path terminalFile) throws IOException {
    Optional<PublicKey> taken = Pem.publicKey(key);
    if (taken.isEmpty()) return Optional.empty();
    pin(taken.get(), terminalFile);
    return Optional.of(print(taken.get()));
  }

  /**
   * Takes this key, likewise.
   *
   * @throws IOException also when one was taken before
   */
  public static void pin(PublicKey taken, Path terminalFile) throws IOException {
    Path file = keyOf(terminalFile);
    Path draft = file.resolveSibling(FILE + ".new");
    Files.deleteIfExists(draft); // left by a power cut, or a link that somebody laid there
    Files.writeString(
        draft, Pem.text(taken), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      Belongings.asItsFolder(draft);
      if (posix(draft)) Files.setPosixFilePermissions(draft, OWNER_WRITES);
      KeptFile.sync(draft);
      Files.createLink(file, draft); // fails where one was taken meanwhile; a move would not
    } finally {
      Files.delete(draft);
    }
    KeptFile.sync(folder(file));
  }

  /**
   * The public key that this is.
   *
   * @param der its SubjectPublicKeyInfo (RFC 5280, 4.1.2.7)
   * @return empty when it is none of those that sign here
   */
  public static Optional<PublicKey> key(byte[] der) {
    return Pem.publicKey(der);
  }

  /** The one that was taken for this terminal file; empty when none was, or it is no use. */
  public static Optional<PublicKey> taken(Path terminalFile) throws IOException {
    return isPinned(terminalFile) ? Pem.publicKey(keyOf(terminalFile)) : Optional.empty();
  }

  /** What tells a key from others: SHA-256 of its SubjectPublicKeyInfo, in hex. */
  public static String print(PublicKey key) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Pem.der(key)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
