package yizhan.kiosk.prompt;

import java.util.List;
import yizhan.device.face.FaceSight;

/**
 * Look at the camera while your face is compared with the photo of your card. Answered by the
 * engine; or with {@link Answer#OTHERWISE}.
 *
 * @param sight what the engine sees just now
 */
public record LookAtCamera(FaceSight sight) implements Prompt<LookAtCamera.Answer> {
  /** The id of the button that leads to another way. */
  public static final String OTHERWISE = "otherwise";

  /** What came of it. */
  public enum Answer {
    SAME,
    /** Not alike enough. */
    ANOTHER,
    /** A picture, or nobody can tell. */
    NOT_LIVE,
    /** Nobody came before the camera. */
    NOBODY,
    /** The engine or its camera did not work. */
    NO_ENGINE,
    /** They want another way. */
    OTHERWISE
  }

  @Override
  public boolean accepts(Object answer) {
    return answer instanceof Answer;
  }

  /** A comparison is made once, whatever is gone back over. */
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
    return sight == FaceSight.NOBODY ? Text.of("face.say") : Text.of("face.sight." + sight);
  }

  @Override
  public List<String> focus() {
    return List.of(OTHERWISE);
  }
}
