package yizhan.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import yizhan.config.Devices.SheetPrinterSettings;
import yizhan.config.Problem;
import yizhan.config.Reading;
import yizhan.config.Terminal;
import yizhan.config.TerminalFile;
import yizhan.config.TraySettings;
import yizhan.kiosk.fonts.FontBook;
import yizhan.kiosk.journal.Audit;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.paper.TablePaper;
import yizhan.kiosk.stock.BlankForms;
import yizhan.kiosk.stock.DayBook;
import yizhan.kiosk.stock.Register;
import yizhan.kiosk.stock.RegisterCsv;
import yizhan.kiosk.stock.RegisterPdf;
import yizhan.kiosk.stock.StockLedger;

/**
 * {@code ./kiosk stock register --terminal FILE --day YYYY-MM-DD}: writes the register of a day's
 * blanks into the folder it is called in, as a table and as a document, also while the kiosk runs.
 * Ends in 0 when it balances, 1 when it does not, 2 when it could not be written.
 */
public final class StockCommand {
  private static final int BALANCES = 0;
  private static final int DOES_NOT_BALANCE = 1;
  private static final int NOT_WRITTEN = 2;
  private static final String USAGE =
      "usage: ./kiosk stock register --terminal FILE --day YYYY-MM-DD";

  private StockCommand() {}

  public static void main(String[] args) {
    System.exit(run(List.of(args)));
  }

  static int run(List<String> words) {
    if (words.size() != 5
        || !words.get(0).equals("register")
        || !words.get(1).equals("--terminal")
        || !words.get(3).equals("--day")) return refuse(USAGE);
    Optional<LocalDate> day = day(words.get(4));
    if (day.isEmpty()) return refuse(USAGE);
    return switch (TerminalFile.read(Path.of(words.get(2)))) {
      case Reading.Sound(var terminal) -> register(terminal, day.get(), Path.of(""));
      case Reading.Unsound(var problems) ->
          refuse(String.join("\n", problems.stream().map(Problem::toString).toList()));
    };
  }

  private static int register(Terminal terminal, LocalDate day, Path into) {
    return register(
        terminal.journalFolder(), terminal.identity().terminalId(), forms(terminal), day, into);
  }

  /** The journal is read from outside, as it is for {@code journal verify}: it needs no key. */
  static int register(Path journal, String terminal, BlankForms forms, LocalDate day, Path into) {
    try (Audit audit = Audit.of(journal)) {
      DayBook reading = new DayBook(day, Clock.system(Kiosk.STATION_TIME));
      StockLedger.read(audit, reading::take);
      Register register = reading.register();
      String name = "register-" + terminal + "-" + day;
      Path table = into.resolve(name + ".csv");
      Path paper = into.resolve(name + ".pdf");
      ZoneId zone = Kiosk.STATION_TIME;
      String rows = new RegisterCsv(terminal, zone, forms).write(register);
      TablePaper drawing = new TablePaper(FontBook.open());
      byte[] drawn = new RegisterPdf(terminal, zone, forms).write(register, drawing);
      Files.writeString(table, rows); // both or none: nothing is written before both are drawn
      Files.write(paper, drawn);
      String found = register.holds() ? ": balances" : ": DOES NOT BALANCE";
      System.out.println(table + found);
      System.out.println(paper + found);
      for (Register.Balance tray : register.balances())
        System.out.println(tray.tray() + ": " + tray.closing() + " should lie there");
      return register.holds() ? BALANCES : DOES_NOT_BALANCE;
    } catch (JournalException | IOException unreadable) {
      return refuse(String.valueOf(unreadable.getMessage()));
    } catch (IllegalStateException undrawn) { // such as a character that no font has
      return refuse("the register cannot be drawn: " + undrawn.getMessage());
    }
  }

  static BlankForms forms(Terminal terminal) {
    List<TraySettings> trays =
        terminal.devices().sheetPrinter().map(SheetPrinterSettings::trays).orElse(List.of());
    return BlankForms.of(trays, Groundwork.EDITION);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static int refuse(String why) {
    System.err.println(why);
    return NOT_WRITTEN;
  }
}
