package yizhan.sandbox.station;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import yizhan.sandbox.card.Health;
import yizhan.sandbox.fault.Fault;
import yizhan.sandbox.fault.Faults;
import yizhan.sandbox.office.OfficeFault;
import yizhan.sandbox.people.CardOfPerson;
import yizhan.sandbox.people.SandboxPerson;
import yizhan.sandbox.receipt.ReceiptPrinterSandbox;
import yizhan.sandbox.sheet.Mishap;
import yizhan.sandbox.sheet.PaperFeed;
import yizhan.sandbox.sheet.SheetPrinterSandbox;
import yizhan.sandbox.sheet.Toner;

/**
 * The fault switches of a station by their words, the same for journeys and the desk. Every device
 * knows {@code clear}, {@code next FAULT} and {@code always FAULT} with the faults of the wire; the
 * rest is each device's own.
 */
public final class Switches {
  private static final int FRESH_SHEETS = 50;

  /** As slow as a read may be: a host gives up after three seconds. */
  private static final Duration SLOW_READ = Duration.ofMillis(2200);

  private static final List<String> CARDS =
      List.of("citizen", "residence-permit", "permanent-resident-2023");

  private final SandboxStation station;

  public Switches(SandboxStation station) {
    this.station = station;
  }

  /**
   * Throws a switch.
   *
   * @throws IllegalArgumentException when there is no such device or switch; says which there are
   */
  public void set(String device, String what) {
    String[] words = what.strip().split("\\s+");
    try {
      boolean known =
          switch (device) {
            case "card-reader" -> cardReader(what) || wire(station.cardReader().faults(), words);
            case "receipt-printer" ->
                receiptPrinter(what) || wire(station.receiptPrinter().faults(), words);
            case "scanner" -> wire(station.scanner().faults(), words);
            case "sheet-printer" ->
                sheetPrinter(words) || wire(station.sheetPrinter().faults(), words);
            case "office" -> office(words);
            case "voice" -> voice(what);
            case "camera" -> camera(words);
            default ->
                throw new IllegalArgumentException(
                    "no device '"
                        + device
                        + "'; there are card-reader, receipt-printer, scanner, sheet-printer,"
                        + " office, voice, camera");
          };
      if (!known) throw new IllegalArgumentException(device + " has no switch '" + what + "'");
    } catch (IOException failed) {
      throw new IllegalStateException(device + " " + what, failed);
    }
  }

  private boolean cardReader(String what) throws IOException {
    switch (what) {
      case "unplug" -> station.cardReader().unplug();
      case "plug-in" -> station.cardReader().plugIn();
      case "lift-during-read" -> station.cardReader().liftDuringNextRead();
      case "slow-read" -> station.cardReader().lingerOverNextRead(SLOW_READ);
      case "clear" -> {
        station.cardReader().faults().clear();
        station.cardReader().readFaults().clear();
        station.cardReader().lingerOverNextRead(Duration.ZERO);
        station.cardReader().health(Health.GOOD);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean receiptPrinter(String what) throws IOException {
    ReceiptPrinterSandbox printer = station.receiptPrinter();
    switch (what) {
      case "paper-out" -> printer.paperOut();
      case "paper-low" -> printer.paperLow();
      case "paper-loaded" -> printer.loadPaper();
      case "cover-open" -> printer.openCover();
      case "cover-closed" -> printer.closeCover();
      case "cutter-jam" -> printer.jamCutter();
      case "unplug" -> printer.unplug();
      case "plug-in" -> printer.plugIn();
      case "clear" -> {
        printer.faults().clear();
        printer.loadPaper();
        printer.closeCover();
        printer.freeCutter();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean sheetPrinter(String[] words) throws IOException {
    SheetPrinterSandbox printer = station.sheetPrinter();
    String tray = words.length > 1 ? words[1] : "";
    switch (words[0]) {
      case "empty" -> printer.empty(tray);
      case "load" ->
          printer.load(tray, words.length > 2 ? Integer.parseInt(words[2]) : FRESH_SHEETS);
      case "door-open" -> printer.openDoor();
      case "door-closed" -> printer.closeDoor();
      case "feed" -> printer.feed(tray, feed(words));
      case "clear-jam" -> printer.clearJam();
      case "toner" -> printer.setToner(Toner.valueOf(upper(tray)));
      case "output-full" -> printer.setOutputFull(true);
      case "unplug" -> printer.unplug();
      case "plug-in" -> printer.plugIn();
      case "clear" -> {
        printer.faults().clear();
        printer.clearFaults();
        printer.closeDoor();
        printer.setOutputFull(false);
      }
      case "sheet" -> printer.next(named(Mishap.values(), tray));
      default -> {
        return false;
      }
    }
    return true;
  }

  /** {@code feed TRAY RIGHT-MM DOWN-MM SCALE DEGREES}. */
  private static PaperFeed feed(String[] words) {
    if (words.length != 6) throw new IllegalArgumentException("feed TRAY RIGHT DOWN SCALE DEGREES");
    return new PaperFeed(
        Double.parseDouble(words[2]),
        Double.parseDouble(words[3]),
        Double.parseDouble(words[4]),
        Double.parseDouble(words[5]));
  }

  private boolean office(String[] words) throws IOException {
    Optional<String> where = words.length > 2 ? Optional.of(words[2]) : Optional.empty();
    switch (words[0]) {
      case "clear" -> station.office().clear();
      case "strange-seal" -> station.office().sealAsAStranger();
      case "policy" -> demand(words);
      case "phones-live" ->
          station.office().phonesLive(Duration.ofSeconds(Long.parseLong(second(words))));
      case "acknowledge" -> station.office().clerk().acknowledgeAlerts();
      case "next" -> {
        OfficeFault fault = named(OfficeFault.values(), second(words));
        where.ifPresentOrElse(
            path -> station.office().failNext(fault, path), () -> station.office().failNext(fault));
      }
      case "always" -> {
        OfficeFault fault = named(OfficeFault.values(), second(words));
        where.ifPresentOrElse(
            path -> station.office().failUntilCleared(fault, path),
            () -> station.office().failUntilCleared(fault));
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** {@code policy SERVICE WAY…}: none are left out. */
  private void demand(String[] words) {
    if (words.length < 2) throw new IllegalArgumentException("policy SERVICE WAY…");
    List<String> ways = List.of(words).subList(2, words.length);
    station.office().clerk().demand(words[1], ways, CARDS);
  }

  private boolean voice(String what) throws IOException {
    switch (what) {
      case "engine-missing" -> station.voice().removeEngine();
      case "engine-there", "clear" -> station.voice().installEngine();
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Who stands before the camera, and how the engine behind it behaves. */
  private boolean camera(String[] words) throws IOException {
    switch (words[0]) {
      case "shows" -> station.face().shows(photo(second(words)), true);
      case "shows-picture" -> station.face().shows(photo(second(words)), false);
      case "nobody", "plug-in", "clear" -> station.face().nobody();
      case "crash" -> station.face().crash();
      case "hang" -> station.face().hang();
      case "unplug" -> station.face().unplug();
      default -> {
        return false;
      }
    }
    return true;
  }

  private byte[] photo(String person) {
    SandboxPerson who =
        station
            .people()
            .person(person)
            .orElseThrow(() -> new IllegalArgumentException("nobody is called '" + person + "'"));
    return CardOfPerson.of(who).photo();
  }

  private static boolean wire(Faults faults, String[] words) {
    switch (words[0]) {
      case "clear" -> faults.clear();
      case "next" -> faults.failNext(named(Fault.values(), second(words)));
      case "always" -> faults.failUntilCleared(named(Fault.values(), second(words)));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static String second(String[] words) {
    return words.length > 1 ? words[1] : "";
  }

  private static <E extends Enum<E>> E named(E[] all, String word) {
    Optional<E> found = Arrays.stream(all).filter(e -> e.name().equals(upper(word))).findFirst();
    return found.orElseThrow(() ->
        new IllegalArgumentException(
            "no '" + word + "'; there are " + Arrays.toString(all).toLowerCase(Locale.ROOT)));
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
