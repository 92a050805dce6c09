package yizhan.kiosk.stock;

import java.time.LocalDate;
import java.util.Map;
import yizhan.kiosk.journal.EventStream;
import yizhan.kiosk.journal.Written;

/** The journal's stream of the days whose registers the bureau is told: each once. */
final class RegisterEvents implements EventStream<LocalDate> {
  static final RegisterEvents REGISTERS = new RegisterEvents();

  /** The matter of them all. */
  static final String MATTER = "registers";

  private RegisterEvents() {}

  @Override
  public String name() {
    return "register";
  }

  @Override
  public Written write(LocalDate day) {
    return new Written("Told", Map.of("day", day.toString()), true);
  }

  @Override
  public LocalDate read(Written written) {
    if (!written.word().equals("Told"))
      throw new IllegalArgumentException("no such event: " + written.word());
    return LocalDate.parse(written.text("day"));
  }
}
