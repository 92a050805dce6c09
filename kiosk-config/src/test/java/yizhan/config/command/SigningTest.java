package yizhan.config.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yizhan.config.ExampleFiles;
import yizhan.config.KeptFile;
import yizhan.config.Problem;
import yizhan.config.Reading;
import yizhan.config.TerminalFile;

/** A terminal goes by what its office has signed; openssl is the office's other hand. */
class SigningTest {
  @TempDir private Path folder;
  private Path terminal = Path.of("");
  private Path profile = Path.of("");
  private Path key = Path.of("");

  @BeforeEach
  void writeATerminalFileOverAProfile() throws Exception {
    profile = Files.createDirectories(folder.resolve("etc/station")).resolve("qingshi.toml");
    Files.writeString(profile, ExampleFiles.profile());
    terminal = Files.writeString(folder.resolve("etc/terminal.toml"), ExampleFiles.overAProfile());
    key = folder.resolve("office.key");
    openssl("genpkey", "-algorithm", "ed25519", "-out", key.toString());
    openssl("pkey", "-in", key.toString(), "-pubout", "-out", folder.resolve("pub").toString());
  }

  @Test
  void countsOnlyWhatIsSignedAsItStands() throws Exception {
    assertThat(says(0, "check", terminal.toString())).contains("[ !  ]", "not signed");
    assertThat(says(1, "signer", folder.resolve("pub").toString()))
        .contains("SHA-256", "terminal.toml.sig", "qingshi.toml -", "qingshi.toml.sig");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(pin())))
        .isEqualTo("rw-r--r--");
    assertThat(terminal.resolveSibling("signer.pem.new")).doesNotExist();
    assertThat(says(1, "check", terminal.toString())).contains("2 to mend");
    assertThat(says(0, "sign", "--key", key.toString())).contains("qingshi.toml.sig");
    assertThat(says(0, "check", terminal.toString()))
        .contains("[ ok ]", "as the office has signed");
    openssl(
        "pkeyutl",
        "-verify",
        "-rawin",
        "-pubin",
        "-inkey",
        folder.resolve("pub").toString(),
        "-in",
        terminal.toString(),
        "-sigfile",
        terminal + ".sig");

    Files.writeString(profile, ExampleFiles.profile() + "# a comment counts, too\n");
    assertThat(signed()).containsExactly("qingshi.toml signed-otherwise");
    assertThat(ids(TerminalFile.read(terminal))).as("the bench can still be used").isEmpty();
    Files.delete(profile);
    assertThat(signed()).containsExactly(" no-file");
    Files.writeString(profile, ExampleFiles.profile());
    assertThat(signed()).isEmpty();
    assertThat(says(2, "signer", folder.resolve("pub").toString())).contains("there already");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ed25519", "P-256"})
  void takesWhatOpensslHasSigned(String algorithm) throws Exception {
    String mine = folder.resolve("mine").toString();
    String pub = folder.resolve("mine.pub").toString();
    List<String> made = new ArrayList<>(List.of("genpkey", "-out", mine, "-algorithm"));
    boolean curve = algorithm.equals("P-256");
    made.addAll(curve ? List.of("EC", "-pkeyopt", "ec_paramgen_curve:P-256") : List.of(algorithm));
    openssl(made.toArray(String[]::new));
    openssl("pkey", "-in", mine, "-pubout", "-out", pub);
    for (Path file : List.of(terminal, profile)) {
      String text = file.toString();
      if (curve) openssl("dgst", "-sha256", "-sign", mine, "-out", text + ".sig", text);
      else
        openssl("pkeyutl", "-sign", "-rawin", "-inkey", mine, "-in", text, "-out", text + ".sig");
    }
    says(0, "signer", pub);
    assertThat(signed()).isEmpty();
    says(0, "sign", "--key", mine);
    assertThat(signed()).isEmpty();
    says(0, "sign", "--key", key.toString());
    assertThat(signed())
        .as("signed by somebody else")
        .containsExactly(" signed-otherwise", "qingshi.toml signed-otherwise");
  }

  /** Its address may be a thief's, and its journal another's. */
  @Test
  void doesNothingForAFileThatWasChangedSince() throws Exception {
    says(0, "sign", "--key", key.toString());
    says(0, "signer", folder.resolve("pub").toString());
    Files.writeString(terminal, Files.readString(terminal) + "[journal]\nfolder = \"elsewhere\"\n");
    assertThat(says(2, "enrol")).contains("changed since");
    assertThat(says(2, "retire")).contains("changed since");
    assertThat(says(1, "report", "--json"))
        .contains("\"light\":\"red\"", "changed since")
        .containsOnlyOnce("\"subject\"");
    assertThat(terminal.resolveSibling("elsewhere")).as("nothing was opened").doesNotExist();
    Files.writeString(terminal, "[terminal\n");
    assertThat(says(2, "report")).contains("terminal.toml");
  }

  /** It writes what it was told to, and says that the office has to look at it. */
  @Test
  void saysThatWhatTheProgramHasWrittenIsNotSigned() throws Exception {
    KeptFile kept = new KeptFile(terminal);
    String first = Files.readString(terminal);
    try (KeptFile.Hold hold = kept.hold()) {
      hold.save(first.replace("T-0002", "T-0003"), "find", Clock.systemUTC());
    }
    says(0, "sign", "--key", key.toString());
    says(0, "signer", folder.resolve("pub").toString());
    assertThat(says(1, "rollback", "terminal", "1")).contains("version 1", "a new signature");
    assertThat(terminal).hasContent(first);
    assertThat(says(0, "rollback", "terminal", "2")).contains("version 2");
    assertThat(signed()).as("what was signed stands there again").isEmpty();
  }

  @Test
  void believesNoKeyThatOthersMayLayThere() throws Exception {
    says(0, "sign", "--key", key.toString());
    says(0, "signer", folder.resolve("pub").toString());
    Files.setPosixFilePermissions(pin(), PosixFilePermissions.fromString("rw-rw-r--"));
    assertThat(signed()).containsExactly(" signer-unusable");
    assertThat(says(2, "signer", folder.resolve("pub").toString())).contains("chmod go-w");
    Files.setPosixFilePermissions(pin(), PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(signed()).isEmpty();
    Path etc = folder.resolve("etc");
    Files.setPosixFilePermissions(etc, PosixFilePermissions.fromString("rwxrwxr-x"));
    assertThat(signed()).as("another may be laid there").containsExactly(" signer-unusable");
    Files.setPosixFilePermissions(etc, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.delete(pin());
    assertThat(signed()).as("no key was ever there").isEmpty();
    assertThat(ids(TerminalFile.readPinned(terminal)))
        .as("it was there a moment ago")
        .containsExactly(" signer-unusable");
    Files.createSymbolicLink(pin(), folder.resolve("pub"));
    assertThat(signed()).containsExactly(" signer-unusable");
    Files.delete(pin());
    Files.copy(terminal, pin());
    assertThat(signed()).containsExactly(" signer-unusable");
  }

  @Test
  void signsNothingThatIsNotSoundNorWithAnyKey() throws Exception {
    assertThat(says(2, "sign", "--key", folder.resolve("pub").toString())).contains("private key");
    assertThat(says(2, "signer", key.toString())).contains("no public key");
    assertThat(pin()).doesNotExist();
    Files.writeString(profile, "hotlien = 1\n");
    assertThat(says(2, "sign", "--key", key.toString())).contains("qingshi.toml 1:1");
    assertThat(terminal.resolveSibling("terminal.toml.sig")).doesNotExist();
  }

  private Path pin() {
    return terminal.resolveSibling("signer.pem");
  }

  private List<String> signed() {
    return ids(TerminalFile.readSigned(terminal));
  }

  private static List<String> ids(Reading reading) {
    return switch (reading) {
      case Reading.Sound _ -> List.of();
      case Reading.Unsound(List<Problem> problems) ->
          problems.stream().map(problem -> problem.file() + " " + problem.what().id()).toList();
    };
  }

  private String says(int status, String... words) {
    StringWriter out = new StringWriter();
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--lang", "en"));
    if (!words[0].equals("check")) all.addAll(List.of("--terminal", terminal.toString()));
    int ended =
        OnTheBench.run(new PrintWriter(out), new PrintWriter(out), all.toArray(String[]::new));
    assertThat(ended).as(out.toString()).isEqualTo(status);
    return out.toString();
  }

  private static void openssl(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("openssl"));
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
  }
}
