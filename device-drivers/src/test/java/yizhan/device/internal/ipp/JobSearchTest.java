package yizhan.device.internal.ipp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hp.jipp.model.Operation;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.printer.JobReport;
import yizhan.device.printer.JobReport.State;

/** "Not there" may lead to another sheet, so it must be true. */
class JobSearchTest {
  private static final int COMPLETED = 9;

  @Test
  void findsAJobThatEndsWhileTheListsAreRead() throws Exception {
    assertThat(find(List.of(jobs(7, "issue", 5), jobs(7, "issue", COMPLETED)), nothing()))
        .get()
        .extracting(JobReport::state)
        .isEqualTo(State.COMPLETED);
  }

  @Test
  void findsNothingAmongOthers() throws Exception {
    assertThat(find(List.of(jobs(7, "issue-1", 5), nothing()), nothing())).isEmpty();
  }

  @Test
  void prefersTheJobThatMayStillPrintThenTheOneThatDid() throws Exception {
    IppBytes ended = add(add(jobs(4, "issue", COMPLETED), 9, "issue", 7), 8, "issue", 8);
    assertThat(find(List.of(jobs(2, "issue", 4), ended), nothing()))
        .get()
        .extracting(report -> report.job().id())
        .isEqualTo(2);
    assertThat(find(List.of(nothing(), ended), nothing()))
        .get()
        .extracting(report -> report.job().id())
        .isEqualTo(4);
  }

  @Test
  void keepsWhenTheJobWasMade() throws Exception {
    IppBytes job = jobs(7, "issue", COMPLETED).integer("time-at-creation", 42);
    assertThat(find(List.of(nothing(), job.uri("job-uuid", "urn:uuid:1")), nothing()))
        .get()
        .extracting(report -> report.job().printerUpTime(), report -> report.job().uuid())
        .containsExactly(42, "urn:uuid:1");
  }

  @Test
  void asksForTheNamesThatAListLeavesOut() throws Exception {
    assertThat(find(List.of(nothing(), nameless()), jobs(7, "issue", COMPLETED)))
        .get()
        .extracting(report -> report.job().name())
        .isEqualTo("issue");
  }

  @Test
  void neverSaysNotThereOfAJobWhoseNameIsHidden() throws Exception {
    assertRefused(List.of(nothing(), nameless()), nameless());
    assertRefused(List.of(nothing(), nameless()), IppBytes.answer(0x0403));
    IppBytes somebodys = nameless().name("job-originating-user-name", "somebody");
    assertThat(find(List.of(nothing(), somebodys), somebodys)).isEmpty();
  }

  @Test
  void neverSaysNotThereWhenAListIsRefused() {
    assertRefused(List.of(IppBytes.answer(0x0406)), nothing());
    assertRefused(List.of(nothing(), IppBytes.answer(0x0501)), nothing());
  }

  private static Optional<JobReport> find(List<IppBytes> lists, IppBytes job)
      throws DeviceException {
    Queue<IppBytes> answers = new ArrayDeque<>(lists);
    return new JobSearch(
            new Requests(URI.create("ipp://p/")),
            request ->
                Answer.parse(
                    (request.operation().equals(Operation.getJobs) ? answers.remove() : job).to(1),
                    1))
        .named("issue");
  }

  private static void assertRefused(List<IppBytes> lists, IppBytes job) {
    assertThatThrownBy(() -> find(lists, job))
        .isInstanceOfSatisfying(
            DeviceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.REFUSED));
  }

  private static IppBytes nothing() {
    return IppBytes.answer(0);
  }

  private static IppBytes nameless() {
    return nothing().group(IppBytes.JOB).integer("job-id", 7).enumeration("job-state", COMPLETED);
  }

  private static IppBytes jobs(int id, String name, int state) {
    return add(nothing(), id, name, state);
  }

  private static IppBytes add(IppBytes list, int id, String name, int state) {
    return list.group(IppBytes.JOB)
        .integer("job-id", id)
        .name("job-name", name)
        .enumeration("job-state", state);
  }
}
