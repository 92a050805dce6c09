package yizhan.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.config.OfficeSigner;
import yizhan.config.Reading;
import yizhan.config.ScreenSettings;
import yizhan.config.TerminalFile;
import yizhan.kiosk.glass.Fx;

/** A terminal whose file the office has not signed says so, and comes back when it has. */
class RefusedTest {
  @TempDir private Path folder;

  @Test
  void standsThereUntilTheFileIsSigned() throws Exception {
    KeyPair office = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Path key = pem("PRIVATE", office.getPrivate());
    Path file = OfficeLineTest.terminalFile(folder);
    assertThat(OfficeSigner.pin(pem("PUBLIC", office.getPublic()), file)).isPresent();
    Fx.start();
    CountDownLatch signed = new CountDownLatch(1);
    ScreenSettings screen = ((Reading.Sound) TerminalFile.read(file)).terminal().screen();
    Refused refused = Fx.on(() -> new Refused(file, screen));
    refused.show(signed::countDown);
    Fx.until(() -> words(refused).stream().anyMatch(words -> words.contains("没有签名")));
    assertThat(Fx.on(() -> words(refused))).as("of the file nothing").noneMatch(this::ofTheFile);
    assertThat(signed.getCount()).isEqualTo(1);
    assertThat(folder.resolve("journal")).doesNotExist();
    assertThat(OfficeSigner.sign(file, Files.readAllBytes(file), key)).isTrue();
    assertThat(signed.await(30, TimeUnit.SECONDS)).isTrue();
    refused.close();
    assertThat(TerminalFile.readSigned(file)).isInstanceOf(Reading.Sound.class);
  }

  private boolean ofTheFile(String words) {
    return words.contains("样张") || words.contains("0000") || words.contains("T-1");
  }

  private static Set<String> words(Refused refused) {
    return refused.root().lookupAll("*").stream()
        .filter(Labeled.class::isInstance)
        .map(node -> String.valueOf(((Labeled) node).getText()))
        .collect(Collectors.toSet());
  }

  private Path pem(String which, Key key) throws IOException {
    String text = Base64.getMimeEncoder().encodeToString(Objects.requireNonNull(key.getEncoded()));
    return Files.writeString(
        folder.resolve(which),
        "-----BEGIN %1$s KEY-----%n%2$s%n-----END %1$s KEY-----%n".formatted(which, text));
  }
}
