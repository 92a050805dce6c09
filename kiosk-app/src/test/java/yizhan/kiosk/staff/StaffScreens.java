package yizhan.kiosk.staff;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import yizhan.config.Phrase;
import yizhan.config.TestResult;
import yizhan.config.TrayCalibration;
import yizhan.config.TraySettings;
import yizhan.config.TraySettings.Correction;
import yizhan.config.TraySettings.Holding;
import yizhan.config.bench.Light;
import yizhan.config.bench.TrialEnd;
import yizhan.device.Condition;
import yizhan.device.Condition.Kind;
import yizhan.device.DeviceStatus;
import yizhan.device.printer.SheetJob;
import yizhan.device.printer.SheetSize;
import yizhan.kiosk.equipment.Ailment;
import yizhan.kiosk.equipment.Backlight.Shine;
import yizhan.kiosk.issue.IssueState;
import yizhan.kiosk.issue.MissingEvidence;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.PinHash;
import yizhan.kiosk.office.StaffMember;
import yizhan.kiosk.office.StaffMember.Role;
import yizhan.kiosk.office.VouchingGrounds;
import yizhan.kiosk.prompt.PlaceIdCard;
import yizhan.kiosk.prompt.PlaceIdCard.Stage;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.readiness.Made;
import yizhan.kiosk.stock.Blank;
import yizhan.kiosk.stock.PageBook;
import yizhan.kiosk.stock.PaperWeek;
import yizhan.kiosk.stock.Serial;
import yizhan.kiosk.stock.StockBook;
import yizhan.kiosk.stock.StockBook.Held;
import yizhan.kiosk.stock.StockKeeper.Handled;
import yizhan.kiosk.stock.Tally;
import yizhan.kiosk.stock.TrayBook;
import yizhan.kiosk.voice.Volume;

/** Every screen that staff see, as the desks make it, on a bad day. */
public final class StaffScreens {
  private static final TraySettings ORIGINALS =
      new TraySettings("tray-1", SheetSize.A3, Holding.LICENCE_ORIGINAL, Correction.NONE);
  private static final TraySettings DUPLICATES =
      new TraySettings("tray-2", SheetSize.A4, Holding.LICENCE_DUPLICATE, Correction.NONE);
  private static final TraySettings PLAIN =
      new TraySettings("tray-3", SheetSize.A4, Holding.PLAIN, Correction.NONE);
  private static final List<TraySettings> TRAYS = List.of(ORIGINALS, DUPLICATES);
  private static final UnknownSheets.Case SHEET = sheet("A01-20261123-0007");
  private static final UnknownSheets.Case ANOTHER = sheet("A01-20261123-0012");
  private static final Handled LOADED =
      new Handled(
          "tray-1", 250, Optional.of(new Serial("00000000000000817001")), List.of("S-1", "S-2"));

  private static final PaperWeek WEEK =
      new PaperWeek(
          LocalDate.of(2026, 11, 23),
          List.of(12, 0, 3, 118, 7, 31, 2),
          List.of(0, 0, 0, 0, 0, 0, 0),
          List.of(0, 0, 1, 0, 0, 4, 0),
          List.of(1, 0, 0, 2, 0, 0, 0));

  private final Map<String, Prompt<?>> all = new LinkedHashMap<>();

  private StaffScreens() {}

  /** By a name of its own. */
  public static Map<String, Prompt<?>> all() {
    StaffScreens screens = new StaffScreens();
    screens.signIn();
    screens.settling();
    screens.trays();
    screens.machine();
    screens.vouching();
    return screens.all;
  }

  private void signIn() {
    for (String who : List.of("first", "second"))
      all.put(
          "staff-card-" + who,
          new PlaceIdCard(Text.of("staff.card." + who), Stage.WAITING, Optional.empty()));
    all.put("staff-locked", SignInDesk.refusal("locked", Text.of("staff.then.wait", 4)));
    all.put("staff-unlisted", SignInDesk.refusal("not-staff", Text.of("staff.then.ask-bureau")));
    all.put("staff-ailments", AilmentTexts.of(overview()));
    StaffMember member =
        new StaffMember(
            "S-0003", Set.of(Role.REFILL), "", new PinHash(new PinHash.Cost(8, 1, 1), "", ""));
    all.put("staff-menu", StaffTexts.menu(member, overview(), TRAYS));
  }

  private void settling() {
    all.put("staff-cases", StaffTexts.cases(List.of(SHEET, ANOTHER)));
    all.put("staff-case", StaffVisit.about(SHEET));
    all.put("staff-findings", StaffTexts.findings(SHEET, StockBook.EMPTY));
    all.put(
        "staff-settle",
        StaffTexts.settle(SHEET, Finding.WITH_CITIZEN, List.of("S-0001", "S-0002")));
    all.put(
        "staff-not-settled",
        StaffVisit.result(SHEET, Finding.NOTHING, Optional.of(UnknownSheets.Settled.NOT_PROVEN)));
  }

  private void trays() {
    all.put("staff-found", FoundPaper.check(List.of(Text.of("copy.ORIGINAL")), "S-0003"));
    all.put("staff-trays", StaffTexts.trays(Deed.LOAD, TRAYS, overview()));
    all.put(
        "staff-sheets", TrayDesk.sheets(Deed.LOAD, ORIGINALS, overview().book().tray("tray-2")));
    all.put("staff-serials", TrayDesk.bears());
    all.put("staff-serial", TrayDesk.uppermost());
    all.put("staff-check", TrayDesk.check(Deed.LOAD, ORIGINALS, LOADED));
    all.put(
        "staff-differing",
        TrayDesk.result(Deed.COUNT, ORIGINALS, LOADED, new TrayDesk.Booked.Differing(0, false)));
    all.put(
        "staff-loaded", TrayDesk.result(Deed.LOAD, ORIGINALS, LOADED, new TrayDesk.Booked.Well()));
    all.put("staff-book", TrayDesk.book(TRAYS, overview()));
  }

  private void vouching() {
    all.put("vouch-card", new PlaceIdCard(Text.of("vouch.card"), Stage.WAITING, Optional.empty()));
    all.put("vouch-number", VouchTexts.number(LocalDate.of(2026, 11, 23)));
    all.put("vouch-own", SignInDesk.refusal("own-number", Text.of("staff.then.another")));
    all.put("vouch-grounds", VouchTexts.grounds());
    all.put(
        "vouch-statement",
        VouchTexts.statement("S-0003", "11010519491231002X", VouchingGrounds.CHIP_UNREADABLE));
  }

  private void machine() {
    StaffMember member =
        new StaffMember(
            "S-0004", Set.of(Role.REPAIR), "", new PinHash(new PinHash.Cost(8, 1, 1), "", ""));
    all.put("machine-menu", MachineTexts.menu(member));
    Instant at = Instant.parse("2026-11-23T14:41:00Z");
    TestResult failed = new TestResult(false, at, "S-0004", "try.slip-looked-at");
    List<MachineRoom.Stand> stands =
        ailments().stream()
            .map(each ->
                new MachineRoom.Stand(
                    each.device(), each.status(), OptionalLong.of(5_012), Optional.of(failed)))
            .toList();
    all.put(
        "machine-devices", MachineTexts.devices(new MachineRoom.Board(stands, Optional.of(WEEK))));
    all.put(
        "machine-around",
        MachineTexts.around(
            new MachineRoom.Around(
                at,
                Optional.empty(),
                List.of("192.0.2.17", "2001:db8::17"),
                12,
                2_048,
                "0.1.0",
                Optional.of(new Made(LocalDate.of(2026, 11, 23), at, Light.RED, 2, 13)))));
    String line = "WARNING Outbox: outbox waits: back office: UNREACHABLE; connect timed out";
    all.put(
        "machine-log", MachineTexts.log(Collections.nCopies(9, new MachineRoom.Told(at, line))));
    all.put("machine-stop", MachineTexts.stop(MachineDeed.SHUT_DOWN, "S-0004"));
    trials();
    soundAndLight();
  }

  private void trials() {
    all.put(
        "machine-test",
        TrialTexts.devices(
            List.of("card-reader", "receipt-printer", "scanner", "sheet-printer", "guide-lights")));
    all.put("machine-test-lay", TrialTexts.heard("card-reader", Phrase.of("try.lay-card", "60")));
    all.put(
        "machine-test-look",
        TrialTexts.question("receipt-printer", Phrase.of("try.slip-good", "T-0001"), List.of()));
    all.put(
        "machine-test-failed",
        TrialTexts.result(
            TrialTexts.name("scanner"), new TrialEnd(false, Phrase.of("try.no-code")), List.of()));
    onPaper();
  }

  private void onPaper() {
    String printer = "sheet-printer";
    all.put(
        "machine-paper-plain",
        TrialTexts.question(
            printer,
            Phrase.of("trial.plain", "tray-3", "A4"),
            List.of(
                Phrase.of("trial.blanks-booked", "tray-1", "83"),
                Phrase.of("trial.blanks-booked", "tray-2", "112"))));
    all.put(
        "machine-paper-printing",
        TrialTexts.heard(printer, Phrase.of("trial.printing", "A3", "tray-1")));
    all.put(
        "machine-paper-look",
        TrialTexts.question(printer, Phrase.of("trial.one-sheet", "A3", "tray-1"), List.of()));
    all.put(
        "machine-paper-measured",
        TrialTexts.result(
            TrialTexts.name(printer),
            new TrialEnd(true, Phrase.of("trial.measured")),
            List.of(
                Phrase.of("trial.job-sheets.yes"),
                Phrase.of("trial.job-impressions.no"),
                Phrase.of("trial.counter-step", "A3", "+2"),
                Phrase.of("trial.counter-step", "A4", "-"),
                Phrase.of("trial.counter-lag", "1733"),
                Phrase.of("trial.says-tray.yes"),
                Phrase.of("trial.memory-untried"),
                Phrase.of("trial.proves-nothing", "A4"))));
    calibration();
  }

  private void calibration() {
    TrayCalibration known =
        new TrayCalibration(
            "urn:uuid", Correction.NONE, 0.14, Instant.parse("2026-11-23T14:41:00Z"), "S-0004");
    List<MachineRoom.TrayStand> trays =
        List.of(
            new MachineRoom.TrayStand(ORIGINALS, Optional.of(known)),
            new MachineRoom.TrayStand(DUPLICATES, Optional.empty()),
            new MachineRoom.TrayStand(PLAIN, Optional.empty()));
    all.put("machine-calibrate", TrialTexts.trays(trays));
    Phrase cross = Phrase.of("calibrate.mark", "3", "1");
    all.put("machine-calibrate-sheet", TrialTexts.sheet(cross, List.of()));
    all.put("machine-calibrate-left", TrialTexts.distance("left", cross));
    all.put(
        "machine-calibrate-misread",
        TrialTexts.sheet(cross, List.of(Phrase.of("calibrate.misread", "3"))));
    all.put(
        "machine-calibrate-kept",
        TrialTexts.result(
            TrialTexts.name("tray-1", trays),
            new TrialEnd(
                true, Phrase.of("calibrate.kept", "-1.22", "0.75", "99.60", "-0.20", "0.14")),
            List.of()));
    all.put(
        "machine-calibrate-poor",
        TrialTexts.result(
            TrialTexts.name("tray-1", trays),
            new TrialEnd(false, Phrase.of("calibrate.kept-poor", "0.40", "0.3")),
            List.of()));
  }

  private void soundAndLight() {
    all.put(
        "machine-week", MachineTexts.devices(new MachineRoom.Board(List.of(), Optional.of(WEEK))));
    Path locked = Path.of("/sys/class/backlight/panel/brightness");
    for (Shine shine :
        List.of(new Shine.Shines(60), new Shine.Locked(80, locked), new Shine.None()))
      all.put(
          "machine-sound-" + shine.getClass().getSimpleName().toLowerCase(Locale.ROOT),
          SoundAndLightDesk.question(
              new SoundAndLight(
                  Optional.of(new Volume(4)).filter(_ -> !(shine instanceof Shine.None)),
                  shine,
                  shine instanceof Shine.Shines)));
  }

  private static UnknownSheets.Case sheet(String issue) {
    return new UnknownSheets.Case(
        issue,
        new IssueState.Unknown(
            new IssueState.Assigned("permit", Copy.ORIGINAL, "tray-1", "job"),
            new SheetJob(7, "job", "", 0)),
        Instant.parse("2026-11-23T14:41:00Z"),
        List.of(MissingEvidence.JOB_MEMORY, MissingEvidence.COUNTER_UNTOLD));
  }

  /** One tray with a sheet astray, one counted. */
  private static Overview overview() {
    Tally tally =
        new Tally(
            Map.of(Blank.LOADED, 83, Blank.PRINTED, 112, Blank.SPOILED, 4, Blank.UNKNOWN, 1), 200);
    TrayBook counted = new TrayBook(tally, true, true, List.of(), 0, List.of(), Optional.empty());
    StockBook book =
        new StockBook(
            Map.of("tray-2", counted),
            Map.of(SHEET.issue(), new Held("tray-1", Blank.UNKNOWN, Optional.empty(), true)),
            new PageBook(
                OptionalLong.of(5_000), 0, 0, OptionalInt.empty(), 0, 3, 2, Instant.EPOCH, 0));
    return new Overview(List.of(SHEET), book, ailments(), 2, Set.of());
  }

  private static List<Ailment> ailments() {
    return List.of(
        ailment("card-reader", Condition.of(Kind.OFFLINE)),
        ailment("receipt-printer", Condition.of(Kind.PAPER_LOW)),
        ailment(
            "sheet-printer",
            new Condition(Kind.WRONG_MEDIA, "tray-1"),
            Condition.of(Kind.TONER_LOW)),
        ailment("voice", Condition.of(Kind.MISCONFIGURED)));
  }

  private static Ailment ailment(String device, Condition... conditions) {
    return new Ailment(device, DeviceStatus.of(Stream.of(conditions).toList()));
  }
}
