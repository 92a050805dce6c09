package yizhan.sandbox.station;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What a sandbox station is set up with.
 *
 * @param folder where its files go: {@code terminal.toml}, {@code wires}, {@code journal}
 * @param paper where what comes out goes: {@code sheets}, {@code receipts}
 * @param people a folder with more people and firms
 * @param orientation of the terminal that the file describes, {@code portrait} or {@code landscape}
 * @param fullScreen whether that terminal fills the screen
 * @param timePerSheet how long the sheet printer takes
 */
public record StationSettings(
    Path folder,
    Path paper,
    Optional<Path> people,
    String orientation,
    boolean fullScreen,
    Duration timePerSheet) {
  private static final Duration USUAL_SHEET = Duration.ofSeconds(3);

  public static StationSettings in(Path folder) {
    return new StationSettings(folder, folder, Optional.empty(), "portrait", false, USUAL_SHEET);
  }

  public StationSettings withPaperIn(Path other) {
    return new StationSettings(folder, other, people, orientation, fullScreen, timePerSheet);
  }

  public StationSettings withPeople(Optional<Path> more) {
    return new StationSettings(folder, paper, more, orientation, fullScreen, timePerSheet);
  }

  public StationSettings standing(String other) {
    return new StationSettings(folder, paper, people, other, fullScreen, timePerSheet);
  }

  public StationSettings withTimePerSheet(Duration other) {
    return new StationSettings(folder, paper, people, orientation, fullScreen, other);
  }
}
