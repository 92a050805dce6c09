package yizhan.kiosk.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.config.TraySettings;
import yizhan.config.TraySettings.Holding;
import yizhan.device.Condition;
import yizhan.device.DeviceStatus;
import yizhan.device.card.CardReader;
import yizhan.device.card.CitizenCard;
import yizhan.device.card.IdCard;
import yizhan.device.printer.SheetSize;
import yizhan.kiosk.equipment.Ailment;
import yizhan.kiosk.equipment.DeviceThread;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.StaffList;
import yizhan.kiosk.prompt.CardShown;
import yizhan.kiosk.prompt.Check;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.reception.Untaken;
import yizhan.kiosk.service.CardDesk;
import yizhan.kiosk.stock.StockKeeper;
import yizhan.kiosk.stock.StockKeeper.Handled;
import yizhan.kiosk.stock.StockLedger;
import yizhan.kiosk.town.IssuingTown;
import yizhan.kiosk.town.TownOffice;
import yizhan.kiosk.town.TownPrinter;
import yizhan.kiosk.town.TownReader;
import yizhan.kiosk.visit.Happening;
import yizhan.kiosk.visit.ScriptedFront;
import yizhan.kiosk.visit.Visit;

/** What staff are told stands as it does now, however they came back to it. */
class StaffVisitTest {
  private static final String TRAY = "tray-2";
  private static final Happening DONE = new Happening.Answer(Prompt.Done.DONE);
  private static final Happening BOOK = new Happening.Answer("book");
  private static final Ailment SILENT =
      new Ailment("voice", DeviceStatus.unknown(Condition.Kind.OFFLINE));

  @TempDir Path folder;

  /** Somebody is at a tray while the menu stands there, after what ails was read. */
  @Test
  void looksIntoTheBookAnewAfterBack() throws Exception {
    try (IssuingTown town = town();
        DeviceThread<CardReader> reader = new DeviceThread<>("reader", new TownReader(() -> 1))) {
      StockLedger ledger = new StockLedger(town.journal());
      StockKeeper keeper = new StockKeeper(town.journal(), ledger, town.clock);
      var _ = keeper.count(new Handled(TRAY, 5, Optional.empty(), List.of("S-1")));
      ScriptedFront front =
          new ScriptedFront(
              card(),
              new Happening.Answer(SignInTest.PIN),
              DONE,
              BOOK,
              new Happening.Back(),
              BOOK,
              DONE,
              new Happening.Answer("finish"));
      var _ = Visit.hold(visit(town, new CardDesk(reader), ledger, keeper), front);
      List<String> told =
          front.shown.stream()
              .filter(turn -> turn.prompt() instanceof Check check && isBook(check))
              .map(turn -> ((Check) turn.prompt()).lines().getFirst().value().key())
              .toList();
      assertThat(told).containsExactly("staff.tray.left", "staff.tray.opened");
    }
  }

  private static boolean isBook(Check check) {
    return check.title().key().equals("staff.book");
  }

  /** What ails; the tray is opened as soon as the menu has been filled for the first time. */
  private static final class Opening implements Supplier<List<Ailment>> {
    private final StockKeeper keeper;
    private int asked;

    Opening(StockKeeper keeper) {
      this.keeper = keeper;
    }

    @Override
    public List<Ailment> get() {
      if (++asked == 2) open();
      return List.of(SILENT);
    }

    private void open() {
      try {
        keeper.opened(TRAY);
      } catch (JournalException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private IssuingTown town() throws Exception {
    IssuingTown town =
        new IssuingTown(folder, () -> TownPrinter.Mishap.NONE, () -> TownOffice.Mishap.NONE);
    town.office.staff(new StaffList(SignInTest.SALT, List.of(SignInTest.MEMBER)));
    return town;
  }

  private static StaffVisit visit(
      IssuingTown town, CardDesk desk, StockLedger ledger, StockKeeper keeper) {
    StaffVisit.Tools tools =
        new StaffVisit.Tools(
            desk,
            new SignIn(town.journal(), town.office, () -> 0),
            new FoundPaper(town.journal(), new Untaken(town.journal())),
            new UnknownSheets(town.journal(), ledger),
            ledger,
            keeper,
            new Opening(keeper),
            () -> 0,
            new NoMachine(),
            town.journal());
    TraySettings tray =
        new TraySettings(
            TRAY, SheetSize.A4, Holding.LICENCE_DUPLICATE, TraySettings.Correction.NONE);
    return new StaffVisit(tools, List.of(tray));
  }

  private static Happening card() {
    LocalDate born = LocalDate.of(1988, 4, 12);
    IdCard.Validity validity = new IdCard.Validity(born, LocalDate.MAX);
    IdCard.Photo photo = new IdCard.Photo(new byte[0]);
    CitizenCard card =
        new CitizenCard("staff", "1", "01", born, "", SignInTest.CARD, "issuer", validity, photo);
    return new Happening.Answer(new CardShown(card, "module"));
  }
}
