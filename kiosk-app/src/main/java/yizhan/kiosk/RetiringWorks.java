package yizhan.kiosk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import yizhan.config.BackOfficeAccess.Signer;
import yizhan.config.BenchSocket;
import yizhan.config.KeptFile;
import yizhan.config.Phrase;
import yizhan.config.Terminal;
import yizhan.config.bench.Retiring;
import yizhan.kiosk.enrolment.IdentityFile;
import yizhan.kiosk.issuing.CustodyEvents;
import yizhan.kiosk.issuing.Outbox;
import yizhan.kiosk.journal.Entry;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.journal.Trust;
import yizhan.kiosk.journal.Wiping;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.Retirement;
import yizhan.kiosk.office.http.HttpBackOffice;
import yizhan.kiosk.readiness.ReportFile;
import yizhan.kiosk.stock.Blank;
import yizhan.kiosk.stock.DailyRegister;
import yizhan.kiosk.stock.RegisterCsv;
import yizhan.kiosk.stock.StockBook;
import yizhan.kiosk.stock.StockLedger;

/** Retires a terminal: tells the back office everything, and then wipes it. */
final class RetiringWorks implements Retiring {
  /** Each delivers fifty messages. */
  private static final int MOST_ROUNDS = 200;

  private final Terminal terminal;
  private final Clock clock;
  private final Wiping wiping;

  /**
   * @param clock whose zone says when a day is over
   */
  RetiringWorks(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
    this.wiping = new Wiping(terminal.journalFolder(), beside(terminal));
  }

  /**
   * What of this terminal lies elsewhere and is a key, or names somebody, such as who tested it.
   */
  private static List<Path> beside(Terminal terminal) {
    List<Path> more = new ArrayList<>();
    if (terminal.backOffice().signer() instanceof Signer.Hmac(var _, Path secret)) more.add(secret);
    terminal
        .backOffice()
        .tls()
        .identity()
        .ifPresent(file -> more.addAll(new IdentityFile(file).files()));
    KeptFile machine = new KeptFile(terminal.machineFile());
    more.addAll(List.of(machine.file(), machine.draft(), machine.history()));
    ReportFile report = ReportFile.in(terminal.journalFolder());
    more.addAll(report.files());
    more.addAll(report.draft().files());
    more.add(BenchSocket.folder(terminal.journalFolder()));
    return more;
  }

  @Override
  public Stage stage() throws IOException {
    if (!Wiping.begun(terminal.journalFolder())) return Stage.IN_SERVICE;
    return wiping.done() ? Stage.DONE : Stage.BEGUN;
  }

  @Override
  public List<Phrase> missing() throws IOException {
    List<Path> links = wiping.links();
    if (!links.isEmpty())
      return links.stream().map(link -> Phrase.of("retire.link", link.toString())).toList();
    try (HttpBackOffice office = OfficeLine.to(terminal);
        Journal journal = Journal.open(terminal.journalFolder(), clock)) {
      return missing(office, journal);
    } catch (BackOfficeException silent) {
      return List.of(
          Phrase.of("retire.office-silent", silent.reason().name().toLowerCase(Locale.ROOT)));
    } catch (JournalException unreadable) {
      return List.of(Phrase.of("retire.journal", String.valueOf(unreadable.getMessage())));
    }
  }

  private List<Phrase> missing(HttpBackOffice office, Journal journal)
      throws BackOfficeException, JournalException {
    if (!(journal.compare(office.lastHead()) instanceof Trust.Agreed))
      return List.of(Phrase.of("retire.journal-doubted"));
    registers(journal).tellAll();
    deliver(journal, office);
    List<Phrase> missing = here(journal);
    if (!missing.isEmpty()) return missing;
    return switch (office.retire(journal.head())) {
      case Retirement.Confirmed _ -> List.of();
      case Retirement.Incomplete(List<String> what) ->
          List.of(Phrase.of("retire.office-missing", String.join(", ", what)));
    };
  }

  /** What this terminal itself knows to be open. */
  private List<Phrase> here(Journal journal) throws JournalException {
    List<Phrase> missing = new ArrayList<>();
    count("retire.waiting", journal.countPending(), missing);
    count("retire.issues", journal.unfinishedIssues().size(), missing);
    count(
        "retire.paper",
        journal.unfinished(CustodyEvents.STREAM).stream().map(Entry::matter).distinct().count(),
        missing);
    StockBook book = new StockLedger(journal).book();
    for (String tray : book.trays().keySet().stream().sorted().toList()) {
      int left = book.tray(tray).tally().in(Blank.LOADED);
      if (left > 0) missing.add(Phrase.of("retire.blanks", tray, Integer.toString(left)));
      else if (book.tray(tray).opened()) missing.add(Phrase.of("retire.uncounted", tray));
    }
    return missing;
  }

  private static void count(String what, long number, List<Phrase> missing) {
    if (number > 0) missing.add(Phrase.of(what, Long.toString(number)));
  }

  private DailyRegister registers(Journal journal) {
    RegisterCsv csv =
        new RegisterCsv(
            terminal.identity().terminalId(), clock.getZone(), StockCommand.forms(terminal));
    return new DailyRegister(journal, terminal.journalFolder(), csv, clock);
  }

  /** For as long as the back office takes something. */
  private static void deliver(Journal journal, HttpBackOffice office) throws JournalException {
    try (Outbox outbox = new Outbox(journal, office)) {
      long waiting = journal.countPending();
      for (int round = 0; round < MOST_ROUNDS && waiting > 0; round++) {
        outbox.deliver();
        long left = journal.countPending();
        if (left >= waiting) return;
        waiting = left;
      }
    }
  }

  @Override
  public void wipe(Consumer<Path> hearer) throws IOException {
    wiping.wipe(terminal.identity().terminalId() + " " + clock.instant() + "\n", hearer);
  }
}
