package yizhan.kiosk.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.X509ExtendedKeyManager;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.kiosk.enrolment.CertificateCheck.Flaw;

/** When a certificate is shown, and when it is taken, by the clock of the terminal. */
class IdentityKeysTest {
  private static final Instant FROM = Instant.parse("2026-11-26T00:00:00Z");
  private static final Instant UNTIL = FROM.plus(Duration.ofDays(1));
  private static final String[] EC = {"EC"};

  @TempDir private Path folder;
  private final Wanted wanted = Wanted.fresh("T-1");
  private Path place = Path.of("");
  private IdentityFile file = new IdentityFile(place);
  private Instant now = FROM;

  @BeforeEach
  void settle() throws Exception {
    place = folder.resolve("identity.pem");
    file = new IdentityFile(place);
    file.settle(new Identity(wanted.key(), List.of(certificate())));
  }

  /** A server would break off at one that has run out, and no code could enrol the terminal. */
  @Test
  void showsACertificateAsLongAsItHolds() {
    IdentityKeys keys = new IdentityKeys(file, () -> now);
    now = UNTIL.minusSeconds(1);
    X509ExtendedKeyManager shown = keys.now().orElseThrow();
    assertThat(keys.now().orElseThrow()).isSameAs(shown); // no connection is given up for nothing
    String alias = Objects.requireNonNull(shown.chooseClientAlias(EC, null, null));
    assertThat(shown.getCertificateChain(alias)).hasSize(1);
    assertThat(shown.getPrivateKey(alias)).isEqualTo(wanted.key());
    assertThat(shown.chooseClientAlias(new String[] {"RSA"}, null, null)).isNull();
    now = UNTIL;
    assertThat(keys.now()).isEmpty();
  }

  @Test
  void takesACertificateWhileItHolds() throws Exception {
    List<X509Certificate> chain = List.of(certificate());
    assertThat(CertificateCheck.of(chain, wanted, "T-1", FROM)).isEmpty();
    assertThat(CertificateCheck.of(chain, wanted, "T-1", FROM.minusSeconds(1)))
        .contains(Flaw.NOT_YET);
    assertThat(CertificateCheck.of(chain, wanted, "T-1", UNTIL)).contains(Flaw.EXPIRED);
    assertThat(CertificateCheck.of(chain, wanted, "T-11", FROM)).contains(Flaw.ANOTHER_NAME);
  }

  /** What could not be read back would be lost, and the key for which it came with it. */
  @Test
  void replacesNothingByWhatIsTooLong() throws Exception {
    file.keep(wanted);
    List<X509Certificate> chain = Collections.nCopies(200, certificate());
    assertThatThrownBy(() -> file.settle(new Identity(wanted.key(), chain)))
        .hasMessageContaining("would be longer than");
    assertThat(file.read().orElseThrow().chain()).hasSize(1);
    assertThat(file.wanted()).isPresent();
  }

  /** As a power cut leaves it: written by a superuser, and not yet in its place. */
  @Test
  void belongsToTheKioskBeforeItBearsItsName() throws IOException {
    assumeThat(System.getProperty("user.name")).isEqualTo("root"); // others give nothing away
    Path home = Files.createDirectory(folder.resolve("home"));
    UserPrincipal kiosk =
        home.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
    Files.setOwner(home, kiosk);
    Path taken = Files.createDirectories(home.resolve("identity.pem.wanted/in-the-way"));
    assertThatThrownBy(() -> new IdentityFile(home.resolve("identity.pem")).keep(wanted))
        .isInstanceOf(IOException.class);
    assertThat(taken).exists();
    assertThat(Files.getOwner(home.resolve("identity.pem.wanted.draft"))).isEqualTo(kiosk);
  }

  @Test
  void readsNoKeyThroughALinkAndNamesNoneInWhatItSays() throws IOException {
    String key = Files.readAllLines(place).get(1);
    assertThat(file.read().orElseThrow().toString() + wanted).doesNotContain(key);
    Path elsewhere = Files.move(place, folder.resolve("elsewhere"));
    Files.createSymbolicLink(place, elsewhere);
    assertThatThrownBy(file::read).hasMessage(place + " is a symbolic link");
    Files.delete(place);
    Files.writeString(place, Files.readString(elsewhere).replace("PRIVATE KEY", "OTHER THING"));
    assertThatThrownBy(file::read).hasMessage(place + " holds no key").hasNoCause();
  }

  private X509Certificate certificate() throws Exception {
    X500Name name = new X500Name("CN=T-1");
    return new JcaX509CertificateConverter()
        .getCertificate(
            new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.ONE,
                    Date.from(FROM),
                    Date.from(UNTIL),
                    name,
                    wanted.publicKey())
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(wanted.key())));
  }
}
