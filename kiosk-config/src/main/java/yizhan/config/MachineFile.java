package yizhan.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseOptions;
import org.tomlj.TomlParseResult;
import yizhan.device.printer.EvidenceProfile;
import yizhan.device.printer.EvidenceProfile.Memory;
import yizhan.device.printer.SheetSize;

/**
 * What a terminal has found out about itself, in a file of its own that only the bench writes:
 * {@code machine.toml}, beside the journal's folder. What a terminal is meant to be stands in the
 * terminal file, and neither file ever changes the other.
 *
 * @param sheetPrinter what the sheet printer was measured to prove; empty: never measured
 */
public record MachineFile(Optional<EvidenceProfile> sheetPrinter) {
  /** Nothing was found out yet. */
  public static final MachineFile NOTHING = new MachineFile(Optional.empty());

  private static final Duration LONGEST_LAG = Duration.ofMinutes(2);
  private static final int MOST_STEPS = 16;

  private static final Kind<Memory> MEMORY =
      Kinds.oneOf(
          Map.of("keeps", Memory.KEEPS, "forgets", Memory.FORGETS, "untried", Memory.UNTRIED));

  /** What reading it came to. */
  public sealed interface Found {
    /** It was read, or there is none yet. */
    record Sound(MachineFile machine) implements Found {}

    /** Somebody has been at it. */
    record Unsound(List<Problem> problems) implements Found {
      public Unsound {
        problems = List.copyOf(problems);
      }
    }
  }

  /** Reads it; a file that is not there says nothing. */
  public static Found read(Path file) {
    if (Files.notExists(file)) return new Found.Sound(NOTHING);
    Complaints complaints = new Complaints();
    Optional<Source> source = Source.of(file, complaints);
    if (source.isEmpty()) return new Found.Unsound(complaints.inOrder());
    complaints.number(source.get()::numberInFile);
    TomlParseResult toml = Toml.parse(source.get().text(), TomlParseOptions.sourceless());
    for (TomlParseError error : toml.errors()) {
      complaints.tear();
      Where where = Where.WHOLE_FILE.on(error.position().line(), error.position().column());
      complaints.add(
          where,
          Phrase.of("syntax", String.valueOf(error.getMessage())),
          Phrase.of("machine.right"));
    }
    Section root = new Section(toml, Where.WHOLE_FILE, complaints);
    MachineFile read = new MachineFile(root.section("sheet-printer").map(MachineFile::profile));
    root.close();
    return complaints.none() ? new Found.Sound(read) : new Found.Unsound(complaints.inOrder());
  }

  private static EvidenceProfile profile(Section printer) {
    EvidenceProfile profile =
        new EvidenceProfile(
            printer.required("printer", Kinds.words(255), ""),
            printer.required("job-sheets", Kinds.FLAG, false),
            printer.required("job-impressions", Kinds.FLAG, false),
            steps(printer),
            printer.required(
                "counter-lag", Quantities.duration(Duration.ZERO, LONGEST_LAG), Duration.ZERO),
            printer.required("says-tray", Kinds.FLAG, false),
            printer.required("memory", MEMORY, Memory.UNTRIED));
    printer.close();
    return profile;
  }

  private static Map<SheetSize, Integer> steps(Section printer) {
    Map<SheetSize, Integer> steps = new EnumMap<>(SheetSize.class);
    for (SheetSize size : SheetSize.values())
      printer
          .optional(stepKey(size), Kinds.whole(1, MOST_STEPS))
          .ifPresent(step -> steps.put(size, step));
    return steps;
  }

  private static String stepKey(SheetSize size) {
    return "counter-step-" + size.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Writes it so that after a power cut there is the old file or this one, whole.
   *
   * @throws IOException when it could not be made durable; the old one is then still there
   */
  public void write(Path file) throws IOException {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    Files.createDirectories(folder);
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(fresh, toml(), StandardCharsets.UTF_8);
    sync(fresh);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    sync(folder);
  }

  private static void sync(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (UncheckedIOException wrapped) {
      throw Objects.requireNonNull(wrapped.getCause());
    }
  }

  private String toml() {
    StringBuilder text =
        new StringBuilder("# Written by ./kiosk config test. Not meant to be edited.\n");
    sheetPrinter.ifPresent(p -> {
      text.append("\n[sheet-printer]\n");
      line(text, "printer", quoted(p.printer()));
      line(text, "job-sheets", p.jobSheets());
      line(text, "job-impressions", p.jobImpressions());
      for (SheetSize size : SheetSize.values())
        p.counterStep(size).ifPresent(step -> line(text, stepKey(size), step));
      line(text, "counter-lag", quoted(p.counterLag().toMillis() + "ms"));
      line(text, "says-tray", p.saysTray());
      line(text, "memory", quoted(p.memory().name().toLowerCase(Locale.ROOT)));
    });
    return text.toString();
  }

  private static void line(StringBuilder text, String key, Object value) {
    text.append(key).append(" = ").append(value).append('\n');
  }

  /** A basic string of TOML 1.0, of words without control characters. */
  private static String quoted(String words) {
    return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
