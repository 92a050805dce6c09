package yizhan.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;

/**
 * The file that says what one terminal is: TOML 1.0, UTF-8, at most 1 MiB. It may name a station
 * profile: what that says holds for each key that the terminal file does not have (decision 0183).
 */
public final class TerminalFile {
  /** How the TOML reader speaks of another line than that of the slip. */
  private static final Pattern LINE = Pattern.compile("(?<=line )\\d{1,9}");

  /** The key that names a station profile. */
  static final String PROFILE = "station-profile";

  private final Path folder;
  private final Complaints complaints;
  private final Optional<Looking> looking;

  private TerminalFile(Path folder, Complaints complaints, Optional<Looking> looking) {
    this.folder = folder;
    this.complaints = complaints;
    this.looking = looking;
  }

  /** Looks at the bytes of each file before they are read. */
  private interface Looking {
    void at(Path file, byte[] bytes, Where whole, Complaints complaints);
  }

  /**
   * Reads a terminal file whole, whoever wrote it. Relative paths in it begin at its own folder. No
   * device, secret or network is touched.
   *
   * @return the terminal, or every problem that was found; never throws for what is in the file, or
   *     because it is not there
   */
  public static Reading read(Path file) {
    return readAs(file, file);
  }

  /**
   * The same.
   *
   * @param seen is given each file that was read, with its very bytes: first the terminal file,
   *     then the station profile that it names
   */
  public static Reading read(Path file, BiConsumer<Path, byte[]> seen) {
    Looking looking = (each, bytes, _, _) -> seen.accept(each, bytes);
    return new TerminalFile(folder(file), new Complaints(), Optional.of(looking)).whole(file);
  }

  /** The same for a text that is to lie elsewhere: paths in it begin there. */
  public static Reading readAs(Path text, Path file) {
    Complaints complaints = new Complaints();
    return new TerminalFile(folder(file), complaints, Optional.empty()).whole(text);
  }

  /**
   * The same for whoever goes by it: where the office's key lies beside it, a file that the office
   * has not signed as it stands, or whose station profile it has not, is a broken one (decision
   * 0184).
   */
  public static Reading readSigned(Path file) {
    Complaints complaints = new Complaints();
    Optional<OfficeSigner> signer = OfficeSigner.pinned(file, complaints);
    return new TerminalFile(folder(file), complaints, signer.map(by -> by::check)).whole(file);
  }

  /**
   * The same for whoever knows that a key was taken: one that is gone by now signs nothing, rather
   * than that no signature is wanted.
   */
  public static Reading readPinned(Path file) {
    Complaints complaints = new Complaints();
    Optional<OfficeSigner> signer = OfficeSigner.required(file, complaints);
    return new TerminalFile(folder(file), complaints, signer.map(by -> by::check)).whole(file);
  }

  static Reading read(Source source, Path folder, Complaints complaints) {
    return new TerminalFile(folder, complaints, Optional.empty()).understood(source);
  }

  private static Path folder(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return folder == null ? file : folder;
  }

  private Reading whole(Path file) {
    Optional<Source> source = source(file, Where.WHOLE_FILE, Where.WHOLE_FILE);
    return source.isPresent()
        ? understood(source.get())
        : new Reading.Unsound(complaints.inOrder());
  }

  /**
   * What one file says, as it was signed: the very bytes that were looked at are read.
   *
   * @param whole the file as a whole
   * @param named where it is complained about that it is not there
   */
  private Optional<Source> source(Path file, Where whole, Where named) {
    Optional<byte[]> bytes = Source.bytes(file, named, complaints);
    if (bytes.isPresent() && looking.isPresent())
      looking.get().at(file, bytes.get(), whole, complaints);
    return bytes.flatMap(found -> Source.of(found, whole, complaints));
  }

  private Reading understood(Source source) {
    Section own = section(source, Where.WHOLE_FILE);
    Optional<Section> shared =
        own.optional(PROFILE, Kinds.path(folder)).flatMap(file -> shared(own, file));
    if (own.has(PROFILE) && shared.isEmpty())
      complaints.tear(); // what it would have said is not missing
    Terminal terminal = new TerminalReader(shared.map(own::over).orElse(own), folder).read();
    return complaints.none()
        ? new Reading.Sound(terminal)
        : new Reading.Unsound(complaints.inOrder());
  }

  private Optional<Section> shared(Section own, Path profile) {
    Where whole = Where.whole(String.valueOf(profile.getFileName()));
    return source(profile, whole, own.at(PROFILE)).map(source -> section(source, whole));
  }

  private Section section(Source source, Where whole) {
    complaints.number(whole.file(), source::numberInFile);
    TomlParseResult toml = source.toml(whole, complaints);
    List<String> lines = source.text().lines().toList();
    for (TomlParseError error : toml.errors()) {
      TomlPosition position = error.position();
      Where where = whole.on(source.numberInFile(position.line()), position.column());
      complaints.tear();
      complaints.add(where, slip(error, lines, source), Phrase.of("syntax.right"));
    }
    return new Section(toml, whole, complaints);
  }

  /** What the TOML reader says; not where it would repeat a part of a secret. */
  private static Phrase slip(TomlParseError error, List<String> lines, Source source) {
    int line = error.position().line();
    if (line >= 1 && line <= lines.size() && Secrets.suspected(lines.get(line - 1))) {
      return Phrase.of("syntax-hidden");
    }
    String said =
        LINE.matcher(String.valueOf(error.getMessage()))
            .replaceAll(found ->
                Integer.toString(
                    source.numberInFile(Integer.parseInt(Objects.requireNonNull(found.group())))));
    return Phrase.of("syntax", said);
  }
}
