package yizhan.kiosk.readiness;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import yizhan.config.bench.Light;
import yizhan.kiosk.journal.Audit;
import yizhan.kiosk.journal.Entry;
import yizhan.kiosk.journal.EventStream;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.journal.Written;

/** The journal's stream of readiness reports: one a day, of which the bureau is told. */
public final class ReadinessEvents implements EventStream<Made> {
  public static final ReadinessEvents READINESS = new ReadinessEvents();

  /** The matter of them all. */
  public static final String MATTER = "readiness";

  private ReadinessEvents() {}

  /** The last that was made; read from outside, so that nobody waits for it. */
  public static Optional<Made> last(Path folder) throws JournalException {
    try (Audit audit = Audit.of(folder)) {
      return audit.last(READINESS).map(Entry::event);
    }
  }

  @Override
  public String name() {
    return "readiness";
  }

  @Override
  public Written write(Made made) {
    return new Written(
        "Made",
        Map.of(
            "day", made.day().toString(),
            "at", made.at().toString(),
            "light", made.light().name(),
            "red", Integer.toString(made.red()),
            "amber", Integer.toString(made.amber())),
        true);
  }

  @Override
  public Made read(Written written) {
    if (!written.word().equals("Made"))
      throw new IllegalArgumentException("no such event: " + written.word());
    return new Made(
        LocalDate.parse(written.text("day")),
        Instant.parse(written.text("at")),
        Light.valueOf(written.text("light")),
        Integer.parseInt(written.text("red")),
        Integer.parseInt(written.text("amber")));
  }
}
