package yizhan.kiosk.prompt;

import java.util.List;
import java.util.Optional;

/** What should have gone home on paper, as a code to photograph. */
public record ReceiptOnScreen(Kind kind, Text why, String code, List<Line> lines)
    implements Prompt.Agree {
  /** What it is. */
  public enum Kind {
    RECEIPT,
    /** The number of a case, and what happens next. */
    SLIP
  }

  public ReceiptOnScreen {
    lines = List.copyOf(lines);
  }

  @Override
  public Text spoken() {
    return Text.of("on-screen.say." + kind);
  }

  @Override
  public Optional<Prompt.Done> silence() {
    return Optional.of(Prompt.Done.DONE);
  }
}
