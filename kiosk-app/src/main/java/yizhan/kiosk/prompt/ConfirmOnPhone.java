package yizhan.kiosk.prompt;

import java.util.List;
import java.util.Optional;

/**
 * Say on your own phone that it is you, or show there the electronic licence of your firm. Answered
 * by the back office, which hears the phone; or with {@link PhoneAnswer.Unconfirmed#OTHERWISE}.
 *
 * @param app what on the phone the code is for
 * @param code what the code for the phone holds
 * @param check a small number that the phone shows, too
 * @param seconds how long the code is still good, from when this is shown
 * @param trouble what is wrong just now; empty when nothing is
 */
public record ConfirmOnPhone(
    App app, String code, String check, Stage stage, int seconds, Optional<Text> trouble)
    implements Prompt<PhoneAnswer> {
  /** The id of the button that leads to another way. */
  public static final String OTHERWISE = "otherwise";

  /** What on the phone the code is for. */
  public enum App {
    OWN_PHONE("phone"),
    ELECTRONIC_LICENCE("licence-app");

    private final String words;

    App(String words) {
      this.words = words;
    }
  }

  /** How far it is. */
  public enum Stage {
    /** No phone has the code yet. */
    SHOWN,
    /** A phone has it. */
    OPENED
  }

  /** The same, as it stands now. */
  public ConfirmOnPhone now(Stage other, int left, Optional<Text> wrong) {
    return new ConfirmOnPhone(app, code, check, other, left, wrong);
  }

  /** What stands over it. */
  public Text title() {
    return said("title");
  }

  /** What is to be done. */
  public Text how() {
    return said("how");
  }

  private Text said(String part) {
    String at = stage == Stage.OPENED ? ".opened." : ".";
    return Text.of(app.words + at + part, check);
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
    return trouble.orElse(said("say"));
  }

  @Override
  public List<String> focus() {
    return List.of(OTHERWISE);
  }

  /** Whoever has the code is believed. */
  @Override
  public String toString() {
    return "ConfirmOnPhone[" + app + ", " + stage + "]";
  }
}
