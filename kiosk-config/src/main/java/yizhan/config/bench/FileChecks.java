package yizhan.config.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import yizhan.config.BackOfficeAccess;
import yizhan.config.Phrase;
import yizhan.config.Terminal;

/** Whether the terminal's folders and secrets are for the kiosk alone. */
final class FileChecks {
  private static final Set<PosixFilePermission> OWNER_FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> OWNER_FILE =
      PosixFilePermissions.fromString("rw-------");

  private final Terminal terminal;

  FileChecks(Terminal terminal) {
    this.terminal = terminal;
  }

  List<Checkup> all() {
    List<Checkup> all = new ArrayList<>();
    all.add(journal());
    if (terminal.backOffice().signer() instanceof BackOfficeAccess.Signer.Hmac(var _, Path file))
      all.add(secret(file));
    return all;
  }

  private Checkup journal() {
    Path folder = terminal.journalFolder();
    Phrase name = Phrase.of("doctor.journal-name");
    Verdicts verdicts = new Verdicts();
    if (!Files.isDirectory(folder))
      return Checkup.of(
          verdicts
              .say(Light.AMBER, "doctor.journal-missing", folder.toString())
              .of("journal", name),
          () -> {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, OWNER_FOLDER);
            return Phrase.of("doctor.did-journal", folder.toString());
          });
    if (open(folder))
      return Checkup.of(
          verdicts.say(Light.RED, "doctor.open-to-others", folder.toString()).of("journal", name),
          () -> closed(folder, OWNER_FOLDER));
    return Checkup.of(
        verdicts.say(Light.GREEN, "doctor.for-owner", folder.toString()).of("journal", name));
  }

  private static Checkup secret(Path file) {
    Phrase name = Phrase.of("doctor.secret-name");
    Verdicts verdicts = new Verdicts();
    String path = file.toString();
    if (Files.isSymbolicLink(file))
      return Checkup.of(verdicts.say(Light.RED, "doctor.secret-link", path).of("secret", name));
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
      return Checkup.of(verdicts.say(Light.RED, "doctor.secret-missing", path).of("secret", name));
    if (open(file))
      return Checkup.of(
          verdicts.say(Light.RED, "doctor.open-to-others", path).of("secret", name),
          () -> closed(file, OWNER_FILE));
    return Checkup.of(verdicts.say(Light.GREEN, "doctor.for-owner", path).of("secret", name));
  }

  private static Phrase closed(Path path, Set<PosixFilePermission> permissions) throws IOException {
    Files.setPosixFilePermissions(path, permissions);
    return Phrase.of("doctor.did-close", path.toString());
  }

  private static boolean open(Path path) {
    try {
      return Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS).stream()
          .anyMatch(each -> each.name().startsWith("GROUP") || each.name().startsWith("OTHERS"));
    } catch (IOException _) {
      return true; // what cannot be looked at is not known to be closed
    }
  }
}
