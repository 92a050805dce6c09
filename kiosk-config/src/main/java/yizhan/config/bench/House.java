package yizhan.config.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import yizhan.config.Language;
import yizhan.config.Terminal;
import yizhan.device.printer.GlyphPainter;
import yizhan.device.printer.SheetPainter;
import yizhan.device.printer.SheetSize;

/** What the bench needs from the kiosk that stands above it: the kiosk implements it. */
public interface House {
  /** Asks the back office how it is; within the terminal file's own deadlines. */
  OfficeState office(Terminal terminal);

  /** What the stock book says of one tray; read from outside, also while the kiosk runs. */
  TrayStock stock(Terminal terminal, String tray);

  /** Where ink may fall on licences of this size. */
  SheetAreas areas(Terminal terminal, SheetSize size);

  /** The layouts that licences are printed on. */
  List<LayoutState> layouts(Terminal terminal);

  /** The font files that should be there and are not. */
  List<String> missingFonts();

  /** What runs here. */
  Software software();

  /** Draws what a receipt printer has no font for. */
  GlyphPainter painter();

  /** Draws documents for a sheet printer that takes no PDF. */
  SheetPainter sheetPainter();

  /**
   * Writes a readiness report as a PDF.
   *
   * @throws IOException when it cannot be written
   */
  void write(Readiness report, Language language, Path file) throws IOException;

  /** How the back office is. */
  sealed interface OfficeState {
    /**
     * It answers.
     *
     * @param took from the question to the answer
     * @param ahead how much its clock is ahead of this machine's; negative: behind
     */
    record Answers(String contract, Duration took, Duration ahead) implements OfficeState {}

    /** It does not, or not as it should. */
    record Silent(String why) implements OfficeState {}
  }

  /** What the book has of a tray. */
  sealed interface TrayStock {
    /**
     * Blanks in it.
     *
     * @param left empty: nobody ever counted it
     * @param quarantined whether a sheet of it may be anywhere
     */
    record Booked(OptionalInt left, boolean quarantined) implements TrayStock {}

    /** The book cannot be read. */
    record Unreadable(String why) implements TrayStock {}
  }

  /**
   * One layout.
   *
   * @param name of its edition and file
   * @param approvedBy who checked it against the official annex, and when; empty: provisional
   */
  record LayoutState(String name, Optional<String> approvedBy) {}

  /**
   * The program.
   *
   * @param hash of all that it is made of, SHA-256 in hex
   * @param built when its newest part was made
   */
  record Software(String version, String hash, Instant built) {}
}
