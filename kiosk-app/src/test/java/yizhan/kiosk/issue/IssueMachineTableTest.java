package yizhan.kiosk.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yizhan.device.printer.SheetJob;
import yizhan.kiosk.issue.IssueEvent.Why;
import yizhan.kiosk.issue.IssueState.End;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.PermitAnswer;

/**
 * docs/issue-machine.md is drawn from the machine itself. {@code -Dyizhan.renew=true} writes it
 * anew.
 */
class IssueMachineTableTest {
  private static final Path TABLE =
      Path.of(Objects.requireNonNull(System.getProperty("yizhan.root")), "docs/issue-machine.md");
  private static final SheetJob JOB = new SheetJob(1, "job", "", 9);
  private static final IssueState.Assigned SHEET =
      new IssueState.Assigned("p", Copy.ORIGINAL, "tray-1", "job");

  private static final List<IssueState> STATES =
      Stream.<IssueState>concat(
              Stream.of(
                  new IssueState.Fresh(),
                  new IssueState.Requested("r", Copy.ORIGINAL),
                  new IssueState.Permitted("p", Copy.ORIGINAL),
                  SHEET,
                  new IssueState.Sent(SHEET, JOB, OptionalLong.empty()),
                  new IssueState.Settled(SHEET, JOB),
                  new IssueState.Unknown(SHEET, JOB)),
              Arrays.stream(End.values()).map(IssueState.Ended::new))
          .toList();

  private static final List<IssueEvent> EVENTS =
      List.of(
          new IssueEvent.Requested("r", Copy.ORIGINAL),
          new IssueEvent.Refused(PermitAnswer.Why.NOT_ENTITLED),
          new IssueEvent.Permitted("p", Instant.MAX),
          new IssueEvent.SheetAssigned("tray-1", "job"),
          new IssueEvent.Sent(JOB, OptionalLong.empty()),
          new IssueEvent.Settled(List.of()),
          new IssueEvent.Unknown(List.of()),
          new IssueEvent.Confirmed(),
          new IssueEvent.Disputed(),
          new IssueEvent.Released(Why.JOB_FAILED),
          new IssueEvent.Spoiled(Why.JAM));

  private static final List<CustodyEvent> CUSTODY =
      List.of(
          new CustodyEvent.CameOut(Copy.ORIGINAL),
          new CustodyEvent.ResultSent(2),
          new CustodyEvent.NothingCame(),
          new CustodyEvent.Left(),
          new CustodyEvent.Taken(CustodyEvent.By.CITIZEN));

  @Test
  void standsInTheDocumentsAsItIs() throws IOException {
    if (Boolean.getBoolean("yizhan.renew")) Files.writeString(TABLE, table());
    assertThat(Files.readString(TABLE)).isEqualTo(table());
  }

  @Test
  void leavesOutNoStateAndNoEvent() {
    assertThat(STATES.stream().map(Object::getClass).distinct())
        .hasSameSizeAs(Objects.requireNonNull(IssueState.class.getPermittedSubclasses()));
    assertThat(EVENTS.stream().map(Object::getClass).distinct())
        .hasSameSizeAs(
            Arrays.stream(Objects.requireNonNull(IssueEvent.class.getPermittedSubclasses()))
                .filter(Class::isRecord)
                .toList());
  }

  private static String table() {
    List<String> lines = new ArrayList<>();
    lines.add("# What may follow what in an issue");
    lines.add("Drawn from `IssueMachine` by `IssueMachineTableTest`; run that with");
    lines.add(
        "`-Dyizhan.renew=true` to renew it. Whatever is not in it is a bug, or a journal that");
    lines.add("somebody has been at, and takes issuing out of service.");
    lines.add("");
    lines.add("| state | event | leads to |");
    lines.add("|---|---|---|");
    for (IssueState state : STATES)
      for (IssueEvent event : EVENTS) row(state, event).ifPresent(lines::add);
    lines.add("");
    lines.add("Beside it, for each good sheet and for each result that is printed, runs custody:");
    lines.add("");
    lines.add("| the sheet | event | is then |");
    lines.add("|---|---|---|");
    List<Optional<Custody>> places = new ArrayList<>(List.of(Optional.empty()));
    for (Custody place : Custody.values()) places.add(Optional.of(place));
    for (Optional<Custody> place : places)
      for (CustodyEvent event : CUSTODY) row(place, event).ifPresent(lines::add);
    return String.join("\n", lines) + "\n";
  }

  private static Optional<String> row(Optional<Custody> before, CustodyEvent event) {
    try {
      String then = word(Optional.of(Custody.next(before, event)));
      String word = event.getClass().getSimpleName();
      return Optional.of("| " + word(before) + " | " + word + " | " + then + " |");
    } catch (IllegalStateException _) {
      return Optional.empty();
    }
  }

  private static String word(Optional<Custody> place) {
    return place.map(p -> p.name().toLowerCase(Locale.ROOT).replace('_', ' ')).orElse("none yet");
  }

  private static Optional<String> row(IssueState state, IssueEvent event) {
    try {
      String next = IssueMachine.next(state, event).word();
      String word = event.getClass().getSimpleName();
      return Optional.of("| " + state.word() + " | " + word + " | " + next + " |");
    } catch (IllegalStateException _) {
      return Optional.empty();
    }
  }
}
