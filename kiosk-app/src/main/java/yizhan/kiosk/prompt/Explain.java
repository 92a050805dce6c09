package yizhan.kiosk.prompt;

import java.util.Optional;

/** Bad news with the ways out. */
public record Explain(Refusal refusal) implements Prompt.Agree {
  @Override
  public boolean landing() {
    return false;
  }

  @Override
  public Text spoken() {
    return Text.of("explain.say", refusal.title(), refusal.why());
  }

  @Override
  public Optional<Prompt.Done> silence() {
    return Optional.of(Prompt.Done.DONE);
  }
}
