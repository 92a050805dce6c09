package yizhan.config.bench;

import java.nio.file.Path;
import java.util.List;
import yizhan.config.OfficeSigner;
import yizhan.config.Phrase;
import yizhan.config.Problem;
import yizhan.config.Reading;
import yizhan.config.TerminalFile;

/** Whether the terminal file is as the office has signed it. */
public final class SigningItem {
  private SigningItem() {}

  /** What the report says of it. */
  public static Readiness.Item of(Path terminalFile) {
    if (!OfficeSigner.isPinned(terminalFile))
      return item(new Verdicts().say(Light.AMBER, "ready.unsigned"));
    return switch (TerminalFile.readSigned(terminalFile)) {
      case Reading.Sound _ -> item(new Verdicts().say(Light.GREEN, "ready.signed"));
      case Reading.Unsound(var problems) -> refused(problems);
    };
  }

  /** What it says of a file that does not count. */
  public static Readiness.Item refused(List<Problem> problems) {
    Verdicts verdicts = new Verdicts();
    problems.forEach(problem -> verdicts.say(Light.RED, problem.what()));
    return item(verdicts);
  }

  private static Readiness.Item item(Verdicts found) {
    return found.of("terminal-file", Phrase.of("ready.terminal-file"));
  }
}
