package yizhan.config.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import yizhan.config.Terminal;
import yizhan.config.bench.Inspection;
import yizhan.config.bench.Readiness;
import yizhan.config.bench.SigningItem;

/** {@code config report}: whether a terminal is fit for tonight, and why. */
@Command(name = "report", sortOptions = false)
final class ReportCommand implements Callable<Integer> {
  private final Bench bench;
  @Mixin private Usual usual = new Usual();
  @Mixin private OnTerminal onTerminal = new OnTerminal();

  @Option(names = "--pdf", paramLabel = "FILE", descriptionKey = "pdf")
  private @Nullable Path pdf;

  ReportCommand(Bench bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() throws IOException {
    Optional<Terminal> terminal = onTerminal.read(usual);
    if (terminal.isEmpty()) return Usual.WRONG;
    return usual.alone(bench, terminal.get(), () -> reported(terminal.get()));
  }

  private int reported(Terminal terminal) throws IOException {
    Readiness report =
        new Inspection(terminal, bench.house(), bench.clock())
            .look()
            .beginningWith(SigningItem.of(onTerminal.file()));
    if (!usual.json()) {
      usual.out().print(ReadinessText.table(report, usual.language()));
      usual.out().flush();
    }
    if (pdf != null) bench.house().write(report, usual.language(), pdf);
    // last: a program that has it whole has the drawing whole, too
    if (usual.json()) usual.prints(ReadinessText.json(report, usual.language()));
    return Usual.status(report.light());
  }
}
