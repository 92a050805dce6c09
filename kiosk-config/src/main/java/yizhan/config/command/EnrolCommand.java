package yizhan.config.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import yizhan.config.Phrase;
import yizhan.config.Terminal;
import yizhan.config.bench.Enrolling;

/**
 * {@code config enrol}: a key made on this machine, and the back office's certificate for it. Run
 * again it goes on; where the certificate still holds, it asks for the next one.
 */
@Command(name = "enrol", sortOptions = false)
final class EnrolCommand implements Callable<Integer> {
  private final Bench bench;
  @Mixin private Usual usual = new Usual();
  @Mixin private OnTerminal onTerminal = new OnTerminal();

  @Option(names = "--renew", descriptionKey = "renew")
  private boolean renew;

  @Option(names = "--anew", descriptionKey = "anew")
  private boolean anew;

  EnrolCommand(Bench bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() throws IOException {
    Optional<Terminal> terminal = onTerminal.obeyed(usual);
    if (terminal.isEmpty()) return Usual.WRONG;
    Optional<Enrolling> enrolling = bench.house().enrolling(terminal.get());
    if (enrolling.isEmpty()) return usual.refuses(Phrase.of("enrol.none"));
    if (anew) enrolling.get().forget();
    String id = terminal.get().identity().terminalId();
    Talk talk = usual.talk(bench.in());
    Enrolment.End end =
        new Enrolment(enrolling.get(), id, onTerminal.file(), bench.clock())
            .through(talk, renew, () -> talk.answers(Phrase.of("enrol.code", id)));
    if (usual.json()) usual.prints(Json.object("enrolled", end.enrolled(), "state", end.state()));
    return end.enrolled() ? Usual.WELL : Usual.NOT_WELL;
  }
}
