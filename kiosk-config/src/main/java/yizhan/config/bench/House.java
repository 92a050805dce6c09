package yizhan.config.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yizhan.config.Language;
import yizhan.config.Phrase;
import yizhan.config.Terminal;
import yizhan.device.printer.GlyphPainter;
import yizhan.device.printer.SheetPainter;
import yizhan.device.printer.SheetSize;

/** What the bench needs from the kiosk that stands above it: the kiosk implements it. */
public interface House {
  /** Asks the back office how it is; within the terminal file's own deadlines. */
  OfficeState office(Terminal terminal);

  /**
   * Asks every operation of the contract something that leads nowhere, and reads the answers as for
   * citizens; within the terminal file's own deadlines.
   *
   * @param traces also what leaves something in the bureau's books: for one on which nobody relies
   * @return each operation, in the order in which they were asked; an office that does not answer
   *     at all is asked nothing more
   */
  List<OperationState> contract(Terminal terminal, boolean traces);

  /** What the stock book says of one tray. */
  TrayStock stock(Terminal terminal, String tray);

  /** Where ink may fall on licences of this size; empty where no layouts can be read. */
  Optional<SheetAreas> areas(Terminal terminal, SheetSize size);

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

  /** What it takes to retire this terminal. */
  Retiring retiring(Terminal terminal);

  /** What it takes to enrol this terminal; empty where its file names no place for an identity. */
  Optional<Enrolling> enrolling(Terminal terminal);

  /** How the back office is. */
  sealed interface OfficeState {
    /** Whether it may be relied on. */
    Light light();

    Phrase words();

    /**
     * It answers.
     *
     * @param took from the question to the answer
     * @param ahead how much its clock is ahead of this machine's; negative: behind
     */
    record Answers(String contract, Duration took, Duration ahead) implements OfficeState {
      private static final Duration SLOW = Duration.ofSeconds(3);

      @Override
      public Light light() {
        return took.compareTo(SLOW) > 0 ? Light.AMBER : Light.GREEN;
      }

      @Override
      public Phrase words() {
        String millis = Long.toString(took.toMillis());
        return Phrase.of("try.office-answers", contract, millis, Long.toString(ahead.toSeconds()));
      }
    }

    /** It does not, or not as it should. */
    record Silent(String why) implements OfficeState {
      @Override
      public Light light() {
        return Light.RED;
      }

      @Override
      public Phrase words() {
        return Phrase.of("try.office-silent", why);
      }
    }
  }

  /**
   * How one operation of the contract was answered.
   *
   * @param operation as the contract names it
   * @param light amber: it was not asked, and {@code words} say why
   */
  record OperationState(String operation, Light light, Phrase words) {}

  /** What the book has of a tray. */
  sealed interface TrayStock {
    /**
     * Blanks in it.
     *
     * @param left as far as the book goes
     * @param sure whether somebody counted it, and nobody was at it since
     * @param quarantined whether a sheet of it may be anywhere
     */
    record Booked(int left, boolean sure, boolean quarantined) implements TrayStock {}

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
