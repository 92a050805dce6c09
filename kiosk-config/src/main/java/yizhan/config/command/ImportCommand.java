package yizhan.config.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.zip.ZipException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import yizhan.config.Belongings;
import yizhan.config.KeptFile;
import yizhan.config.MachineFile;
import yizhan.config.Phrase;
import yizhan.config.Problem;
import yizhan.config.Reading;
import yizhan.config.Terminal;
import yizhan.config.TerminalFile;

/**
 * {@code config import FILE}: takes over what another machine was. What was here before is kept in
 * the histories, and can be gone back to.
 */
@Command(name = "import", sortOptions = false)
final class ImportCommand implements Callable<Integer> {
  private final Bench bench;
  @Mixin private Usual usual = new Usual();
  @Mixin private OnTerminal onTerminal = new OnTerminal();

  @Parameters(paramLabel = "FILE", descriptionKey = "parcel")
  private Path parcel = Path.of("terminal.zip");

  /** The station profile, from when it was laid until the terminal file that names it is. */
  private Optional<Path> laid = Optional.empty();

  ImportCommand(Bench bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() throws IOException {
    Optional<Parcel> read = read();
    if (read.isEmpty()) return usual.refuses(Phrase.of("import.none", parcel.toString()));
    if (isProfile(onTerminal.file(), read.get())) return refusesProfile(onTerminal.file());
    Path terminal = Files.createTempFile(folder(), ".import", ".toml");
    Path machine = terminal.resolveSibling(terminal.getFileName() + ".machine");
    try {
      lay(read.get());
      return imported(read.get(), terminal, machine);
    } finally {
      Files.deleteIfExists(terminal);
      Files.deleteIfExists(machine);
      if (laid.isPresent()) Files.delete(laid.get());
    }
  }

  /** Lays the station profile where the terminal file looks for it; one that is there stays. */
  private void lay(Parcel taken) throws IOException {
    if (taken.profile().isEmpty()) return;
    Path file = placeOf(taken.profile().get());
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      if (!new KeptFile(file).text().equals(Optional.of(taken.profile().get().text())))
        usual.talk(bench.in()).hears(Phrase.of("import.profile-left", file.toString()));
      return;
    }
    Belongings.makeFolder(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, taken.profile().get().text(), StandardOpenOption.CREATE_NEW);
    laid = Optional.of(file);
    Belongings.asItsFolder(file);
  }

  private Path placeOf(Parcel.Profile profile) {
    return folder().resolve(profile.place());
  }

  /** Whether the packed profile would lie where this file does, which is another one. */
  private boolean isProfile(Path file, Parcel taken) {
    Path place = file.toAbsolutePath().normalize();
    return taken.profile().map(this::placeOf).filter(place::equals).isPresent();
  }

  private int refusesProfile(Path place) {
    return usual.refuses(Phrase.of("import.profile-place", parcel.toString(), place.toString()));
  }

  private Optional<Parcel> read() throws IOException {
    try {
      return Files.isRegularFile(parcel) ? Parcel.read(parcel) : Optional.empty();
    } catch (ZipException _) {
      return Optional.empty();
    }
  }

  private Path folder() {
    Path parent = onTerminal.file().toAbsolutePath().normalize().getParent();
    return parent == null ? Path.of("").toAbsolutePath() : parent;
  }

  /**
   * Nothing is replaced before both files are known to be sound, and what this machine has found
   * out as well.
   *
   * @param first where the terminal file is tried, beside the one that it is to replace
   * @param second where the machine's file is tried
   */
  private int imported(Parcel taken, Path first, Path second) throws IOException {
    Files.writeString(first, taken.terminal());
    Set<Path> named = new HashSet<>();
    Reading meant = TerminalFile.read(first, (file, _) -> named.add(file));
    if (meant instanceof Reading.Unsound(List<Problem> problems)) return refused(parcel, problems);
    if (taken.machine().isPresent()) Files.writeString(second, taken.machine().get());
    MachineFile.Found brought = MachineFile.read(second);
    if (brought instanceof MachineFile.Found.Unsound(List<Problem> problems))
      return refused(parcel, problems);
    Path own = ((Reading.Sound) meant).terminal().machineFile();
    if (isProfile(own, taken)) return refusesProfile(own);
    if (taken.machine().isPresent()
        && MachineFile.read(own) instanceof MachineFile.Found.Unsound(List<Problem> problems))
      return refused(own, problems);
    MachineFile machine = ((MachineFile.Found.Sound) brought).machine();
    save(onTerminal.file(), taken.terminal());
    laid = laid.filter(profile -> !named.contains(profile)); // the others stay
    Optional<Terminal> now = onTerminal.read(usual);
    if (now.isEmpty()) return Usual.NOT_WELL;
    Keeping keeping = new Keeping(usual, now.get(), "import", bench.clock());
    if (taken.machine().isPresent() && !keeping.keep(machine::withPrintsOf)) return Usual.NOT_WELL;
    if (usual.json()) usual.prints(Json.object("file", onTerminal.file()));
    else usual.says("import.done", onTerminal.file().toString());
    return onTerminal.counts(usual) ? Usual.WELL : Usual.NOT_WELL;
  }

  private int refused(Path file, List<Problem> problems) {
    OnTerminal.complains(usual, file, problems);
    return Usual.NOT_WELL;
  }

  private void save(Path file, String text) throws IOException {
    try (KeptFile.Hold hold = new KeptFile(file).hold()) {
      hold.save(text, "import", bench.clock());
    }
  }
}
