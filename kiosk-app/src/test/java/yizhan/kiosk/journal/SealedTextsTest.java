package yizhan.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.office.Copy;

/** What leads to a person: sealed while its matter is open, unreadable afterwards. */
class SealedTextsTest {
  private static final Instant NOON = Instant.parse("2026-01-15T04:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
  private static final String LICENCE = "L-LEADS-TO-SOMEBODY";
  private static final IssueEvent END = new IssueEvent.Released(IssueEvent.Why.PERMIT_NOT_HEARD);

  @TempDir Path folder;

  @Test
  void readsThemWhileTheMatterIsOpen() throws Exception {
    try (Journal journal = Journal.open(folder, CLOCK)) {
      request(journal, "i1");
    }
    try (Journal journal = Journal.open(folder, CLOCK)) {
      assertThat(licences(journal)).containsExactly(Optional.of(LICENCE));
    }
  }

  @Test
  void keepsThemOutOfEveryFile() throws Exception {
    try (Journal journal = Journal.open(folder, CLOCK)) {
      request(journal, "i1");
      for (Path file : files())
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(LICENCE);
    }
  }

  @Test
  void makesThemUnreadableOnceTheMatterHasClosedAndTheChainStillHolds() throws Exception {
    try (Journal journal = Journal.open(folder, CLOCK)) {
      request(journal, "i1");
      request(journal, "i2");
      journal.append("i1", END);
      assertThat(licences(journal)).containsExactly(Optional.empty(), Optional.of(LICENCE));
      assertThat(keys()).hasSize(1);
    }
    try (Audit audit = Audit.of(folder)) {
      assertThat(audit.whole().broken()).isEmpty();
    }
  }

  @Test
  void destroysAfterwardsTheKeysThatAStopLeftBehind() throws Exception {
    byte[] left;
    Path key;
    try (Journal journal = Journal.open(folder, CLOCK)) {
      request(journal, "i1");
      key = keys().getFirst();
      left = Files.readAllBytes(key);
      journal.append("i1", END);
    }
    Files.write(key, left);
    try (Journal journal = Journal.open(folder, CLOCK)) {
      assertThat(licences(journal)).containsExactly(Optional.empty());
      assertThat(keys()).isEmpty();
    }
  }

  @Test
  void clearsAwayHalfAKey() throws Exception {
    try (Journal journal = Journal.open(folder, CLOCK)) {
      request(journal, "i1");
      Files.write(keys().getFirst(), new byte[] {1});
      Files.write(Path.of(keys().getFirst() + ".draft"), new byte[] {1});
    }
    try (Journal journal = Journal.open(folder, CLOCK)) {
      assertThat(licences(journal)).containsExactly(Optional.empty());
      assertThat(folder.resolve("keys")).isDirectoryNotContaining("glob:**.key*");
    }
  }

  @Test
  void forgetsThemAfterTheLongestLifeOfAKey() throws Exception {
    try (Journal journal = Journal.open(folder, CLOCK)) {
      request(journal, "i1");
    }
    Clock later = Clock.offset(CLOCK, MatterKeys.LONGEST_LIFE.plus(Duration.ofSeconds(1)));
    try (Journal journal = Journal.open(folder, later)) {
      assertThat(licences(journal)).containsExactly(Optional.empty());
    }
  }

  @Test
  void letsNoTextBeMovedToAnotherEntry() throws Exception {
    try (Journal journal = Journal.open(folder, CLOCK)) {
      request(journal, "i1");
      request(journal, "i1");
    }
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.db"));
        Statement set = database.createStatement()) {
      set.execute(
          "update event set sealed = (select sealed from event where number = 1)"
              + " where number = 2");
    }
    try (Journal journal = Journal.open(folder, CLOCK)) {
      assertThat(licences(journal)).containsExactly(Optional.of(LICENCE), Optional.empty());
    }
  }

  @Test
  void letsOnlyTheOwnerReadTheKeys() throws Exception {
    try (Journal journal = Journal.open(folder, CLOCK)) {
      request(journal, "i1");
      for (Path key : List.of(keys().getFirst(), folder.resolve("keys").resolve("master")))
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
            .isEqualTo("rw-------");
    }
  }

  private static void request(Journal journal, String issue) throws JournalException {
    journal.append(
        issue, new IssueEvent.Requested("r-" + issue, Copy.ORIGINAL, Optional.of(LICENCE)));
  }

  private static List<Optional<String>> licences(Journal journal) throws JournalException {
    return journal.entries().stream()
        .map(Entry::event)
        .filter(IssueEvent.Requested.class::isInstance)
        .map(event -> ((IssueEvent.Requested) event).licence())
        .toList();
  }

  private List<Path> keys() throws Exception {
    return files().stream().filter(f -> f.toString().endsWith(".key")).toList();
  }

  private List<Path> files() throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
