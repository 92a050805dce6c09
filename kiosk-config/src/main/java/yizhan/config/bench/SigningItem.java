package yizhan.config.bench;

import java.nio.file.Path;
import yizhan.config.OfficeSigner;
import yizhan.config.Phrase;
import yizhan.config.Reading;
import yizhan.config.TerminalFile;

/** Whether the terminal file is as the office has signed it. */
public final class SigningItem {
  private SigningItem() {}

  /** What the report says of it. */
  public static Readiness.Item of(Path terminalFile) {
    Verdicts verdicts = new Verdicts();
    if (!OfficeSigner.isPinned(terminalFile)) verdicts.say(Light.AMBER, "ready.unsigned");
    else
      switch (TerminalFile.readSigned(terminalFile)) {
        case Reading.Sound _ -> verdicts.say(Light.GREEN, "ready.signed");
        case Reading.Unsound(var problems) ->
            problems.forEach(problem -> verdicts.say(Light.RED, problem.what()));
      }
    return verdicts.of("terminal-file", Phrase.of("ready.terminal-file"));
  }
}
