package yizhan.kiosk.equipment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The light behind the display, as far as the kernel lets programs set it: one folder for each in
 * its class {@code backlight} (Linux, Documentation/ABI/stable/sysfs-class-backlight). Displays
 * that are plugged in from outside mostly have none there.
 */
public final class Backlight {
  /** Where Linux has them. */
  public static final Path CLASS = Path.of("/sys/class/backlight");

  private static final Logger LOG = LoggerFactory.getLogger(Backlight.class);

  /** Where one panel has several, those that the kernel's own page prefers come first. */
  private static final List<String> TYPES = List.of("firmware", "platform", "raw");

  private static final int MOST_FOLDERS = 16;
  private static final int MOST_BYTES = 32;

  private final Path folder;

  /**
   * @param folder {@link #CLASS}, or one that looks like it
   */
  public Backlight(Path folder) {
    this.folder = folder;
  }

  /** How it stands with the light. */
  public sealed interface Shine {
    /** This display has none that the machine may set. */
    record None() implements Shine {}

    /** It has one, which this program may not set. */
    record Locked(int percent, Path file) implements Shine {}

    /** It shines so brightly, and can be set. */
    record Shines(int percent) implements Shine {}
  }

  /** Looks. */
  public Shine shine() {
    Optional<Path> light = light();
    if (light.isEmpty()) return new Shine.None();
    try {
      Path set = light.get().resolve("brightness");
      int percent = Math.toIntExact(Math.round(100.0 * number(set) / most(light.get())));
      return Files.isWritable(set) ? new Shine.Shines(percent) : new Shine.Locked(percent, set);
    } catch (IOException unreadable) {
      LOG.warn("the display's light cannot be read", unreadable);
      return new Shine.None();
    }
  }

  /**
   * Sets it; the kernel keeps it until the machine is switched off.
   *
   * @param percent of the brightest, from 1
   * @throws IOException when it may not, or there is none
   */
  public void set(int percent) throws IOException {
    Path light = light().orElseThrow(() -> new IOException("no light to set"));
    long value = Math.max(1, Math.round(most(light) * percent / 100.0));
    Files.writeString(light.resolve("brightness"), Long.toString(value));
  }

  private Optional<Path> light() {
    try (Stream<Path> lights = Files.list(folder)) {
      return lights
          .limit(MOST_FOLDERS)
          .filter(light -> Files.exists(light.resolve("brightness")))
          .min(Comparator.comparingInt(Backlight::rank).thenComparing(Path::toString));
    } catch (IOException _) {
      return Optional.empty(); // no such class: another system, or no display of its own
    }
  }

  private static int rank(Path light) {
    try {
      int rank = TYPES.indexOf(text(light.resolve("type")));
      return rank < 0 ? TYPES.size() : rank;
    } catch (IOException _) {
      return TYPES.size();
    }
  }

  private static long most(Path light) throws IOException {
    return number(light.resolve("max_brightness"));
  }

  private static long number(Path file) throws IOException {
    String text = text(file);
    if (!text.matches("\\d{1,9}")) throw new IOException(file + " holds no number");
    return Long.parseLong(text);
  }

  private static String text(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MOST_BYTES), StandardCharsets.US_ASCII).strip();
    }
  }
}
