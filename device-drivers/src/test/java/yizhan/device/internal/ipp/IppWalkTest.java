package yizhan.device.internal.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.printer.JobReport;
import yizhan.device.printer.JobReport.State;
import yizhan.device.printer.SheetJob;
import yizhan.device.printer.SheetOrder;
import yizhan.device.printer.SheetSize;

/**
 * A careless caller, who tries everything again that fails, and a printer out of its mind. However
 * they meet: no job gets two documents, and none is reported printed of which the printer did not
 * say so by its name.
 */
class IppWalkTest {
  private static final SheetOrder ORDER = new SheetOrder("issue", SheetSize.A3, "tray-1");
  private static final byte[] PDF = Pdf.of(SheetSize.A3);

  /** What the printer last said whole and in earnest: that our job is completed. */
  private boolean saidCompleted;

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void neverTwoDocumentsAndNeverASheetThatNobodySaw(long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    Polling quick = new Polling(Duration.ofMillis(1), Duration.ofMillis(2));
    try (ScriptedPrinter script = new ScriptedPrinter();
        IppPrinter printer = new IppPrinter(script.address(), quick)) {
      for (int operation = ScriptedPrinter.CREATE_JOB;
          operation <= ScriptedPrinter.GET_PRINTER;
          operation++) {
        int asked = operation;
        for (int i = 0; i < 40; i++)
          script.next(operation, requestId -> answer(random, asked, requestId));
      }
      for (int visit = 0; visit < 8; visit++) {
        int before = script.received(ScriptedPrinter.SEND_DOCUMENT).size();
        if (printed(printer)) assertThat(saidCompleted).isTrue();
        assertThat(script.received(ScriptedPrinter.SEND_DOCUMENT)).hasSizeLessThan(before + 2);
      }
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 15);
  }

  /** Sends to one job as often as it takes, and believes only what it is told at the end. */
  private boolean printed(IppPrinter printer) {
    @Nullable SheetJob job = null;
    for (int attempt = 0; attempt < 3 && job == null; attempt++)
      job = quietly(() -> printer.create(ORDER, soon()));
    if (job == null) return false;
    SheetJob made = job;
    for (int attempt = 0; attempt < 3; attempt++)
      quietly(() -> {
        printer.send(made, PDF, soon());
        return made;
      });
    saidCompleted = false;
    @Nullable JobReport last = quietly(() -> printer.follow(made, _ -> {}, soon()));
    return last != null && last.state() == State.COMPLETED;
  }

  private MockResponse answer(SplittableRandom random, int operation, int requestId) {
    synchronized (random) {
      IppBytes sane = sane(random, operation);
      byte[] whole = sane.to(requestId);
      return switch (random.nextInt(12)) {
        case 0 ->
            new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
        case 1 -> ScriptedPrinter.http(Arrays.copyOf(whole, random.nextInt(whole.length))).build();
        case 2 ->
            ScriptedPrinter.http(IppBytes.answer(0x0400 + random.nextInt(8)).to(requestId)).build();
        case 3 -> ScriptedPrinter.http(whole).code(503).setHeader("Retry-After", "0").build();
        default -> {
          if (operation == ScriptedPrinter.GET_JOB) remember(sane);
          yield ScriptedPrinter.http(whole).build();
        }
      };
    }
  }

  private void remember(IppBytes job) {
    saidCompleted = Arrays.equals(job.unended(), job("issue", 9).unended());
  }

  private static IppBytes sane(SplittableRandom random, int operation) {
    return switch (operation) {
      case ScriptedPrinter.GET_PRINTER -> ScriptedPrinter.printer();
      case ScriptedPrinter.CREATE_JOB ->
          IppBytes.answer(random.nextInt(8) / 7).group(IppBytes.JOB).integer("job-id", 7);
      case ScriptedPrinter.GET_JOB ->
          job(random.nextInt(6) == 0 ? "other" : "issue", random.nextInt(8) + 3);
      default -> IppBytes.answer(0);
    };
  }

  private static IppBytes job(String name, int state) {
    // States above 9 do not exist; most jobs wait for their document.
    return ScriptedPrinter.job(name, state > 9 ? 4 : state, "none");
  }

  /** One step of a caller who asks no questions. */
  @FunctionalInterface
  private interface Step<T> {
    T take() throws DeviceException;
  }

  private static <T> @Nullable T quietly(Step<T> step) {
    try {
      return step.take();
    } catch (DeviceException e) {
      assertThat(e.reason()).isNotEqualTo(DeviceException.Reason.CANCELLED);
      return null;
    }
  }

  /** Many a scripted job never ends: each of those is followed until here. */
  private static Deadline soon() {
    return Deadline.in(Duration.ofMillis(300));
  }
}
