package yizhan.config.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import yizhan.config.Ownership;
import yizhan.config.Phrase;
import yizhan.config.Terminal;
import yizhan.config.bench.Retiring;
import yizhan.config.bench.Retiring.Stage;

/**
 * {@code config retire}: wipes keys and journal of a terminal that leaves its place, once the back
 * office has all of it. Interrupted, it is run again and goes on.
 */
@Command(name = "retire", sortOptions = false)
final class RetireCommand implements Callable<Integer> {
  private final Bench bench;
  @Mixin private Usual usual = new Usual();
  @Mixin private OnTerminal onTerminal = new OnTerminal();

  RetireCommand(Bench bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() throws IOException {
    Optional<Terminal> terminal = onTerminal.obeyed(usual);
    if (terminal.isEmpty()) return Usual.WRONG;
    // not borrowed: a kiosk that got its terminal back would begin another journal
    try (Ownership _ = Ownership.take(terminal.get().journalFolder())) {
      return retired(terminal.get());
    } catch (Ownership.TakenException running) {
      var _ = usual.refuses(Phrase.of("retire.kiosk-runs", running.owner()));
      return Usual.RUNNING;
    }
  }

  private int retired(Terminal terminal) throws IOException {
    Retiring retiring = bench.house().retiring(terminal);
    Talk talk = usual.talk(bench.in());
    Stage stage = retiring.stage();
    if (stage == Stage.IN_SERVICE) {
      talk.hears(Phrase.of("retire.tells"));
      List<Phrase> missing = retiring.missing();
      if (!missing.isEmpty()) return refused(missing);
      if (!talk.agrees(Phrase.of("retire.sure", terminal.identity().terminalId()))) {
        talk.hears(Phrase.of("retire.not"));
        if (usual.json()) tells(false, List.of());
        return Usual.NOT_WELL;
      }
    }
    if (stage == Stage.BEGUN) talk.hears(Phrase.of("retire.goes-on"));
    if (stage != Stage.DONE)
      retiring.wipe(path -> talk.hears(Phrase.of("retire.wipes", path.toString())));
    talk.hears(Phrase.of("retire.done", terminal.identity().terminalId()));
    talk.hears(Phrase.of("retire.remains", onTerminal.file().toString()));
    if (usual.json()) tells(true, List.of());
    return Usual.WELL;
  }

  private void tells(boolean retired, List<Phrase> missing) {
    usual.prints(
        Json.object("retired", retired, "missing", missing.stream().map(Phrase::id).toList()));
  }

  private int refused(List<Phrase> missing) {
    if (usual.json()) tells(false, missing);
    else {
      usual.says("retire.refused");
      for (Phrase each : missing) usual.out().println("  " + each.in(usual.language()));
      usual.out().flush();
    }
    return Usual.NOT_WELL;
  }
}
