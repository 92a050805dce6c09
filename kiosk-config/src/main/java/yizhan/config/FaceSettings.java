package yizhan.config;

import java.time.Duration;
import java.util.List;

/**
 * What compares faces with the photos of cards.
 *
 * @param engine a program as {@code docs/face-engine.md} describes it, with its arguments, parted
 *     by spaces
 * @param camera the device from which it takes its frames
 * @param leastScore from which score on a face is the one in the photo, of 1000; the engine's maker
 *     knows
 * @param within how long one comparison may take
 * @param lock how long a card is not compared after three times that it was not that face
 */
public record FaceSettings(
    String engine, String camera, int leastScore, Duration within, Duration lock) {
  /** The section of the terminal file, and what the engine is called among the devices. */
  public static final String KEY = "face";

  /** Program and arguments. */
  public List<String> command() {
    return List.of(engine.strip().split("\\s+"));
  }
}
