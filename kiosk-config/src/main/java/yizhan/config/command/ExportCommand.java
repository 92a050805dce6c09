package yizhan.config.command;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import yizhan.config.KeptFile;
import yizhan.config.Phrase;
import yizhan.config.Terminal;

/** {@code config export FILE}: packs the files of a terminal for a machine that takes its place. */
@Command(name = "export", sortOptions = false)
final class ExportCommand implements Callable<Integer> {
  @Mixin private Usual usual = new Usual();
  @Mixin private OnTerminal onTerminal = new OnTerminal();

  @Parameters(paramLabel = "FILE", descriptionKey = "parcel")
  private Path parcel = Path.of("terminal.zip");

  @Override
  public Integer call() throws IOException {
    Map<Path, byte[]> read = new LinkedHashMap<>();
    Optional<Terminal> terminal = onTerminal.read(usual, read::put);
    if (terminal.isEmpty()) return Usual.WRONG;
    if (Files.exists(parcel)) return usual.refuses(Phrase.of("export.there", parcel.toString()));
    Optional<String> machine = new KeptFile(terminal.get().machineFile()).text();
    List<Path> files = List.copyOf(read.keySet()); // the terminal file, then its profile
    Optional<Path> named = files.stream().skip(1).findFirst();
    Optional<Parcel.Profile> profile = named.flatMap(file -> packed(file, text(read, file)));
    new Parcel(text(read, files.getFirst()), machine, profile).write(parcel);
    if (usual.json()) usual.prints(Json.object("file", parcel, "profile", profile.isPresent()));
    else usual.says("export.done", parcel.toString());
    if (named.isEmpty() || profile.isPresent()) return Usual.WELL;
    var _ = usual.refuses(Phrase.of("export.profile-elsewhere", named.get().toString()));
    return Usual.NOT_WELL;
  }

  /** A profile that lies below the terminal file's folder. */
  private Optional<Parcel.Profile> packed(Path file, String text) {
    Path folder = onTerminal.file().toAbsolutePath().normalize().getParent();
    if (folder == null || !file.startsWith(folder)) return Optional.empty();
    String place = folder.relativize(file).toString().replace(File.separatorChar, '/');
    return Parcel.Profile.mayLieAt(place)
        ? Optional.of(new Parcel.Profile(place, text))
        : Optional.empty();
  }

  private static String text(Map<Path, byte[]> read, Path file) {
    return new String(Objects.requireNonNull(read.get(file)), StandardCharsets.UTF_8);
  }
}
