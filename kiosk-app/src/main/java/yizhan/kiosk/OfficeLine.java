package yizhan.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import javax.crypto.spec.SecretKeySpec;
import yizhan.config.BackOfficeAccess;
import yizhan.config.Terminal;
import yizhan.kiosk.office.http.HmacSigner;
import yizhan.kiosk.office.http.HttpBackOffice;
import yizhan.kiosk.office.http.Patience;
import yizhan.kiosk.office.http.RequestSigner;

/** The way to the back office, wired by hand from the terminal file. */
final class OfficeLine {
  private OfficeLine() {}

  /**
   * Opens nothing yet.
   *
   * @throws IOException when the secret cannot be read
   */
  static HttpBackOffice to(Terminal terminal) throws IOException {
    BackOfficeAccess access = terminal.backOffice();
    RequestSigner signer =
        switch (access.signer()) {
          case BackOfficeAccess.Signer.None _ -> RequestSigner.none();
          case BackOfficeAccess.Signer.Hmac(var keyId, Path file) ->
              new HmacSigner(
                  keyId,
                  new SecretKeySpec(Files.readAllBytes(file), "HmacSHA256"),
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
            usual.failures(),
            access.requestTimeout().multipliedBy(2));
    return new HttpBackOffice(access.url(), terminal.identity().terminalId(), signer, patience);
  }
}
