package yizhan.config.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yizhan.config.Phrase;
import yizhan.config.TraySettings;
import yizhan.config.TraySettings.Correction;
import yizhan.config.bench.Area.Spot;
import yizhan.device.DeviceException;
import yizhan.device.printer.SheetPrinter;

/**
 * Calibrates one tray on plain paper: prints four marks, has somebody measure them, and prints them
 * again where that says they belong.
 */
public final class CalibrationTrial {
  /** What measuring with a steel rule is worth; more, and a number was misread. */
  private static final double MISREAD = 1.0;

  private static final int MOST_ATTEMPTS = 3;
  private static final double MOST_SHIFT = 10;
  private static final double MOST_SCALING = 0.03;
  private static final double MOST_SKEW = 2;
  private static final Pattern TWO_NUMBERS =
      Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,2})?)[\\s;x/]+(\\d{1,3}(?:[.,]\\d{1,2})?)");

  private final Operator operator;
  private final PlainPage page;

  /**
   * @param log what keeps the pages in mind
   */
  public CalibrationTrial(SheetPrinter printer, Operator operator, PageLog log, TrialTimes times) {
    this.operator = operator;
    this.page = new PlainPage(printer, operator, log, times, System::nanoTime);
  }

  /** What a calibration comes to. */
  public sealed interface Outcome {
    /**
     * Measured twice.
     *
     * @param residual how far the worst mark was out, printed with the correction, mm, to a
     *     hundredth
     */
    record Measured(Correction correction, double residual) implements Outcome {}

    /** Nothing is known, and this is why. */
    record Failed(Phrase why) implements Outcome {}
  }

  /**
   * Runs the trial; plain paper lies in the tray.
   *
   * @param name what its jobs are called, with a number behind it
   */
  public Outcome run(TraySettings tray, SheetAreas areas, String name) {
    try {
      List<Spot> drawn = areas.marks();
      print(tray, areas, Correction.NONE, name + "/1");
      Correction correction = solved(areas, drawn);
      print(tray, areas, correction, name + "/2");
      List<Spot> again = measured(drawn.size(), 2);
      double residual = 0;
      for (int i = 0; i < drawn.size(); i++)
        residual = Math.max(residual, drawn.get(i).to(again.get(i)));
      return new Outcome.Measured(correction, Math.round(residual * 100) / 100.0);
    } catch (TrialOver over) {
      return new Outcome.Failed(over.why());
    } catch (DeviceException failed) {
      return new Outcome.Failed(Phrases.of(failed.status()).getFirst());
    }
  }

  private Correction solved(SheetAreas areas, List<Spot> drawn) throws TrialOver {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      List<Spot> seen = measured(drawn.size(), 1);
      PlacementFit fit = PlacementFit.of(areas.middle(), drawn, seen);
      int worst = fit.worst(drawn, seen);
      if (fit.error(drawn, seen, worst) <= MISREAD) return within(fit.correction());
      operator.notes(Phrase.of("calibrate.misread", Integer.toString(worst + 1)));
    }
    throw new TrialOver("calibrate.given-up");
  }

  /** Beyond these it is not the printer that is out, but the paper that lies askew. */
  private static Correction within(Correction found) throws TrialOver {
    boolean askew =
        Math.abs(found.dx()) > MOST_SHIFT
            || Math.abs(found.dy()) > MOST_SHIFT
            || Math.abs(found.scale() - 1) > MOST_SCALING
            || Math.abs(found.skew()) > MOST_SKEW;
    if (askew) throw new TrialOver("calibrate.askew");
    return found;
  }

  private void print(TraySettings tray, SheetAreas areas, Correction correction, String name)
      throws DeviceException, TrialOver {
    List<String> words =
        List.of(
            "Yizhan calibration, " + tray.name() + ", " + tray.size().name(),
            "Measure each cross with a steel rule, in mm with one decimal:",
            "from the LEFT edge of the paper, and from the TOP edge.",
            "This way up: numbers stand upright, 1 is top left.");
    var _ = page.print(tray, name, CalibrationPage.of(areas, words, correction));
  }

  private List<Spot> measured(int marks, int page) throws TrialOver {
    List<Spot> spots = new ArrayList<>();
    for (int mark = 1; mark <= marks; mark++)
      spots.add(
          measured(Phrase.of("calibrate.mark", Integer.toString(mark), Integer.toString(page))));
    return spots;
  }

  private Spot measured(Phrase question) throws TrialOver {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Optional<Spot> spot = spot(operator.answers(question));
      if (spot.isPresent()) return spot.get();
      if (operator.gone()) throw new TrialOver(Operator.STOPPED);
      operator.hears(Phrase.of("init.again"));
    }
    throw new TrialOver("calibrate.given-up");
  }

  private static Optional<Spot> spot(String typed) {
    Matcher numbers = TWO_NUMBERS.matcher(typed.strip());
    return numbers.matches()
        ? Optional.of(new Spot(number(numbers.group(1)), number(numbers.group(2))))
        : Optional.empty();
  }

  private static double number(@Nullable String typed) {
    return Double.parseDouble(Objects.requireNonNull(typed).replace(',', '.'));
  }
}
