package yizhan.sandbox.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yizhan.sandbox.sheet.ipp.Attribute;
import yizhan.sandbox.sheet.ipp.Operation;

/** The printer's own truth under a long series of random troubles; a seed plays the same again. */
class SheetPrinterWalkTest extends PrinterBench {
  private static final int STEPS = 60;
  private int loaded = 100;

  static Stream<Long> seeds() {
    return LongStream.range(0, 12).boxed();
  }

  /** Each sheet that was ever loaded is in a tray, out, lost, or under way; no job gets two. */
  @ParameterizedTest
  @MethodSource("seeds")
  void accountsForEverySheet(long seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    for (int step = 0; step < STEPS; step++) {
      trouble(random, step);
      pace.pass(Duration.ofMillis(random.nextInt(4000)));
      PrinterView view = printer.view();
      int left = view.trays().stream().mapToInt(TrayView::sheets).sum();
      int gone = view.sheets().size() + view.spoiled().size();
      assertThat(loaded - left - gone).as("under way after step %d", step).isBetween(0, 1);
      Set<String> names = new HashSet<>();
      for (Sheet sheet : view.sheets()) assertThat(names.add(sheet.jobName())).isTrue();
    }
    printer.powerOff();
    PrinterView end = printer.view();
    int left = end.trays().stream().mapToInt(TrayView::sheets).sum();
    assertThat(left + end.sheets().size() + end.spoiled().size()).isEqualTo(loaded);
  }

  private void trouble(SplittableRandom random, int step) throws Exception {
    Mishap[] mishaps = Mishap.values();
    switch (random.nextInt(12)) {
      case 0 -> printer.openDoor();
      case 1 -> printer.closeDoor();
      case 2 -> printer.jam();
      case 3 -> printer.clearJam();
      case 4 -> printer.next(mishaps[random.nextInt(mishaps.length)]);
      case 5 -> {
        printer.load("tray-2", 3); // far from full, so all three go in
        loaded += 3;
      }
      case 6 -> {
        printer.powerOff();
        printer.powerOn(random.nextBoolean() ? Memory.KEPT : Memory.LOST);
      }
      case 7 ->
          caller.call(
              Operation.CANCEL_JOB, Attribute.integer("job-id", random.nextInt(1, step + 2)));
      default -> print("job " + step, random.nextBoolean() ? Size.A3 : Size.A4);
    }
  }

  private void print(String name, Size size) throws Exception {
    print(name, size, size == Size.A3 ? "tray-1" : "tray-2");
  }
}
