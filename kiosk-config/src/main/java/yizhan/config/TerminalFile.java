package yizhan.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseOptions;
import org.tomlj.TomlParseResult;

/** The file that says what one terminal is: TOML 1.0, UTF-8, at most 1 MiB. */
public final class TerminalFile {
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
    Optional<String> text = Source.text(file, complaints);
    return text.isPresent()
        ? read(text.get(), folder == null ? file : folder, complaints)
        : new Reading.Unsound(complaints.inOrder());
  }

  private static Reading read(String text, Path folder, Complaints complaints) {
    TomlParseResult toml = Toml.parse(text, TomlParseOptions.sourceless());
    List<String> lines = text.lines().toList();
    for (TomlParseError error : toml.errors()) {
      complaints.tear();
      complaints.add(where(error), slip(error, lines), Phrase.of("syntax.right"));
    }
    Terminal terminal =
        new TerminalReader(new Section(toml, Where.WHOLE_FILE, complaints), folder).read();
    return complaints.none()
        ? new Reading.Sound(terminal)
        : new Reading.Unsound(complaints.inOrder());
  }

  private static Where where(TomlParseError error) {
    return Where.WHOLE_FILE.on(error.position().line(), error.position().column());
  }

  /** What the TOML reader says; not where it would repeat a part of a secret. */
  private static Phrase slip(TomlParseError error, List<String> lines) {
    int line = error.position().line();
    boolean hidden = line >= 1 && line <= lines.size() && Secrets.suspected(lines.get(line - 1));
    return hidden
        ? Phrase.of("syntax-hidden")
        : Phrase.of("syntax", Kind.shortened(String.valueOf(error.getMessage())));
  }
}
