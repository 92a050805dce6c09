package yizhan.kiosk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.config.Devices.SheetPrinterSettings;
import yizhan.config.TraySettings;
import yizhan.config.TraySettings.Correction;
import yizhan.config.TraySettings.Holding;
import yizhan.device.Deadline;
import yizhan.device.card.CardReader;
import yizhan.device.card.IdCard;
import yizhan.device.printer.SheetSize;
import yizhan.kiosk.equipment.Books;
import yizhan.kiosk.equipment.DeviceThread;
import yizhan.kiosk.equipment.Doors;
import yizhan.kiosk.equipment.Equipment;
import yizhan.kiosk.equipment.StatusBoard;
import yizhan.kiosk.equipment.StatusBoard.BoardTimes;
import yizhan.kiosk.equipment.TicketPrinter;
import yizhan.kiosk.issuing.PlainDocument;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.DocumentAnswer;
import yizhan.kiosk.office.IdentityPolicy;
import yizhan.kiosk.office.PhoneIdentity;
import yizhan.kiosk.office.PhoneSession;
import yizhan.kiosk.office.PhoneState;
import yizhan.kiosk.prompt.Check;
import yizhan.kiosk.prompt.Explain;
import yizhan.kiosk.prompt.PhoneAnswer;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.Prompt.Done;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.query.DocumentDesk;
import yizhan.kiosk.reception.Untaken;
import yizhan.kiosk.seal.DocumentCheck;
import yizhan.kiosk.seal.SealTrust;
import yizhan.kiosk.town.IssuingTown;
import yizhan.kiosk.town.TownDocuments;
import yizhan.kiosk.town.TownOffice;
import yizhan.kiosk.town.TownPapers;
import yizhan.kiosk.town.TownPrinter;
import yizhan.kiosk.town.TownReader;
import yizhan.kiosk.town.TownSeal;
import yizhan.kiosk.visit.Ending;
import yizhan.kiosk.visit.Happening;
import yizhan.kiosk.visit.ScriptedFront;
import yizhan.kiosk.visit.Visit;

/** What cannot be printed is said before anybody is asked to print it. */
class PlainPrintingTest {
  private static final TownSeal SEAL = new TownSeal();
  private static final byte[] ONE_PAGE = TownDocuments.sheet(SEAL);
  private static final String NUMBER = TownReader.number(1);
  private static final Duration LONG = Duration.ofHours(1);
  private static final SheetPrinterSettings TRAYS =
      new SheetPrinterSettings(
          URI.create("ipp://town/"),
          Optional.empty(),
          List.of(new TraySettings("tray-3", SheetSize.A4, Holding.PLAIN, Correction.NONE)),
          Optional.empty());

  private static final Happening SHOWN =
      new Happening.Answer(new PhoneAnswer.Confirmed("token-" + NUMBER, "name", NUMBER));
  private static final Happening CHOSEN = new Happening.Answer("D-0");
  private static final Happening READ = new Happening.Answer(Done.DONE);

  @TempDir Path folder;
  private IssuingTown town;
  private DeviceThread<CardReader> reader;
  private StatusBoard board;

  @BeforeEach
  void open() {
    town = new IssuingTown(folder, () -> TownPrinter.Mishap.NONE, () -> TownOffice.Mishap.NONE);
    reader = new DeviceThread<>("town-reader", new TownReader(() -> 1));
    Equipment equipment =
        new Equipment(
            Optional.of(reader),
            Optional.empty(),
            Optional.of(town.thread),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    board =
        new StatusBoard(
            equipment,
            town.office::policies,
            () -> Books.IN_ORDER,
            () -> Doors.USUAL,
            _ -> Map.of(),
            new BoardTimes(LONG, Duration.ofSeconds(10), LONG));
  }

  @AfterEach
  void close() throws JournalException {
    board.close();
    reader.close();
    town.close();
  }

  @Test
  void saysWhyAResultCannotBePrinted() throws Exception {
    int most = PlainPrinting.MOST_PAGES;
    assertThat(whyNot(most)).contains(Text.of("property.print.no-paper"));
    look();
    assertThat(whyNot(most)).isEmpty();
    assertThat(whyNot(most + 1)).contains(Text.of("property.print.too-long", most + 1, most));
    town.printer.takes(20);
    board.refresh();
    await().pollInterval(Duration.ofMillis(5)).until(() -> board.now().mostPages() == 20);
    assertThat(whyNot(20)).isEmpty();
    assertThat(whyNot(21)).contains(Text.of("property.print.too-long", 21, 20));
    assertThat(ResultPrinting.whyNot(Optional.empty(), printing()))
        .contains(Text.of("property.print.no-glyph"));
  }

  @Test
  void offersNoSecondTryForWhatThePrinterNeverTakes() throws Exception {
    town.printer.takes(0);
    look();
    assertThat(Visit.hold(service(), new ScriptedFront(SHOWN, CHOSEN, READ)))
        .isEqualTo(new Ending.Refused(TaxTexts.notSent(DocumentAnswer.Why.TOO_LARGE)));
  }

  @Test
  void looksForPaperAnewWhenSomebodyGoesBack() throws Exception {
    ScriptedFront front =
        new ScriptedFront(
            SHOWN,
            CHOSEN,
            new Happening.Back(),
            CHOSEN,
            new Happening.Leave(Happening.Reason.HOME));
    front.beforeBack = this::look;
    Visit.hold(service(), front);
    List<? extends Prompt<?>> shown = front.shown.stream().map(turn -> turn.prompt()).toList();
    assertThat(shown).hasSize(5);
    assertThat(shown.get(2)).isEqualTo(new Explain(TaxTexts.noPaper()));
    assertThat(shown.getLast()).isInstanceOf(Check.class);
  }

  /** Until somebody looks, nothing is known of any tray. */
  private void look() {
    board.start();
    await().pollInterval(Duration.ofMillis(5)).until(board::asked);
  }

  private Optional<Text> whyNot(int pages) {
    return ResultPrinting.whyNot(Optional.of(new PlainDocument(ONE_PAGE, pages)), printing());
  }

  private HandOver handOver() {
    return new HandOver(
        new TownPapers(new SplittableRandom(1)),
        new TicketPrinter(Optional.empty()),
        new CardDesk(reader),
        new Untaken(town.journal()),
        board,
        town.clock);
  }

  private PlainPrinting printing() {
    return new PlainPrinting(new PlainTray(TRAYS), board, town.plainPress(), handOver());
  }

  private PrintTaxCertificate service() throws Exception {
    DocumentDesk documents =
        new DocumentDesk(
            new TownDocuments(
                new TownDocuments.Sheets(ONE_PAGE, List.of()), () -> TownOffice.Mishap.NONE),
            new DocumentCheck(SealTrust.in(SEAL.certificate(folder)), Clock.systemUTC()),
            new DocumentDesk.Books(town.journal(), town.names(), town.clock));
    IdentityPolicy byPhone =
        new IdentityPolicy(
            PrintTaxCertificate.ID, List.of(IdentityPolicy.Way.PHONE), Set.of(IdCard.Kind.CITIZEN));
    Identity identity =
        new Identity(List.of(new OwnPhone(new Phones(), LONG)), () -> List.of(byPhone), board);
    return new PrintTaxCertificate(identity, documents, printing(), handOver());
  }

  /** Of which the script answers. */
  private static final class Phones implements PhoneIdentity {
    @Override
    public PhoneSession begin(String service, IdentityPolicy.Way way) {
      return new PhoneSession("S-1", "https://example.invalid/", "37", LONG);
    }

    @Override
    public PhoneState state(PhoneSession session, Deadline deadline) {
      return new PhoneState.Waiting(false);
    }

    @Override
    public void cancel(PhoneSession session) {
      // nobody waits
    }
  }
}
