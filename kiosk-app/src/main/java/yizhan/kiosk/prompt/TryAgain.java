package yizhan.kiosk.prompt;

import java.util.List;

/** The world failed for now. True: try again; false: give up. */
public record TryAgain(Text what, Text why) implements Prompt<Boolean> {
  /** The id of the button that gives up. */
  public static final String GIVE_UP = "give-up";

  @Override
  public boolean accepts(Object answer) {
    return answer instanceof Boolean;
  }

  @Override
  public boolean landing() {
    return false;
  }

  @Override
  public Text spoken() {
    return Text.of("try-again.say", what);
  }

  @Override
  public List<String> focus() {
    return List.of(ACT, GIVE_UP);
  }
}
