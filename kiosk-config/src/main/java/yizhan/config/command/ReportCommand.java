package yizhan.config.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import yizhan.config.Identity;
import yizhan.config.Problem;
import yizhan.config.Reading;
import yizhan.config.Terminal;
import yizhan.config.TerminalFile;
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
    return switch (TerminalFile.readSigned(onTerminal.file())) {
      case Reading.Sound(Terminal terminal) ->
          usual.alone(bench, terminal, () -> reported(looked(terminal)));
      case Reading.Unsound(List<Problem> problems) -> refused(problems);
    };
  }

  private Readiness looked(Terminal terminal) {
    return new Inspection(terminal, bench.house(), bench.clock())
        .look()
        .beginningWith(SigningItem.of(onTerminal.file()));
  }

  /** What the office has not signed is not gone by: nothing is opened, nobody asked. */
  private int refused(List<Problem> problems) throws IOException {
    Optional<Terminal> unsigned = onTerminal.read(usual);
    if (unsigned.isEmpty()) return Usual.WRONG;
    Identity claimed = unsigned.get().identity();
    List<Readiness.Item> alone = List.of(SigningItem.refused(problems));
    return reported(
        new Readiness(claimed.terminalId(), claimed.station(), bench.clock().instant(), alone));
  }

  private int reported(Readiness report) throws IOException {
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
