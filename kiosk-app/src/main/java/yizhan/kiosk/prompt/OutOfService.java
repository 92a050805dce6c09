package yizhan.kiosk.prompt;

import java.util.List;

/** Something went wrong that nobody foresaw. */
public record OutOfService(Outage outage) implements Prompt.Agree {
  @Override
  public Text spoken() {
    return Text.of("out-of-service.say");
  }

  @Override
  public List<String> focus() {
    return List.of();
  }
}
