package yizhan.config.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yizhan.config.BackOfficeAccess;
import yizhan.config.Belongings;
import yizhan.config.Phrase;
import yizhan.config.Terminal;

/** Whether the terminal's folders and secrets are for the kiosk alone. */
final class FileChecks {
  private static final Set<PosixFilePermission> OWNER_FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> OWNER_FILE =
      PosixFilePermissions.fromString("rw-------");

  private final Host host;
  private final Terminal terminal;

  FileChecks(Host host, Terminal terminal) {
    this.host = host;
    this.terminal = terminal;
  }

  List<Checkup> all() {
    List<Checkup> all = new ArrayList<>();
    all.add(journal());
    if (terminal.backOffice().signer() instanceof BackOfficeAccess.Signer.Hmac(var _, Path file))
      all.add(secret("secret", Phrase.of("doctor.secret-name"), file));
    terminal
        .backOffice()
        .tls()
        .identity()
        .ifPresent(file -> all.add(secret("identity", Phrase.of("doctor.identity-name"), file)));
    return all;
  }

  private Checkup journal() {
    Path folder = terminal.journalFolder();
    Phrase name = Phrase.of("doctor.journal-name");
    if (Files.isDirectory(folder)) return closed("journal", name, folder, OWNER_FOLDER);
    Verdicts missing = new Verdicts().say(Light.AMBER, "doctor.journal-missing", folder.toString());
    if (host.kiosk(folder).isEmpty())
      return Checkup.of(missing.say(Light.AMBER, "doctor.whose").of("journal", name));
    return Checkup.of(
        missing.of("journal", name),
        () -> {
          Belongings.makeFolder(folder);
          Files.setPosixFilePermissions(folder, OWNER_FOLDER);
          return Phrase.of("doctor.did-journal", folder.toString());
        });
  }

  private Checkup secret(String subject, Phrase name, Path file) {
    String path = file.toString();
    if (Files.isSymbolicLink(file))
      return ill(subject, name, Phrase.of("doctor.secret-link", path));
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
      return ill(subject, name, Phrase.of("doctor." + subject + "-missing", path));
    return closed(subject, name, file, OWNER_FILE);
  }

  /** Whether it is for the kiosk alone, and is the kiosk's: closing it must not lock that out. */
  private Checkup closed(
      String subject, Phrase name, Path path, Set<PosixFilePermission> permissions) {
    String owner = Host.owner(path);
    Optional<String> kiosk = host.kiosk(terminal.journalFolder());
    if (kiosk.isEmpty()) return ill(subject, name, Phrase.of("doctor.whose"));
    if (!owner.equals(kiosk.get()))
      return ill(
          subject, name, Phrase.of("doctor.not-its-own", path.toString(), owner, kiosk.get()));
    if (!open(path))
      return Checkup.of(
          new Verdicts().say(Light.GREEN, "doctor.for-owner", path.toString()).of(subject, name));
    return Checkup.of(
        new Verdicts().say(Light.RED, "doctor.open-to-others", path.toString()).of(subject, name),
        () -> {
          Files.setPosixFilePermissions(path, permissions);
          return Phrase.of("doctor.did-close", path.toString());
        });
  }

  private static Checkup ill(String subject, Phrase name, Phrase why) {
    return Checkup.of(new Verdicts().say(Light.RED, why).of(subject, name));
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
