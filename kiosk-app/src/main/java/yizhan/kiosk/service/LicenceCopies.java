package yizhan.kiosk.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yizhan.config.TraySettings;
import yizhan.kiosk.equipment.StatusBoard;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.Licence;
import yizhan.kiosk.office.Licence.CopyOffer;
import yizhan.kiosk.office.Licence.Standing;
import yizhan.kiosk.prompt.Refusal;

/** Which copies of a licence can be printed here and now, and their sheets. */
public final class LicenceCopies {
  private final LicenceTrays trays;
  private final StatusBoard board;
  private final Papers papers;
  private final AtomicLong pictures = new AtomicLong();

  public LicenceCopies(LicenceTrays trays, StatusBoard board, Papers papers) {
    this.trays = trays;
    this.board = board;
    this.papers = papers;
  }

  /**
   * The trays as they are now.
   *
   * @param usable the tray of each copy that has one
   * @param usedUp the copies that have none because their blanks are used up
   */
  public record Trays(Map<Copy, TraySettings> usable, Set<Copy> usedUp) {
    /** Whether any copy of this licence that the registry lets be printed has a tray. */
    boolean any(Licence licence) {
      return licence.copies().stream().anyMatch(o -> open(o) && usable.containsKey(o.copy()));
    }

    /** Why there is none for any: used up, or something else. */
    String noneFor(Licence licence) {
      boolean allUsedUp =
          licence.copies().stream()
              .filter(LicenceCopies::open)
              .allMatch(o -> usedUp.contains(o.copy()));
      return allUsedUp ? "no-blank" : "no-tray";
    }
  }

  /** What is to be drawn. */
  record Wanted(Licence licence, List<Copy> copies, Trays trays) {}

  /** A sheet that waits for the word. */
  record ReadySheet(Copy copy, TraySettings tray, Papers.Sheet sheet, String pictureId) {}

  /** All sheets, or why there is none. */
  sealed interface Drawn {
    /** All are ready. */
    record Yes(List<ReadySheet> sheets) implements Drawn {}

    /** One cannot be made. */
    record No(Refusal refusal) implements Drawn {}
  }

  boolean printable(Licence licence) {
    return licence.copies().stream().anyMatch(LicenceCopies::open);
  }

  /** What to say when the registry lets nothing be printed. */
  Refusal whyNone(List<Licence> licences) {
    Set<Standing> reasons =
        licences.stream()
            .flatMap(l -> l.copies().stream())
            .map(CopyOffer::standing)
            .collect(Collectors.toUnmodifiableSet());
    if (reasons.size() != 1) return Refusals.of("none-printable", List.of("window", "hotline"));
    return switch (reasons.iterator().next()) {
      case ALREADY_PRINTED -> Refusals.of("already-printed", List.of("replacement", "window"));
      case SURRENDER_OLD_FIRST -> Refusals.of("surrender-first", List.of("bring-old", "window"));
      case UNSETTLED -> Refusals.of("unsettled", List.of("hotline", "window"));
      case NOT_AT_TERMINALS -> Refusals.of("window-only", List.of("window"));
      case PRINTABLE -> throw new IllegalArgumentException("one can be printed");
    };
  }

  Trays trays() {
    yizhan.kiosk.equipment.Standing now = board.now();
    return new Trays(
        Stream.of(Copy.values())
            .filter(copy -> trays.trayFor(copy, now).isPresent())
            .collect(
                Collectors.toUnmodifiableMap(
                    copy -> copy, copy -> trays.trayFor(copy, now).orElseThrow())),
        Stream.of(Copy.values())
            .filter(copy -> trays.state(copy, now) == LicenceTrays.TrayState.BLANKS_OUT)
            .collect(Collectors.toUnmodifiableSet()));
  }

  Drawn draw(Wanted wanted) throws InterruptedException {
    List<ReadySheet> sheets = new ArrayList<>();
    for (Copy copy : wanted.copies()) {
      if (Thread.interrupted()) throw new InterruptedException(); // the visit has gone on or away
      TraySettings tray = Optional.ofNullable(wanted.trays().usable().get(copy)).orElseThrow();
      String picture = "sheet-" + pictures.incrementAndGet();
      switch (papers.sheet(wanted.licence(), copy, tray.correction(), picture)) {
        case Papers.Made.Ready(var sheet) -> sheets.add(new ReadySheet(copy, tray, sheet, picture));
        case Papers.Made.DoesNotFit _ -> {
          return new Drawn.No(Refusals.of("does-not-fit", List.of("window")));
        }
        case Papers.Made.NoGlyph _ -> {
          return new Drawn.No(Refusals.of("no-glyph", List.of("window")));
        }
        case Papers.Made.Incomplete _ -> {
          return new Drawn.No(Refusals.of("incomplete", List.of("window")));
        }
        case Papers.Made.NotApproved _ -> {
          return new Drawn.No(Refusals.of("layout-not-approved", List.of("window")));
        }
      }
    }
    return new Drawn.Yes(List.copyOf(sheets));
  }

  static boolean open(CopyOffer offer) {
    return offer.standing() == Standing.PRINTABLE;
  }
}
