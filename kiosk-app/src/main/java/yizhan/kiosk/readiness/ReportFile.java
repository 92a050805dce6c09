package yizhan.kiosk.readiness;

import io.avaje.json.JsonException;
import io.avaje.json.mapper.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import yizhan.config.bench.Light;
import yizhan.kiosk.journal.Batch;
import yizhan.kiosk.office.ReadinessReport;

/**
 * The last readiness report of a terminal, as the bench has written it.
 *
 * @param json for machines
 * @param pdf for people
 */
public record ReportFile(Path json, Path pdf) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Where it lies. */
  public static ReportFile in(Path journal) {
    return new ReportFile(journal.resolve("readiness.json"), journal.resolve("readiness.pdf"));
  }

  /** Where the next one is written until it is whole. */
  public ReportFile draft() {
    return new ReportFile(fresh(json), fresh(pdf));
  }

  private static Path fresh(Path file) {
    return file.resolveSibling(file.getFileName() + ".new");
  }

  /** Both files. */
  public List<Path> files() {
    return List.of(json, pdf);
  }

  /** Leaves nothing of it. */
  public void remove() throws IOException {
    for (Path each : files()) Files.deleteIfExists(each);
  }

  /** Lays it where another lay. */
  public void moveTo(ReportFile place) throws IOException {
    Files.move(pdf, place.pdf, StandardCopyOption.ATOMIC_MOVE);
    Files.move(json, place.json, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * What the journal is to hold of it and the bureau to be told, in one commit.
   *
   * @throws IOException when it cannot be read, or is no report
   */
  public Batch batch(LocalDate day) throws IOException {
    String text = Files.readString(json).strip();
    Made made = made(day, text);
    String light = made.light().name().toLowerCase(Locale.ROOT);
    String drawn = Base64.getEncoder().encodeToString(Files.readAllBytes(pdf));
    return new Batch()
        .add(ReadinessEvents.READINESS, ReadinessEvents.MATTER, made)
        .tell("readiness " + day, new ReadinessReport(day, light, text, drawn));
  }

  private static Made made(LocalDate day, String text) throws IOException {
    try {
      if (MAPPER.fromJson(text) instanceof Map<?, ?> report
          && report.get("items") instanceof List<?> items)
        return new Made(
            day,
            Instant.parse(String.valueOf(report.get("at"))),
            light(report),
            count(items, Light.RED),
            count(items, Light.AMBER));
    } catch (JsonException | DateTimeParseException | IllegalArgumentException unreadable) {
      throw new IOException("no readiness report", unreadable);
    }
    throw new IOException("no readiness report");
  }

  private static int count(List<?> items, Light light) {
    return (int)
        items.stream().filter(each -> each instanceof Map<?, ?> m && light(m) == light).count();
  }

  private static Light light(Map<?, ?> object) {
    return Light.valueOf(String.valueOf(object.get("light")).toUpperCase(Locale.ROOT));
  }
}
