package yizhan.config.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import yizhan.config.OfficeSigner;
import yizhan.config.Phrase;

/**
 * {@code config sign --key FILE}: what the office does, on a computer of its own: signs a sound
 * terminal file, and the station profile that it names.
 */
@Command(name = "sign", sortOptions = false)
final class SignCommand implements Callable<Integer> {
  @Mixin private Usual usual = new Usual();
  @Mixin private OnTerminal onTerminal = new OnTerminal();

  @Option(names = "--key", paramLabel = "FILE", required = true, descriptionKey = "signing-key")
  private Path key = Path.of("office.key");

  @Override
  public Integer call() throws IOException {
    Map<Path, byte[]> read = new LinkedHashMap<>();
    if (onTerminal.read(usual, read::put).isEmpty()) return Usual.WRONG;
    List<Object> signatures = new ArrayList<>();
    for (Map.Entry<Path, byte[]> each : read.entrySet()) {
      Path file = each.getKey();
      if (!OfficeSigner.sign(file, each.getValue(), key))
        return usual.refuses(Phrase.of("sign.no-key", key.toString()));
      signatures.add(OfficeSigner.signatureOf(file).toString());
      if (!usual.json())
        usual.says("sign.done", file.toString(), OfficeSigner.signatureOf(file).toString());
    }
    if (usual.json()) usual.prints(Json.object("signatures", signatures));
    return Usual.WELL;
  }
}
