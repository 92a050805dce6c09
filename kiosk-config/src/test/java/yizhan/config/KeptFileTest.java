package yizhan.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was written is never lost and never half there. */
class KeptFileTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-26T01:02:03Z"), ZoneOffset.UTC);

  private static final boolean SUPERUSER = "root".equals(System.getProperty("user.name"));

  @TempDir private Path folder;

  @Test
  void keepsEveryVersion() throws IOException {
    KeptFile file = new KeptFile(folder.resolve("a.toml"));
    save(file, "one");
    save(file, "two");
    assertThat(file.text()).contains("two");
    assertThat(texts(file)).containsExactly("one", "two");
    assertThat(file.versions().getFirst().at()).isEqualTo(CLOCK.instant());
  }

  @Test
  void keepsWhatAnEditorWrote() throws IOException {
    KeptFile file = new KeptFile(folder.resolve("a.toml"));
    save(file, "one");
    Files.writeString(file.file(), "by hand");
    save(file, "two");
    assertThat(texts(file)).containsExactly("one", "by hand", "two");
    assertThat(file.versions().get(1).why()).isEqualTo(KeptFile.AS_FOUND);
  }

  @Test
  void forgetsTheOldest() throws IOException {
    KeptFile file = new KeptFile(folder.resolve("a.toml"));
    for (int i = 1; i <= KeptFile.MOST_VERSIONS + 2; i++) save(file, Integer.toString(i));
    assertThat(texts(file)).hasSize(KeptFile.MOST_VERSIONS).startsWith("3").endsWith("102");
  }

  @Test
  void letsOnlyOneChangeIt() throws IOException {
    KeptFile file = new KeptFile(folder.resolve("a.toml"));
    try (var _ = file.hold()) {
      assertThatThrownBy(file::hold).isInstanceOf(IOException.class);
    }
    save(file, "one");
  }

  @Test
  void doesNotReplaceALink() throws IOException {
    Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "precious");
    KeptFile link = new KeptFile(Files.createSymbolicLink(folder.resolve("a.toml"), elsewhere));
    assertThatThrownBy(() -> save(link, "one")).hasMessageContaining("symbolic link");
    assertThat(elsewhere).hasContent("precious");
  }

  /** Such as the kiosk's user could lay for a superuser. */
  @Test
  void givesAwayNothingThatALinkLeadsTo() throws IOException {
    Path precious = Files.writeString(folder.resolve("precious"), "precious");
    UserPrincipal owner = Files.getOwner(precious);
    Path home = Files.createDirectory(folder.resolve("home"));
    KeptFile file = new KeptFile(home.resolve("a.toml"));
    save(file, "one");
    if (SUPERUSER) Files.setOwner(home, user("nobody"));
    Files.createSymbolicLink(home.resolve("a.toml.new"), precious);
    save(file, "two");
    Path lock = home.resolve("a.toml.history/lock");
    Files.delete(lock);
    Files.createSymbolicLink(lock, precious);
    assertThatThrownBy(() -> save(file, "three")).isInstanceOf(IOException.class);
    Belongings.asItsFolder(Files.createSymbolicLink(home.resolve("link"), precious));
    assertThat(Files.getOwner(precious)).isEqualTo(owner);
    assertThat(precious).hasContent("precious");
    assertThat(file.text()).contains("two");
  }

  @Test
  void keepsNoVersionsWhereALinkLeadsTo() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    KeptFile file = new KeptFile(folder.resolve("a.toml"));
    Files.createSymbolicLink(folder.resolve("a.toml.history"), elsewhere);
    assertThatThrownBy(() -> save(file, "one")).hasMessageContaining("symbolic link");
    assertThat(elsewhere).isEmptyDirectory();
  }

  /** A terminal file of {@code root:kiosk} that all others must not read. */
  @Test
  void staysInItsGroup() throws IOException {
    Assumptions.assumeTrue(SUPERUSER);
    KeptFile file = new KeptFile(Files.writeString(folder.resolve("a.toml"), "old"));
    GroupPrincipal group =
        folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName("tty");
    Files.setAttribute(file.file(), "posix:group", group);
    Files.setPosixFilePermissions(file.file(), PosixFilePermissions.fromString("rw-r-----"));
    save(file, "one");
    PosixFileAttributes now = Files.readAttributes(file.file(), PosixFileAttributes.class);
    assertThat(now.group()).isEqualTo(group);
    assertThat(now.permissions()).isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
  }

  @Test
  void leavesItReadableForWhoeverCouldReadIt() throws IOException {
    KeptFile file = new KeptFile(Files.writeString(folder.resolve("a.toml"), "old"));
    Files.setPosixFilePermissions(file.file(), PosixFilePermissions.fromString("rw-r-----"));
    save(file, "one");
    assertThat(Files.getPosixFilePermissions(file.file()))
        .isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
  }

  @Test
  void isWholeWheneverItsWriterIsKilled() throws Exception {
    kill(6);
  }

  @Test
  @Tag("long")
  void isWholeWheneverItsWriterIsKilledTwoHundredTimes() throws Exception {
    kill(200);
  }

  private void kill(int times) throws Exception {
    KeptFile file = new KeptFile(folder.resolve("a.toml"));
    SplittableRandom random = new SplittableRandom(times);
    for (int i = 0; i < times; i++) {
      Process writer = RestlessWriter.start(file.file());
      try (BufferedReader said =
          new BufferedReader(
              new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
        assertThat(said.readLine()).isEqualTo("writing");
        assertThat(writer.waitFor(random.nextLong(1, 40_000_000), TimeUnit.NANOSECONDS)).isFalse();
      } finally {
        writer.destroyForcibly().waitFor();
      }
      assertThat(RestlessWriter.whole(file.text().orElseThrow())).as("after kill " + i).isTrue();
      for (String text : texts(file)) assertThat(RestlessWriter.whole(text)).isTrue();
    }
    save(file, "goes on");
    assertThat(file.text()).contains("goes on");
  }

  private UserPrincipal user(String name) throws IOException {
    return folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
  }

  private static void save(KeptFile file, String text) throws IOException {
    try (KeptFile.Hold hold = file.hold()) {
      hold.save(text, "test", CLOCK);
    }
  }

  private static List<String> texts(KeptFile file) throws IOException {
    List<String> texts = new java.util.ArrayList<>();
    for (KeptFile.Version version : file.versions()) texts.add(version.text());
    return texts;
  }
}
