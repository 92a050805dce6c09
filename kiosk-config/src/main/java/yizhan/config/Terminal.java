package yizhan.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * All that one terminal file says.
 *
 * @param backOffice whom the terminal asks
 * @param services ids of what is offered here, in the order of the tiles; each is one of {@link
 *     ServiceNeeds}
 * @param languages languages offered, the first is spoken to start with; never empty
 * @param openingHours empty: day and night
 * @param cabinet where things are on the front, for drawings; empty: unknown, no drawing points
 *     anywhere
 * @param elsewhere where people are sent when this terminal cannot help
 * @param journalFolder where the journal lies; absolute
 * @param issue what the bureau allows in issuing; nothing unless the file says so
 * @param voice empty: the terminal is silent
 * @param registrySeal certificates of whoever's seals are believed, PEM; absolute; there where real
 *     estate is queried
 * @param taxSeal the same of the tax authority; there where tax certificates are printed
 * @param identityWays by which ways people may show who they are
 * @param face empty: no faces are compared here
 */
public record Terminal(
    Identity identity,
    BackOfficeAccess backOffice,
    Devices devices,
    List<String> services,
    ScreenSettings screen,
    List<Language> languages,
    Optional<OpeningHours> openingHours,
    Optional<Cabinet> cabinet,
    Elsewhere elsewhere,
    Path journalFolder,
    IssueRules issue,
    Optional<VoiceSettings> voice,
    Optional<Path> registrySeal,
    Optional<Path> taxSeal,
    IdentityWays identityWays,
    Optional<FaceSettings> face) {
  public Terminal {
    services = List.copyOf(services);
    languages = List.copyOf(languages);
  }

  /** Where the bench keeps what it found out, see {@link MachineFile}. */
  public Path machineFile() {
    return journalFolder.resolveSibling("machine.toml");
  }
}
