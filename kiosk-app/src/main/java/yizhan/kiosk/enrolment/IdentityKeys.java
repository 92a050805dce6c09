package yizhan.kiosk.enrolment;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import javax.net.ssl.X509ExtendedKeyManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the terminal shows to its back office. The file is read anew whenever somebody wants to
 * know, so that a kiosk need not be started again when its terminal was enrolled or got another
 * certificate. One that has run out is not shown: with none, a code enrols the terminal.
 */
public final class IdentityKeys {
  private static final Logger LOG = LoggerFactory.getLogger(IdentityKeys.class);

  private final IdentityFile file;
  private final InstantSource time;
  private Optional<ShownIdentity> last = Optional.empty();
  private String complaint = "";

  public IdentityKeys(IdentityFile file, InstantSource time) {
    this.file = file;
    this.time = time;
  }

  /** The very same one as long as there is nothing else to show. */
  public synchronized Optional<X509ExtendedKeyManager> now() {
    Optional<Identity> found = held().filter(each -> time.instant().isBefore(each.until()));
    if (!found.equals(last.map(ShownIdentity::identity))) last = found.map(ShownIdentity::new);
    return last.map(X509ExtendedKeyManager.class::cast);
  }

  private Optional<Identity> held() {
    try {
      Optional<Identity> read = file.read();
      complaint = "";
      return read;
    } catch (IOException unreadable) {
      String why = String.valueOf(unreadable.getMessage());
      if (!why.equals(complaint)) LOG.warn("no certificate is shown to the back office: {}", why);
      complaint = why;
      return Optional.empty();
    }
  }
}
