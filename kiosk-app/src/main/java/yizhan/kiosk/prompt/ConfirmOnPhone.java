package yizhan.kiosk.prompt;

import java.util.List;
import java.util.Optional;

/**
 * Say on your own phone that it is you. Answered by the back office, which hears the phone; or with
 * {@link PhoneAnswer.Unconfirmed#OTHERWISE}.
 *
 * @param code what the code for the phone holds
 * @param check a small number that the phone shows, too
 * @param seconds how long the code is still good, from when this is shown
 * @param trouble what is wrong just now; empty when nothing is
 */
public record ConfirmOnPhone(
    String code, String check, Stage stage, int seconds, Optional<Text> trouble)
    implements Prompt<PhoneAnswer> {
  /** The id of the button that leads to another way. */
  public static final String OTHERWISE = "otherwise";

  /** How far it is. */
  public enum Stage {
    /** No phone has the code yet. */
    SHOWN,
    /** A phone has it. */
    OPENED
  }

  /** The same, as it stands now. */
  public ConfirmOnPhone now(Stage other, int left, Optional<Text> wrong) {
    return new ConfirmOnPhone(code, check, other, left, wrong);
  }

  @Override
  public boolean accepts(Object answer) {
    return answer instanceof PhoneAnswer;
  }

  /** The code has been used: who comes back here needs another one. */
  @Override
  public boolean landing() {
    return false;
  }

  @Override
  public boolean identifies() {
    return true;
  }

  @Override
  public Text spoken() {
    return trouble.orElse(
        stage == Stage.OPENED ? Text.of("phone.opened.say") : Text.of("phone.say", check));
  }

  @Override
  public List<String> focus() {
    return List.of(OTHERWISE);
  }

  /** Whoever has the code is believed. */
  @Override
  public String toString() {
    return "ConfirmOnPhone[" + stage + "]";
  }
}
