package yizhan.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import yizhan.config.Language;
import yizhan.config.Phrase;
import yizhan.config.Terminal;
import yizhan.config.bench.Enrolling;
import yizhan.config.bench.House;
import yizhan.config.bench.Light;
import yizhan.config.bench.Readiness;
import yizhan.config.bench.Retiring;
import yizhan.config.bench.SheetAreas;
import yizhan.device.printer.GlyphPainter;
import yizhan.device.printer.SheetPainter;
import yizhan.device.printer.SheetSize;
import yizhan.kiosk.fonts.FontBook;
import yizhan.kiosk.fonts.FontsMissingException;
import yizhan.kiosk.fonts.OutlinePainter;
import yizhan.kiosk.journal.Audit;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.OfficeHealth;
import yizhan.kiosk.office.http.HttpBackOffice;
import yizhan.kiosk.paper.LayoutException;
import yizhan.kiosk.paper.Layouts;
import yizhan.kiosk.paper.PdfSheetPainter;
import yizhan.kiosk.paper.ReadinessPdf;
import yizhan.kiosk.stock.Blank;
import yizhan.kiosk.stock.StockBook;
import yizhan.kiosk.stock.StockLedger;
import yizhan.kiosk.stock.TrayBook;

/** The kiosk, as the technician's bench needs it while no citizen is served. */
public final class BenchHouse implements House {
  @Override
  public OfficeState office(Terminal terminal) {
    try (HttpBackOffice office = OfficeLine.to(terminal)) {
      Instant asked = Instant.now();
      long begun = System.nanoTime();
      OfficeHealth health = office.health();
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      Duration ahead = Duration.between(asked.plus(took.dividedBy(2)), health.time());
      return new OfficeState.Answers(health.contract(), took, ahead);
    } catch (BackOfficeException silent) {
      return new OfficeState.Silent(silent.reason().name().toLowerCase(Locale.ROOT));
    } catch (IOException unreadable) {
      return new OfficeState.Silent(unreadable.getClass().getSimpleName());
    }
  }

  @Override
  public List<OperationState> contract(Terminal terminal, boolean traces) {
    try (HttpBackOffice office = OfficeLine.persistent(terminal)) {
      return new ContractTour(office, terminal, traces).all();
    } catch (IOException unreadable) {
      String why = unreadable.getClass().getSimpleName();
      Phrase words = Phrase.of("contract.failed", "health", why);
      return List.of(new OperationState("health", Light.RED, words));
    }
  }

  @Override
  public TrayStock stock(Terminal terminal, String tray) {
    if (!Files.exists(terminal.journalFolder().resolve("journal.db")))
      return new TrayStock.Booked(0, false, false);
    try (Audit audit = Audit.of(terminal.journalFolder())) {
      StockBook book = StockLedger.of(audit);
      TrayBook booked = book.tray(tray);
      return new TrayStock.Booked(
          booked.tally().in(Blank.LOADED), !booked.uncounted(), book.quarantined(tray));
    } catch (JournalException unreadable) {
      return new TrayStock.Unreadable(String.valueOf(unreadable.getMessage()));
    }
  }

  @Override
  public List<LayoutState> layouts(Terminal terminal) {
    try {
      Layouts layouts = Groundwork.layouts(terminal);
      return Arrays.stream(Copy.values())
          .map(copy ->
              new LayoutState(
                  layouts.edition() + " " + copy.name().toLowerCase(Locale.ROOT),
                  layouts.approval(copy)))
          .toList();
    } catch (LayoutException broken) {
      return broken.problems().stream()
          .map(problem -> new LayoutState(problem, Optional.empty()))
          .toList();
    }
  }

  @Override
  public Optional<SheetAreas> areas(Terminal terminal, SheetSize size) {
    Copy copy =
        switch (size) {
          case A3 -> Copy.ORIGINAL;
          case A4 -> Copy.DUPLICATE;
        };
    try {
      return Optional.of(Groundwork.layouts(terminal).areas(copy));
    } catch (LayoutException _) {
      return Optional.empty(); // what is wrong with them, layouts() says
    }
  }

  @Override
  public List<String> missingFonts() {
    try {
      FontBook.open();
      return List.of();
    } catch (FontsMissingException missing) {
      return List.of(String.valueOf(missing.getMessage()));
    }
  }

  @Override
  public Software software() {
    return Product.software();
  }

  @Override
  public GlyphPainter painter() {
    return new OutlinePainter(FontBook.open());
  }

  @Override
  public SheetPainter sheetPainter() {
    return new PdfSheetPainter();
  }

  @Override
  public Retiring retiring(Terminal terminal) {
    return new RetiringWorks(terminal, Clock.system(Kiosk.STATION_TIME));
  }

  @Override
  public Optional<Enrolling> enrolling(Terminal terminal) {
    return terminal
        .backOffice()
        .tls()
        .identity()
        .map(file -> new EnrolmentWorks(terminal, file, InstantSource.system()));
  }

  @Override
  public void write(Readiness report, Language language, Path file) throws IOException {
    Files.write(
        file, new ReadinessPdf(FontBook.open(), Kiosk.STATION_TIME).write(report, language));
  }
}
