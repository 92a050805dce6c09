package yizhan.kiosk.enrolment;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import yizhan.config.Belongings;
import yizhan.kiosk.journal.SmallFile;

/**
 * Where the terminal's key and certificate lie: in one file, so that there are both or neither, and
 * for its owner alone. Beside it, while a request is under way, the next key and the request.
 */
public final class IdentityFile {
  /** Bytes; a key and five certificates have some 4,000. */
  private static final int MOST = 1 << 16;

  private final Path file;
  private final Path wanted;

  public IdentityFile(Path file) {
    this.file = file;
    this.wanted = file.resolveSibling(file.getFileName() + ".wanted");
  }

  /**
   * Keeps all others from enrolling this terminal until it is let go: of two requests that are made
   * at once one would replace the other, with a key that the office certifies meanwhile.
   *
   * @throws IOException also when another program is about it just now
   */
  public Closeable hold() throws IOException {
    makeFolder(file);
    Path lock = file.resolveSibling(file.getFileName() + ".lock");
    FileChannel channel =
        FileChannel.open(
            lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    try {
      Belongings.asItsFolder(lock);
      if (channel.tryLock() == null) throw taken();
      return channel;
    } catch (OverlappingFileLockException _) {
      channel.close();
      throw taken();
    } catch (IOException failed) {
      channel.close();
      throw failed;
    }
  }

  private IOException taken() {
    return new IOException(file + ": another run is enrolling this terminal just now");
  }

  /** All files in which a key may lie, also what a power cut leaves. */
  public List<Path> files() {
    return List.of(file, SmallFile.draft(file), wanted, SmallFile.draft(wanted));
  }

  /** What the terminal shows; empty: it was not enrolled. */
  public Optional<Identity> read() throws IOException {
    List<Pem> blocks = blocks(file);
    if (blocks.isEmpty()) return Optional.empty();
    List<X509Certificate> chain = new ArrayList<>();
    try {
      for (Pem block : blocks)
        if (block.label().equals(Pem.CERTIFICATE)
            && CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(block.der()))
                instanceof X509Certificate certificate) chain.add(certificate);
      if (chain.isEmpty()) throw new IOException(file + " holds no certificate");
      return Optional.of(new Identity(key(file, blocks), chain));
    } catch (GeneralSecurityException unreadable) {
      throw new IOException(file + " holds no certificate", unreadable);
    }
  }

  /** The request that is under way. */
  public Optional<Wanted> wanted() throws IOException {
    List<Pem> blocks = blocks(wanted);
    if (blocks.isEmpty()) return Optional.empty();
    for (Pem block : blocks)
      if (block.label().equals(Pem.REQUEST))
        return Optional.of(new Wanted(key(wanted, blocks), block.der()));
    throw new IOException(wanted + " holds no request");
  }

  /** Keeps a request before anybody hears of it. */
  public void keep(Wanted request) throws IOException {
    write(wanted, List.of(pem(request.key()), new Pem(Pem.REQUEST, request.request())));
  }

  /** Takes the place of what the terminal showed before; after it no request is under way. */
  public void settle(Identity identity) throws IOException {
    List<Pem> blocks = new ArrayList<>(List.of(pem(identity.key())));
    try {
      for (X509Certificate each : identity.chain())
        blocks.add(new Pem(Pem.CERTIFICATE, each.getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a certificate that was checked cannot be written", e);
    }
    write(file, blocks);
    forget();
  }

  /** Destroys the request that is under way, with its key. */
  public void forget() throws IOException {
    SmallFile.destroy(wanted);
  }

  private static void write(Path file, List<Pem> blocks) throws IOException {
    makeFolder(file);
    StringBuilder text = new StringBuilder();
    blocks.forEach(block -> text.append(block.text()));
    if (text.length() > MOST) throw new IOException(file + " would be longer than " + MOST);
    SmallFile.write(file, text.toString().getBytes(StandardCharsets.US_ASCII));
  }

  private static void makeFolder(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) Belongings.makeFolder(folder);
  }

  private static Pem pem(PrivateKey key) {
    return new Pem(Pem.KEY, Objects.requireNonNull(key.getEncoded()));
  }

  /** Its message says nothing of what stands there. */
  private static PrivateKey key(Path file, List<Pem> blocks) throws IOException {
    for (Pem block : blocks)
      if (block.label().equals(Pem.KEY)) {
        try {
          return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(block.der()));
        } catch (GeneralSecurityException _) {
          throw new IOException(file + " holds no key of ours");
        }
      }
    throw new IOException(file + " holds no key");
  }

  /** A secret lies just where the terminal file says. */
  private static List<Pem> blocks(Path file) throws IOException {
    if (Files.isSymbolicLink(file)) throw new IOException(file + " is a symbolic link");
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) return List.of();
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] text = in.readNBytes(MOST + 1);
      List<Pem> blocks = Pem.read(new String(text, StandardCharsets.US_ASCII));
      if (text.length > MOST || blocks.isEmpty()) throw new IOException(file + " is no identity");
      return blocks;
    } catch (IllegalArgumentException _) {
      throw new IOException(file + " is no identity"); // not base64; what stands there is not said
    }
  }
}
