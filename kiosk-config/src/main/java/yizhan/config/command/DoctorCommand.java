package yizhan.config.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import yizhan.config.Phrase;
import yizhan.config.Terminal;
import yizhan.config.bench.Checkup;
import yizhan.config.bench.Doctor;
import yizhan.config.bench.Light;

/** {@code config doctor [--fix]}: what is wrong with the machine, and puts right what it may. */
@Command(name = "doctor", sortOptions = false)
final class DoctorCommand implements Callable<Integer> {
  private final Bench bench;
  @Mixin private Usual usual = new Usual();
  @Mixin private OnTerminal onTerminal = new OnTerminal();

  @Option(names = "--fix", descriptionKey = "fix")
  private boolean fix;

  DoctorCommand(Bench bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() {
    Optional<Terminal> terminal = onTerminal.read(usual);
    if (terminal.isEmpty()) return Usual.WRONG;
    Doctor doctor = new Doctor(bench.host(), terminal.get(), bench.house());
    List<Checkup> found = doctor.look();
    List<Phrase> done = new ArrayList<>();
    if (fix) {
      found.forEach(each -> cure(each, done));
      found = doctor.look();
    }
    if (usual.json()) usual.prints(json(found, done));
    else {
      done.forEach(usual::says);
      for (Checkup each : found)
        usual.out().print(ReadinessText.lines(each.item(), usual.language()));
      if (!fix && found.stream().anyMatch(DoctorCommand::curable)) usual.says("doctor.may-fix");
      usual.out().flush();
    }
    return Usual.status(Light.worst(found.stream().map(each -> each.item().light()).toList()));
  }

  private static boolean curable(Checkup checkup) {
    return checkup.item().light() != Light.GREEN && checkup.cure().isPresent();
  }

  private static void cure(Checkup checkup, List<Phrase> done) {
    if (!curable(checkup)) return;
    try {
      done.add(checkup.cure().orElseThrow().apply());
    } catch (IOException failed) {
      String why = failed.getClass().getSimpleName() + ": " + failed.getMessage();
      done.add(Phrase.of("doctor.could-not", checkup.item().subject(), why));
    }
  }

  private Map<String, Object> json(List<Checkup> found, List<Phrase> done) {
    return Json.object(
        "done",
        done.stream()
            .map(each -> Json.object("id", each.id(), "words", each.in(usual.language())))
            .toList(),
        "items",
        found.stream().map(each -> ReadinessText.json(each.item(), usual.language())).toList());
  }
}
