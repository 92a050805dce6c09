package yizhan.kiosk.prompt;

import java.util.List;
import java.util.Optional;

/** The receipt as a code to photograph, when there is no paper for it. */
public record ReceiptOnScreen(Text why, String code, List<Line> lines) implements Prompt.Agree {
  public ReceiptOnScreen {
    lines = List.copyOf(lines);
  }

  @Override
  public Text spoken() {
    return Text.of("receipt.on-screen.say");
  }

  @Override
  public Optional<Prompt.Done> silence() {
    return Optional.of(Prompt.Done.DONE);
  }
}
