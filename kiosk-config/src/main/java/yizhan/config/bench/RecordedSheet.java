package yizhan.config.bench;

import java.util.List;
import java.util.Optional;
import yizhan.config.Devices;
import yizhan.config.Phrase;
import yizhan.config.TraySettings;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceStatus;
import yizhan.device.connect.Recording;
import yizhan.device.printer.SheetPainter;
import yizhan.device.printer.SheetPrinter;

/** Prints one page on plain paper while the sheet printer's line is recorded. */
public record RecordedSheet(Recording recording, Operator operator, PageLog log, TrialTimes times) {
  /**
   * Asks the printer how it is, and prints one page, which says what it is.
   *
   * @param plain trays that hold plain paper now, of which the first is used; empty: it is only
   *     asked, since a blank is never used for this
   * @param jobName what its job is called
   * @return whether a page was printed
   */
  public boolean of(
      Devices.SheetPrinterSettings settings,
      List<TraySettings> plain,
      String jobName,
      SheetPainter painter) {
    try (SheetPrinter printer =
        recording.ipp(settings.uri(), settings.certificate(), Optional.of(painter))) {
      DeviceStatus status = printer.status(Deadline.in(times.answer()));
      if (!status.usable()) return failed(RecordedUse.conditions(status));
      if (plain.isEmpty()) return not(Phrase.of("record.only-asked"));
      TraySettings tray = plain.getFirst();
      new PlainPage(printer, operator, log, times, System::nanoTime)
          .print(tray, jobName, TestPage.of(tray.size(), "Recorded page " + tray.name()));
      operator.hears(Phrase.of("record.printed"));
      return true;
    } catch (DeviceException e) {
      return failed(e.reason().name());
    } catch (TrialOver over) {
      return not(over.why());
    }
  }

  private boolean failed(String why) {
    return not(Phrase.of("record.failed", why));
  }

  private boolean not(Phrase why) {
    operator.hears(why);
    return false;
  }
}
