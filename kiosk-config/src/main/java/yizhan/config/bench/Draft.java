package yizhan.config.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import yizhan.config.Bilingual;
import yizhan.config.Language;
import yizhan.config.TomlText;

/**
 * A new terminal file: what somebody said, and what was found.
 *
 * @param id of the terminal
 * @param office how the back office is reached
 * @param known what lies in the trays, and how wide the roll is
 * @param cabinet sections {@code [cabinet…]} of whoever made the cabinet; may be empty
 * @param journal the folder of the journal
 */
public record Draft(
    String id,
    Bilingual station,
    String hotline,
    Office office,
    Sections.Known known,
    String cabinet,
    String journal) {

  /**
   * The back office.
   *
   * @param authority file with the certificates of whoever vouches for it; empty: whom this Java
   *     believes
   * @param enrols whether the terminal is to show a certificate of its own
   */
  public record Office(String url, Optional<String> authority, boolean enrols) {
    /** The section of its certificates, if there is anything to say in it. */
    private String tls(String journal) {
      if (authority.isEmpty() && !enrols) return "";
      Path beside = Path.of(journal).resolveSibling("identity.pem");
      return "[back-office.tls]\n"
          + authority.map(file -> "authority = " + TomlText.quoted(file) + "\n").orElse("")
          + (enrols ? "identity = " + TomlText.quoted(beside.toString()) + "\n" : "");
    }
  }

  /** The text of the file. What it lacks, reading it will tell. */
  public String toml(Found found, Language language) throws IOException {
    boolean blanks = known.holds().values().stream().anyMatch(held -> held.startsWith("licence"));
    Map<String, String> values =
        Map.of(
            "{services}", blanks ? TomlText.quoted("print-licence") : "",
            "{id}", TomlText.quoted(id),
            "{name}", both(id + " 号终端", "Terminal " + id),
            "{station}", both(station.zh(), station.en()),
            "{hotline}", TomlText.quoted(hotline),
            "{office}", TomlText.quoted(office.url()),
            "{tls}", office.tls(journal).strip(),
            "{devices}", Sections.of(found, known, language).strip(),
            "{cabinet}", cabinet.strip(),
            "{journal}", TomlText.quoted(journal));
    StringBuilder text = new StringBuilder();
    for (String line : template().lines().toList()) {
      String filled = line;
      for (Map.Entry<String, String> value : values.entrySet())
        filled = filled.replace(value.getKey(), value.getValue());
      text.append(filled).append('\n');
    }
    return text.toString().replaceAll("\n{3,}", "\n\n").stripTrailing() + "\n";
  }

  private static String both(String zh, String en) {
    return "{ zh = %s, en = %s }".formatted(TomlText.quoted(zh), TomlText.quoted(en));
  }

  private static String template() throws IOException {
    try (InputStream in = Draft.class.getResourceAsStream("terminal.template")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
