package yizhan.kiosk.enrolment;

import java.io.IOException;
import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows the terminal's certificate to whoever asks for one. The file is read anew for each
 * connection, so that a kiosk need not be started again when its terminal was enrolled or got
 * another certificate. One that has run out is not shown: with none, a code enrols the terminal.
 */
public final class IdentityKeys extends X509ExtendedKeyManager {
  private static final Logger LOG = LoggerFactory.getLogger(IdentityKeys.class);
  private static final String EC = "EC";

  private final IdentityFile file;
  private final InstantSource time;
  private volatile Optional<Identity> last = Optional.empty();

  public IdentityKeys(IdentityFile file, InstantSource time) {
    this.file = file;
    this.time = time;
  }

  @Override
  public @Nullable String chooseClientAlias(
      String[] kinds, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return Arrays.asList(kinds).contains(EC) ? alias() : null;
  }

  @Override
  public @Nullable String chooseEngineClientAlias(
      String[] kinds, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
    return Arrays.asList(kinds).contains(EC) ? alias() : null;
  }

  private @Nullable String alias() {
    try {
      last = file.read().filter(identity -> time.instant().isBefore(identity.until()));
    } catch (IOException unreadable) {
      LOG.warn("no certificate is shown to the back office: {}", unreadable.getMessage());
      last = Optional.empty();
    }
    return last.map(IdentityKeys::alias).orElse(null);
  }

  /** Another for each certificate: key and chain are never of two. */
  private static String alias(Identity identity) {
    return identity.chain().getFirst().getSerialNumber().toString(16);
  }

  private Optional<Identity> known(String alias) {
    return last.filter(identity -> alias(identity).equals(alias));
  }

  @Override
  public X509Certificate @Nullable [] getCertificateChain(String alias) {
    return known(alias)
        .map(identity -> identity.chain().toArray(X509Certificate[]::new))
        .orElse(null);
  }

  @Override
  public @Nullable PrivateKey getPrivateKey(String alias) {
    return known(alias).map(Identity::key).orElse(null);
  }

  @Override
  public String @Nullable [] getClientAliases(String kind, Principal @Nullable [] issuers) {
    return null;
  }

  /** It serves nobody. */
  @Override
  public @Nullable String chooseServerAlias(
      String kind, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return null;
  }

  @Override
  public String @Nullable [] getServerAliases(String kind, Principal @Nullable [] issuers) {
    return null;
  }
}
