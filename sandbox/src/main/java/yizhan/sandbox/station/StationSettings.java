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
 * @param enrolling whether its back office knows terminals by certificates, over TLS
 */
public record StationSettings(
    Path folder,
    Path paper,
    Optional<Path> people,
    String orientation,
    boolean fullScreen,
    Duration timePerSheet,
    boolean enrolling) {
  private static final Duration USUAL_SHEET = Duration.ofSeconds(3);

  public static StationSettings in(Path folder) {
    return new StationSettings(
        folder, folder, Optional.empty(), "portrait", false, USUAL_SHEET, false);
  }

  public StationSettings withPaperIn(Path other) {
    return new StationSettings(
        folder, other, people, orientation, fullScreen, timePerSheet, enrolling);
  }

  public StationSettings withPeople(Optional<Path> more) {
    return new StationSettings(
        folder, paper, more, orientation, fullScreen, timePerSheet, enrolling);
  }

  public StationSettings standing(String other) {
    return new StationSettings(folder, paper, people, other, fullScreen, timePerSheet, enrolling);
  }

  public StationSettings withTimePerSheet(Duration other) {
    return new StationSettings(folder, paper, people, orientation, fullScreen, other, enrolling);
  }

  /** With an office that no terminal reaches before it is enrolled. */
  public StationSettings enrolling(boolean other) {
    return new StationSettings(folder, paper, people, orientation, fullScreen, timePerSheet, other);
  }
}
