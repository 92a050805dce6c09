package yizhan.kiosk.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import yizhan.device.printer.EvidenceProfile;
import yizhan.device.printer.JobReport;
import yizhan.device.printer.JobReport.State;
import yizhan.device.printer.SheetJob;
import yizhan.device.printer.SheetSize;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.issue.MissingEvidence;
import yizhan.kiosk.issuing.Observed.Tear;
import yizhan.kiosk.stock.IssueSheets;
import yizhan.kiosk.stock.StockBook;

/**
 * What an unknown sheet holds up: always its issue, and its tray only where the place of the paper
 * is uncertain, for every combination of what a printer can tell.
 */
class QuarantineTest {
  private static final String TRAY = "tray-1";
  private static final long BEFORE = 10;
  private static final int STEP = 2;

  /** What a job says, {@code -} nothing, and by how much the counter moved. */
  @ParameterizedTest
  @CsvSource({
    // the counter says that the sheet is out
    "ABORTED, 0, 1, NONE, false",
    "CANCELED, -, 2, NONE, false",
    // both counts say that it never left, only the word says otherwise
    "COMPLETED, 0, 0, NONE, false",
    "COMPLETED, -, 0, NONE, false",
    // the job counted it, the counter stood still: in the tray, or out
    "COMPLETED, 1, 0, NONE, true",
    "ABORTED, 1, 0, NONE, true",
    // it may be on its way
    "PROCESSING, 0, 0, NONE, true",
    "STOPPED, -, 1, NONE, true",
    "FORGOTTEN, -, 1, NONE, true",
    // nobody counted, or no single sheet
    "COMPLETED, 0, -, NONE, true",
    "COMPLETED, 1, 5, NONE, true",
    // a hand may have taken it
    "ABORTED, 0, 0, PERHAPS, true",
    "CANCELED, 1, 1, JAMMED, true",
  })
  void keepsATrayOutOnlyWhereThePaperMayBeAnywhere(
      State state, String counted, String moved, Tear tear, boolean quarantined) {
    Case seen =
        new Case(
            state,
            number(counted),
            OptionalInt.empty(),
            number(moved),
            tear,
            true,
            Optional.<EvidenceProfile>empty());
    assertThat(seen.weigh()).isInstanceOf(Verdict.Open.class);
    assertThat(seen.book().quarantined(TRAY)).as(seen.toString()).isEqualTo(quarantined);
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void doesSoForEverythingThatAPrinterCanTell(Optional<EvidenceProfile> profile) {
    List<Case> unknown = all(profile).filter(c -> c.weigh() instanceof Verdict.Open).toList();
    assertThat(unknown).hasSizeGreaterThan(100);
    for (Case seen : unknown) {
      assertThat(seen.book().unknownIn(TRAY)).containsExactly("I-1");
      assertThat(seen.book().quarantined(TRAY))
          .as("%s: %s", seen, seen.missing())
          .isEqualTo(!seen.placeIsCertain());
    }
  }

  static Stream<Optional<EvidenceProfile>> profiles() {
    List<Optional<EvidenceProfile>> profiles = new ArrayList<>(List.of(Optional.empty()));
    for (boolean sheets : List.of(true, false))
      for (boolean impressions : List.of(true, false))
        for (Map<SheetSize, Integer> steps :
            List.of(Map.of(SheetSize.A3, STEP), Map.<SheetSize, Integer>of()))
          profiles.add(
              Optional.of(
                  new EvidenceProfile(
                      "printer",
                      sheets,
                      impressions,
                      steps,
                      Duration.ZERO,
                      true,
                      EvidenceProfile.Memory.KEEPS)));
    return profiles.stream();
  }

  private static Stream<Case> all(Optional<EvidenceProfile> profile) {
    List<OptionalInt> counts =
        List.of(OptionalInt.empty(), OptionalInt.of(0), OptionalInt.of(1), OptionalInt.of(7));
    List<OptionalInt> moves =
        List.of(OptionalInt.empty(), OptionalInt.of(0), OptionalInt.of(STEP), OptionalInt.of(7));
    List<Case> cases = new ArrayList<>();
    for (State state : State.values())
      for (OptionalInt sheets : counts)
        for (OptionalInt impressions : counts)
          for (OptionalInt moved : moves)
            for (Tear tear : Tear.values())
              for (boolean trayTold : List.of(true, false))
                cases.add(new Case(state, sheets, impressions, moved, tear, trayTold, profile));
    return cases.stream();
  }

  /** One thing that can be seen of a sheet. */
  private record Case(
      State state,
      OptionalInt sheets,
      OptionalInt impressions,
      OptionalInt moved,
      Tear tear,
      boolean trayTold,
      Optional<EvidenceProfile> profile) {
    Verdict weigh() {
      SheetJob job = new SheetJob(1, "job", "", 9);
      JobReport report = new JobReport(job, state, Set.of(), sheets, impressions);
      OptionalLong after =
          moved.isPresent() ? OptionalLong.of(BEFORE + moved.getAsInt()) : OptionalLong.empty();
      return Verdict.of(
          new Observed(report, OptionalLong.of(BEFORE), after, tear, trayTold),
          new Demands(profile, SheetSize.A3, false));
    }

    List<MissingEvidence> missing() {
      return ((Verdict.Open) weigh()).missing();
    }

    StockBook book() {
      StockBook book = StockBook.EMPTY;
      for (IssueEvent event :
          List.of(
              new IssueEvent.SheetAssigned(TRAY, "job"),
              new IssueEvent.Sent(new SheetJob(1, "job", "", 9), OptionalLong.of(BEFORE)),
              new IssueEvent.Unknown(missing()))) book = IssueSheets.next(book, "I-1", event);
      return book;
    }

    /** The rule in other words than the product's: who is believed about where the paper is. */
    boolean placeIsCertain() {
      boolean atRest = state.ended() && state != State.FORGOTTEN && tear == Tear.NONE;
      if (!atRest || moved.isEmpty() || !counterMeasured()) return false;
      return moved.getAsInt() == STEP || (moved.getAsInt() == 0 && !jobCounted());
    }

    private boolean counterMeasured() {
      return profile.map(p -> p.counterStep(SheetSize.A3).isPresent()).orElse(true);
    }

    private boolean jobCounted() {
      boolean bySheets = profile.map(EvidenceProfile::jobSheets).orElse(true);
      boolean byPages = profile.map(EvidenceProfile::jobImpressions).orElse(true);
      return (bySheets && sheets.orElse(0) > 0) || (byPages && impressions.orElse(0) > 0);
    }
  }

  private static OptionalInt number(String text) {
    return text.equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }
}
