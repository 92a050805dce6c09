package yizhan.device.internal.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.printer.SheetJob;
import yizhan.device.printer.SheetOrder;
import yizhan.device.printer.SheetSize;

/** Whatever a printer answers: facts, or a refusal that names its reason. */
class AnswerFuzzTest {
  private static final SheetOrder ORDER = new SheetOrder("issue", SheetSize.A3, "tray-1");
  private static final SheetJob JOB = new SheetJob(7, "issue", "urn:uuid:1", 1);

  @ParameterizedTest
  @CsvFileSource(resources = "/fuzz/Answer.hex", maxCharsPerColumn = -1)
  void takesWhatWasFound(String hex) {
    fuzzerTestOneInput(HexFormat.of().parseHex(hex));
  }

  public static void fuzzerTestOneInput(byte[] input) {
    try {
      Answer answer = Answer.parse(input, 1);
      assertThat(answer.refusal("asking")).isNotNull();
      for (AnswerGroup group : answer.jobs()) job(group);
      printer(answer);
    } catch (DeviceException e) {
      assertThat(e.reason()).isEqualTo(Reason.GARBLED);
    }
  }

  private static void printer(Answer answer) throws DeviceException {
    PrinterFacts facts = PrinterFacts.parse(answer);
    assertThat(StatusMeaning.of(facts).state()).isNotNull();
    assertThat(facts.trays()).doesNotContainNull();
    assertThat(facts.saysTray() && facts.trays().isEmpty()).isFalse();
    assertThat(facts.identity().filter(String::isEmpty)).isEmpty();
    try {
      JobTicket ticket = JobTicket.of(ORDER, facts, true);
      for (AnswerGroup group : answer.jobs()) ticket.compare(group);
    } catch (DeviceException e) {
      assertThat(e.reason()).isEqualTo(Reason.REFUSED);
    }
  }

  private static void job(AnswerGroup group) throws DeviceException {
    JobFacts facts = JobFacts.parse(group);
    assertThat(facts.waitsForDocument() && facts.state().ended()).isFalse();
    assertThat(facts.report(JOB).job()).isEqualTo(JOB);
    if (facts.is(JOB)) assertThat(facts.id()).isEqualTo(JOB.id());
    facts.restartedSince(JOB);
    facts.mayBeOurs();
    facts.evidence();
    facts.report();
  }
}
