package yizhan.kiosk.stock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** A printer's trays with real sheets in them, and people who handle them: the walk's own truth. */
final class PaperTruth {
  private static final List<String> TRAYS = List.of("tray-1", "tray-2");

  /** One sheet of paper: its number, and where it really lies. */
  static final class Sheet {
    final long serial;
    String place;

    Sheet(long serial, String place) {
      this.serial = serial;
      this.place = place;
    }
  }

  final List<Sheet> sheets = new ArrayList<>();
  final Map<String, List<Sheet>> trays = new HashMap<>();

  /** The sheets of unknown issues that have left their tray. */
  private final Map<String, Sheet> left = new HashMap<>();

  final Map<String, String> trayOf = new HashMap<>();
  final Map<String, Long> serialOf = new HashMap<>();
  final List<String> unknown = new ArrayList<>();

  private final List<Sheet> taken = new ArrayList<>();
  private final Set<String> astray = new HashSet<>();

  /** Trays in which a sheet lies that the book has elsewhere, until its issue is settled. */
  private final Set<String> muddled = new HashSet<>();

  /** Whether the last count must have found something that the book did not expect. */
  boolean surprising;

  /** Trays that somebody was at since they were counted last. */
  final Set<String> opened = new HashSet<>();

  long counter = 1000;
  long foreign;
  private final SplittableRandom random;

  /** Of what concerns no sheet. */
  private final SplittableRandom aside;

  private long nextSerial = 70_001;
  private int issues;

  PaperTruth(long seed) {
    random = new SplittableRandom(seed);
    aside = new SplittableRandom(~seed);
    TRAYS.forEach(tray -> trays.put(tray, new ArrayList<>()));
  }

  /** What happens next; each event is told as people and the printer see it. */
  List<StockEvent> step() {
    return switch (aside.nextInt(8)) {
      case 0 -> open(TRAYS.get(aside.nextInt(TRAYS.size())));
      case 1 -> test();
      case 2 -> plain();
      default -> sheets();
    };
  }

  private List<StockEvent> sheets() {
    String tray = TRAYS.get(random.nextInt(TRAYS.size()));
    return switch (random.nextInt(10)) {
      case 0 -> quiet(tray) ? List.of(count(tray)) : List.of();
      case 1 -> quiet(tray) ? load(tray) : List.of();
      case 2 -> quiet(tray) ? remove(tray) : List.of();
      case 3 -> somebodyPrints();
      case 4 -> settle();
      case 5 -> quiet(tray) ? byHand(tray) : List.of();
      default -> pile(tray).size() > stayedIn(tray) ? issue(tray) : List.of();
    };
  }

  private boolean quiet(String tray) {
    return unknown.stream().noneMatch(issue -> tray.equals(trayOf.get(issue)));
  }

  private List<Sheet> pile(String tray) {
    return trays.getOrDefault(tray, List.of());
  }

  StockEvent count(String tray) {
    opened.remove(tray);
    surprising = false;
    List<Sheet> pile = pile(tray);
    Optional<Serial> top =
        pile.isEmpty() ? Optional.empty() : Optional.of(serial(pile.getFirst().serial));
    return new StockEvent.Counted(tray, pile.size(), top, List.of("S-1"));
  }

  /** Somebody is at a tray, and nobody says what they did. */
  private List<StockEvent> open(String tray) {
    opened.add(tray);
    return List.of(new StockEvent.Opened(tray));
  }

  /** A technician prints on plain paper. */
  private List<StockEvent> test() {
    int pages = 1 + aside.nextInt(2);
    counter += pages;
    return List.of(new StockEvent.TestPrinted("test", pages, Instant.ofEpochSecond(counter)));
  }

  /** A document on plain paper: all of it comes out, or nothing. */
  private List<StockEvent> plain() {
    int pages = 1 + aside.nextInt(3);
    if (aside.nextInt(4) == 0)
      return List.of(new StockEvent.PlainSent(pages), new StockEvent.PlainKept());
    counter += pages;
    return List.of(new StockEvent.PlainSent(pages));
  }

  private List<StockEvent> load(String tray) {
    int count = 1 + random.nextInt(9);
    long from = nextSerial;
    nextSerial += 100;
    StockEvent before = count(tray);
    for (int i = count - 1; i >= 0; i--) {
      Sheet sheet = new Sheet(from + i, tray);
      sheets.add(sheet);
      pile(tray).addFirst(sheet);
    }
    List<String> two = List.of("S-1", "S-2");
    return List.of(before, new StockEvent.Loaded(tray, count, Optional.of(serial(from)), two));
  }

  private List<StockEvent> remove(String tray) {
    StockEvent before = count(tray);
    int count = random.nextInt(pile(tray).size() + 1);
    for (int i = 0; i < count; i++) pile(tray).removeFirst().place = "removed";
    return List.of(before, new StockEvent.Removed(tray, count, List.of("S-1", "S-2")));
  }

  /** A page of nobody's: the sheet is gone from its tray, the terminal knows of nothing. */
  private List<StockEvent> somebodyPrints() {
    for (String tray : TRAYS) {
      if (pile(tray).isEmpty() || !quiet(tray)) continue;
      Sheet sheet = pile(tray).removeFirst();
      sheet.place = "gone";
      List<StockEvent> seen = new ArrayList<>(List.of(new StockEvent.PagesRead(counter)));
      counter += 3;
      foreign += 3;
      seen.add(new StockEvent.PagesRead(counter));
      seen.add(count(tray));
      surprising = true;
      return seen;
    }
    return List.of();
  }

  /** Somebody takes a sheet, or brings one back; a count sees it. */
  private List<StockEvent> byHand(String tray) {
    List<Sheet> pile = pile(tray);
    int before = pile.size();
    Optional<Sheet> above = taken.stream().filter(sheet -> lay(sheet, tray)).findAny();
    if (above.isPresent()) {
      taken.remove(above.get());
      above.get().place = tray;
      pile.addFirst(above.get());
    } else if (!pile.isEmpty()) {
      taken.add(pile.getFirst());
      pile.removeFirst().place = "taken";
    }
    StockEvent count = count(tray);
    surprising = pile.size() != before;
    return List.of(count);
  }

  /** A sheet that comes back lies where it lay, or its number would tell of a gap. */
  private boolean lay(Sheet sheet, String tray) {
    List<Sheet> pile = pile(tray);
    return !pile.isEmpty() && pile.getFirst().serial == sheet.serial + 1;
  }

  private List<StockEvent> issue(String tray) {
    String issue = "I-" + ++issues;
    List<StockEvent> events = new ArrayList<>();
    events.add(new StockEvent.Assigned(tray, issue));
    events.add(new StockEvent.PagesRead(counter));
    Sheet sheet = pile(tray).getFirst();
    serialOf.put(issue, sheet.serial);
    trayOf.put(issue, tray);
    switch (random.nextInt(6)) {
      case 0 -> events.add(new StockEvent.Returned(issue));
      case 1 -> {
        leaves(tray, sheet, "spoiled", random.nextInt(2));
        events.add(new StockEvent.Spoiled(issue));
      }
      case 2 -> {
        boolean moved = random.nextBoolean();
        if (moved) {
          leaves(tray, sheet, "unknown", 1);
          left.put(issue, sheet);
        } else muddled.add(tray);
        unknown.add(issue);
        boolean nobodyKnowsWhere = random.nextInt(3) == 0;
        if (nobodyKnowsWhere) astray.add(issue);
        events.add(new StockEvent.Lost(issue, nobodyKnowsWhere));
      }
      default -> {
        leaves(tray, sheet, "printed", 1 + random.nextInt(2));
        events.add(new StockEvent.Printed(issue));
      }
    }
    return events;
  }

  private void leaves(String tray, Sheet sheet, String where, int counted) {
    pile(tray).remove(sheet);
    sheet.place = where;
    counter += counted;
  }

  /** Staff open the machine and look. */
  private List<StockEvent> settle() {
    if (unknown.isEmpty()) return List.of();
    String issue = unknown.removeFirst();
    Sheet sheet = left.remove(issue);
    if (sheet == null) {
      String tray = trayOf.getOrDefault(issue, "");
      if (stayedIn(tray) == 0) muddled.remove(tray);
      return List.of(new StockEvent.Returned(issue));
    }
    boolean good = random.nextBoolean();
    sheet.place = good ? "printed" : "spoiled";
    return List.of(good ? new StockEvent.Printed(issue) : new StockEvent.Spoiled(issue));
  }

  /** Whether the sheet of an issue that nobody knows about has left its tray. */
  boolean hasLeft(String issue) {
    return left.containsKey(issue);
  }

  /** Unknown sheets that still lie in their tray; the book must not offer these. */
  private long stayedIn(String tray) {
    return unknown.stream().filter(i -> !hasLeft(i) && tray.equals(trayOf.get(i))).count();
  }

  boolean serialsCanBeTold(String tray) {
    return !muddled.contains(tray);
  }

  boolean astrayIn(String tray) {
    return unknown.stream().anyMatch(i -> astray.contains(i) && tray.equals(trayOf.get(i)));
  }

  long lying(String place) {
    return sheets.stream().filter(sheet -> sheet.place.equals(place)).count();
  }

  static Serial serial(long number) {
    return new Serial("0000" + number);
  }
}
