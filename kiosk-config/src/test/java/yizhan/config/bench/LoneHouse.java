package yizhan.config.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import yizhan.config.Language;
import yizhan.config.Terminal;
import yizhan.device.printer.GlyphPainter;
import yizhan.device.printer.SheetPainter;
import yizhan.device.printer.SheetSize;

/**
 * A house in which no kiosk lives: it knows the back office, its fonts, and nothing else.
 *
 * @param state how the back office is
 */
public record LoneHouse(OfficeState state, List<String> missingFonts) implements House {
  /** One that nobody asks anything. */
  public static final LoneHouse SILENT =
      new LoneHouse(new OfficeState.Silent("unreachable"), List.of());

  @Override
  public OfficeState office(Terminal terminal) {
    return state;
  }

  @Override
  public List<OperationState> contract(Terminal terminal, boolean traces) {
    return List.of();
  }

  @Override
  public TrayStock stock(Terminal terminal, String tray) {
    return new TrayStock.Booked(0, false, false);
  }

  @Override
  public List<LayoutState> layouts(Terminal terminal) {
    return List.of();
  }

  @Override
  public Optional<SheetAreas> areas(Terminal terminal, SheetSize size) {
    throw new AssertionError(size);
  }

  @Override
  public Software software() {
    throw new AssertionError();
  }

  @Override
  public GlyphPainter painter() {
    throw new AssertionError();
  }

  @Override
  public SheetPainter sheetPainter() {
    throw new AssertionError();
  }

  @Override
  public Retiring retiring(Terminal terminal) {
    throw new AssertionError();
  }

  @Override
  public Optional<Enrolling> enrolling(Terminal terminal) {
    return Optional.empty();
  }

  @Override
  public void write(Readiness report, Language language, Path file) {
    throw new AssertionError(file);
  }
}
