package yizhan.config.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import yizhan.config.Terminal;
import yizhan.config.bench.Light;
import yizhan.config.bench.Readiness;
import yizhan.config.bench.StockItems;

/**
 * {@code config stock}: what the book has of blanks, tray by tray. Counting and loading is for
 * staff, two of them, at the terminal's screen.
 */
@Command(name = "stock", sortOptions = false)
final class StockCommand implements Callable<Integer> {
  private final Bench bench;
  @Mixin private Usual usual = new Usual();
  @Mixin private OnTerminal onTerminal = new OnTerminal();

  StockCommand(Bench bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() {
    Optional<Terminal> terminal = onTerminal.read(usual);
    if (terminal.isEmpty()) return Usual.WRONG;
    List<Readiness.Item> trays = StockItems.of(terminal.get(), bench.house());
    if (usual.json())
      usual.prints(trays.stream().map(each -> ReadinessText.json(each, usual.language())).toList());
    else if (trays.isEmpty()) usual.says("stock.none");
    else
      for (Readiness.Item tray : trays)
        usual.out().print(ReadinessText.lines(tray, usual.language()));
    usual.out().flush();
    return Usual.status(Light.worst(trays.stream().map(Readiness.Item::light).toList()));
  }
}
