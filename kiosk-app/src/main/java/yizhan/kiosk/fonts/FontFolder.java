package yizhan.kiosk.fonts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the font files lie: the folder named by the system property {@code yizhan.fonts}, else
 * {@code fonts} under {@code yizhan.root}, else the first {@code fonts} with fonts in it from the
 * working directory upward.
 */
final class FontFolder {
  private static final String REMEDY =
      "Run ./kiosk once, or tools/fonts.sh: it brings the fonts into the folder 'fonts'.";

  private FontFolder() {}

  /** The folder with all faces in it. */
  static Path find() {
    return find(System::getProperty, Path.of("").toAbsolutePath());
  }

  static Path find(Function<String, @Nullable String> property, Path workingDirectory) {
    List<Path> candidates = candidates(property, workingDirectory);
    for (Path folder : candidates) if (missing(folder).isEmpty()) return folder;
    throw new FontsMissingException(
        "Fonts are missing: "
            + candidates.stream()
                .map(folder -> String.join(", ", missing(folder)) + " in " + folder)
                .collect(Collectors.joining("; "))
            + ". "
            + REMEDY);
  }

  private static List<Path> candidates(
      Function<String, @Nullable String> property, Path workingDirectory) {
    String named = property.apply("yizhan.fonts");
    if (named != null) return List.of(Path.of(named)); // asked for: nothing else will do
    List<Path> candidates = new ArrayList<>();
    String root = property.apply("yizhan.root");
    if (root != null) candidates.add(Path.of(root, "fonts"));
    for (@Nullable Path up = workingDirectory; up != null; up = up.getParent()) {
      Path folder = up.resolve("fonts");
      if (Files.isDirectory(folder)) candidates.add(folder);
    }
    return candidates.isEmpty() ? List.of(workingDirectory.resolve("fonts")) : candidates;
  }

  private static List<String> missing(Path folder) {
    return Arrays.stream(Face.values())
        .map(Face::fileName)
        .filter(name -> !Files.isReadable(folder.resolve(name)))
        .toList();
  }
}
