package yizhan.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseOptions;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;

/** The file that says what one terminal is: TOML 1.0, UTF-8, at most 1 MiB. */
public final class TerminalFile {
  /** How the TOML reader speaks of another line than that of the slip. */
  private static final Pattern LINE = Pattern.compile("(?<=line )\\d{1,9}");

  private TerminalFile() {}

  /**
   * Reads a terminal file whole. Relative paths in it begin at its own folder. No device, secret or
   * network is touched.
   *
   * @return the terminal, or every problem that was found; never throws for what is in the file, or
   *     because it is not there
   */
  public static Reading read(Path file) {
    Complaints complaints = new Complaints();
    Path folder = file.toAbsolutePath().normalize().getParent();
    Optional<Source> source = Source.of(file, complaints);
    return source.isPresent()
        ? read(source.get(), folder == null ? file : folder, complaints)
        : new Reading.Unsound(complaints.inOrder());
  }

  static Reading read(Source source, Path folder, Complaints complaints) {
    complaints.number(source::numberInFile);
    TomlParseResult toml = Toml.parse(source.text(), TomlParseOptions.sourceless());
    List<String> lines = source.text().lines().toList();
    for (TomlParseError error : toml.errors()) {
      TomlPosition position = error.position();
      Where where = Where.WHOLE_FILE.on(source.numberInFile(position.line()), position.column());
      complaints.tear();
      complaints.add(where, slip(error, lines, source), Phrase.of("syntax.right"));
    }
    Terminal terminal =
        new TerminalReader(new Section(toml, Where.WHOLE_FILE, complaints), folder).read();
    return complaints.none()
        ? new Reading.Sound(terminal)
        : new Reading.Unsound(complaints.inOrder());
  }

  /** What the TOML reader says; not where it would repeat a part of a secret. */
  private static Phrase slip(TomlParseError error, List<String> lines, Source source) {
    int line = error.position().line();
    if (line >= 1 && line <= lines.size() && Secrets.suspected(lines.get(line - 1))) {
      return Phrase.of("syntax-hidden");
    }
    String said =
        LINE.matcher(String.valueOf(error.getMessage()))
            .replaceAll(
                found -> Integer.toString(source.numberInFile(Integer.parseInt(found.group()))));
    return Phrase.of("syntax", said);
  }
}
