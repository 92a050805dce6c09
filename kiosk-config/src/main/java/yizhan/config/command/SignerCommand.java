package yizhan.config.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import yizhan.config.OfficeSigner;
import yizhan.config.Phrase;

/**
 * {@code config signer FILE}: takes the office's public key. From now on the kiosk goes by no
 * terminal file that the office has not signed.
 */
@Command(name = "signer", sortOptions = false)
final class SignerCommand implements Callable<Integer> {
  @Mixin private Usual usual = new Usual();
  @Mixin private OnTerminal onTerminal = new OnTerminal();

  @Parameters(paramLabel = "FILE", descriptionKey = "signer-key")
  private Path key = Path.of("office.pub");

  @Override
  public Integer call() throws IOException {
    String taken = OfficeSigner.keyOf(onTerminal.file()).toString();
    if (OfficeSigner.isPinned(onTerminal.file())) {
      var _ = onTerminal.counts(usual); // perhaps it is no use: what to do is said with that
      return usual.refuses(Phrase.of("signer.there", taken));
    }
    Optional<String> print = OfficeSigner.pin(key, onTerminal.file());
    if (print.isEmpty()) return usual.refuses(Phrase.of("signer.no-key", key.toString()));
    if (usual.json()) usual.prints(Json.object("file", taken, "sha256", print.get()));
    else usual.says("signer.done", taken, print.get());
    return onTerminal.counts(usual) ? Usual.WELL : Usual.NOT_WELL;
  }
}
