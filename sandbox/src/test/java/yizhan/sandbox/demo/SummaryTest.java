package yizhan.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.device.printer.SheetJob;
import yizhan.kiosk.issue.Evidence;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.issue.IssueState;
import yizhan.kiosk.journal.Entry;
import yizhan.kiosk.office.Copy;
import yizhan.sandbox.journey.Played;

/** What {@code summary.json} says, and that it keeps to its schema. */
class SummaryTest {
  private static final String ISSUE = "20260115-093000-4f1c09ab";

  @TempDir Path out;

  @Test
  void keepsToItsSchema() throws Exception {
    write(new Played("print-licence", List.of(done(true)), Optional.empty()));
    assertThat(complaints(Files.readString(out.resolve("summary.json")))).isEmpty();
  }

  @Test
  void saysWhichStepDidNotHold() throws Exception {
    write(new Played("print-licence", List.of(done(false)), Optional.of("print-licence:3: gone")));
    String json = Files.readString(out.resolve("summary.json"));
    assertThat(json).contains("print-licence:3: gone").contains("\"state\": \"settled\"");
    assertThat(complaints(json)).isEmpty();
  }

  @Test
  void isJudgedByASchemaThatObjects() throws Exception {
    assertThat(complaints("{\"journey\": 7}")).isNotEmpty();
  }

  private void write(Played played) throws Exception {
    List<Entry<IssueEvent>> journal =
        List.of(
            entry(1, new IssueEvent.Requested("r", Copy.ORIGINAL)),
            entry(2, new IssueEvent.Permitted("p", Instant.MAX)),
            entry(3, new IssueEvent.SheetAssigned("tray-1", "job")),
            entry(4, new IssueEvent.Sent(new SheetJob(7, "job", "", 9), OptionalLong.of(5))),
            entry(5, new IssueEvent.Settled(List.of(Evidence.JOB_COMPLETED))));
    IssueState settled =
        new IssueState.Settled(
            new IssueState.Assigned("p", Copy.ORIGINAL, "tray-1", "job"),
            new SheetJob(7, "job", "", 9));
    new Summary(out, new LookOptions()).write(played, Map.of(ISSUE, settled), journal);
  }

  private static Entry<IssueEvent> entry(long number, IssueEvent event) {
    return new Entry<>(number, Instant.EPOCH, ISSUE, event);
  }

  private static Played.Done done(boolean held) {
    return new Played.Done(3, "see home", Duration.ofMillis(12), held);
  }

  private static List<String> complaints(String json) throws Exception {
    Path root = Path.of(Objects.requireNonNullElse(System.getProperty("yizhan.root"), ".."));
    String text = Files.readString(root.resolve("docs/summary.schema.json"));
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text, InputFormat.JSON);
    return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }
}
