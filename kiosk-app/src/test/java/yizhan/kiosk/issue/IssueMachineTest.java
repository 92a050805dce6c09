package yizhan.kiosk.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import yizhan.device.printer.SheetJob;
import yizhan.kiosk.issue.IssueEvent.Why;
import yizhan.kiosk.issue.IssueState.End;
import yizhan.kiosk.issue.IssueState.Ended;
import yizhan.kiosk.office.Copy;

/** Which event may follow which. */
class IssueMachineTest {
  private static final IssueEvent REQUESTED = new IssueEvent.Requested("r", Copy.ORIGINAL);
  private static final IssueEvent PERMITTED = new IssueEvent.Permitted("p", Instant.MAX);
  private static final IssueEvent ASSIGNED = new IssueEvent.SheetAssigned("tray-1", "job");
  private static final IssueEvent SENT =
      new IssueEvent.Sent(new SheetJob(1, "job", "", 9), OptionalLong.of(5));
  private static final IssueEvent SETTLED = new IssueEvent.Settled(List.of(Evidence.COUNTER_MOVED));
  private static final IssueEvent UNKNOWN =
      new IssueEvent.Unknown(List.of(MissingEvidence.COUNTER_STILL));
  private static final IssueEvent SPOILED = new IssueEvent.Spoiled(Why.JAM);
  private static final IssueEvent RELEASED = new IssueEvent.Released(Why.JOB_FAILED);

  @Test
  void leadsFromRequestToConfirmation() {
    assertThat(after(REQUESTED, PERMITTED, ASSIGNED, SENT, SETTLED, new IssueEvent.Confirmed()))
        .isEqualTo(new Ended(End.CONFIRMED));
  }

  @Test
  void neverReleasesAGoodSheet() {
    assertThatThrownBy(() -> after(REQUESTED, PERMITTED, ASSIGNED, SENT, SETTLED, RELEASED))
        .hasMessage("Released cannot follow Settled");
  }

  @Test
  void neverSpoilsASheetThatWasNotSent() {
    assertThatThrownBy(() -> after(REQUESTED, PERMITTED, ASSIGNED, SPOILED))
        .hasMessage("Spoiled cannot follow Assigned");
  }

  @Test
  void neverSendsTwice() {
    assertThatThrownBy(() -> after(REQUESTED, PERMITTED, ASSIGNED, SENT, SENT))
        .hasMessage("Sent cannot follow Sent");
  }

  @Test
  void neverPrintsWithoutAPermit() {
    assertThatThrownBy(() -> after(REQUESTED, ASSIGNED))
        .hasMessage("SheetAssigned cannot follow Requested");
  }

  @Test
  void letsStaffSettleWhatIsUnknownEitherWay() {
    assertThat(after(REQUESTED, PERMITTED, ASSIGNED, SENT, UNKNOWN, SPOILED))
        .isEqualTo(new Ended(End.SPOILED));
    assertThat(after(REQUESTED, PERMITTED, ASSIGNED, SENT, UNKNOWN, RELEASED))
        .isEqualTo(new Ended(End.RELEASED));
    assertThat(after(REQUESTED, PERMITTED, ASSIGNED, SENT, UNKNOWN, SETTLED))
        .isInstanceOf(IssueState.Settled.class);
  }

  @Test
  void endsForGood() {
    assertThatThrownBy(() -> after(REQUESTED, RELEASED, PERMITTED))
        .hasMessage("Permitted cannot follow Ended");
  }

  private static IssueState after(IssueEvent... events) {
    IssueState state = new IssueState.Fresh();
    for (IssueEvent event : events) state = IssueMachine.next(state, event);
    return state;
  }
}
