package yizhan.config.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import yizhan.config.KeptFile;
import yizhan.config.Phrase;
import yizhan.config.Terminal;

/**
 * {@code config export FILE}: packs both files of a terminal for a machine that takes its place.
 */
@Command(name = "export", sortOptions = false)
final class ExportCommand implements Callable<Integer> {
  @Mixin private Usual usual = new Usual();
  @Mixin private OnTerminal onTerminal = new OnTerminal();

  @Parameters(paramLabel = "FILE", descriptionKey = "parcel")
  private Path parcel = Path.of("terminal.zip");

  @Override
  public Integer call() throws IOException {
    Optional<Terminal> terminal = onTerminal.read(usual);
    if (terminal.isEmpty()) return Usual.WRONG;
    if (Files.exists(parcel)) return usual.refuses(Phrase.of("export.there", parcel.toString()));
    Optional<String> machine = new KeptFile(terminal.get().machineFile()).text();
    new Parcel(Files.readString(onTerminal.file()), machine).write(parcel);
    if (usual.json()) usual.prints(Json.object("file", parcel));
    else usual.says("export.done", parcel.toString());
    return Usual.WELL;
  }
}
