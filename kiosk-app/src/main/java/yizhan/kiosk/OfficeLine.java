package yizhan.kiosk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.X509ExtendedKeyManager;
import yizhan.config.BackOfficeAccess;
import yizhan.config.Terminal;
import yizhan.kiosk.enrolment.IdentityFile;
import yizhan.kiosk.enrolment.IdentityKeys;
import yizhan.kiosk.office.http.HmacSigner;
import yizhan.kiosk.office.http.HttpBackOffice;
import yizhan.kiosk.office.http.OfficeTls;
import yizhan.kiosk.office.http.Patience;
import yizhan.kiosk.office.http.RequestSigner;

/** The way to the back office, wired by hand from the terminal file. */
final class OfficeLine {
  /** Bytes; keys for SHA-256 have 32. */
  private static final int MOST_SECRET = 4_096;

  private OfficeLine() {}

  /**
   * Opens nothing yet.
   *
   * @throws IOException when the secret cannot be read, or the certificates of its authority
   */
  static HttpBackOffice to(Terminal terminal) throws IOException {
    return to(terminal, Patience.USUAL.failures());
  }

  /** The same that leaves no office alone, however often it does not answer. */
  static HttpBackOffice persistent(Terminal terminal) throws IOException {
    return to(terminal, Patience.NEVER);
  }

  private static HttpBackOffice to(Terminal terminal, int failures) throws IOException {
    BackOfficeAccess access = terminal.backOffice();
    RequestSigner signer =
        switch (access.signer()) {
          case BackOfficeAccess.Signer.None _ -> RequestSigner.none();
          case BackOfficeAccess.Signer.Hmac(var keyId, Path file) ->
              new HmacSigner(
                  keyId,
                  new SecretKeySpec(secret(file), "HmacSHA256"),
                  Clock.systemUTC(),
                  new SecureRandom());
        };
    Patience usual = Patience.USUAL;
    Patience patience =
        new Patience(
            access.connectTimeout(),
            access.requestTimeout(),
            access.requestTimeout().multipliedBy(2),
            usual.attempts(),
            usual.pause(),
            failures,
            access.requestTimeout().multipliedBy(2));
    return new HttpBackOffice(
        access.url(), terminal.identity().terminalId(), signer, patience, tls(access.tls()));
  }

  private static Optional<OfficeTls> tls(BackOfficeAccess.Tls tls) throws IOException {
    if (tls.equals(BackOfficeAccess.Tls.USUAL)) return Optional.empty();
    InstantSource time = InstantSource.system();
    return Optional.of(
        OfficeTls.of(
            tls.authority(),
            tls.identity()
                .map(file -> new IdentityKeys(new IdentityFile(file), time))
                .<Supplier<Optional<X509ExtendedKeyManager>>>map(keys -> keys::now)
                .orElse(Optional::empty)));
  }

  /**
   * A secret lies just where the file says: whoever can turn a link could otherwise have another
   * file taken for it.
   */
  private static byte[] secret(Path file) throws IOException {
    if (Files.isSymbolicLink(file)) throw new IOException(file + " is a symbolic link");
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] secret = in.readNBytes(MOST_SECRET + 1);
      if (secret.length == 0 || secret.length > MOST_SECRET)
        throw new IOException(file + " is no secret: empty, or too long");
      return secret;
    }
  }
}
