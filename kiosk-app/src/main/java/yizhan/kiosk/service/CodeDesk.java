package yizhan.kiosk.service;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.scanner.ScannedCode;
import yizhan.device.scanner.Scanner;
import yizhan.kiosk.equipment.DeviceThread;
import yizhan.kiosk.office.Licence;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Source;
import yizhan.kiosk.visit.Trouble;

/** The scanner as a visit sees it: a code that names one of the offered licences chooses it. */
public final class CodeDesk {
  private static final Duration LOOK = Duration.ofSeconds(10);

  private final Optional<DeviceThread<Scanner>> scanner;

  public CodeDesk(Optional<DeviceThread<Scanner>> scanner) {
    this.scanner = scanner;
  }

  /** Said on the screen where there is a scanner. */
  Optional<Text> hint() {
    return scanner.map(_ -> Text.of("licence.scan-hint"));
  }

  /** None where there is no scanner. */
  List<Source<String>> sources(List<Licence> licences) {
    return scanner.stream().<Source<String>>map(device -> _ -> chosen(device, licences)).toList();
  }

  private static String chosen(DeviceThread<Scanner> device, List<Licence> licences)
      throws Trouble, InterruptedException {
    while (true) {
      long began = System.nanoTime();
      try {
        ScannedCode code = device.call(LOOK, Scanner::scan);
        Optional<Licence> named = licences.stream().filter(l -> names(code.text(), l)).findFirst();
        if (named.isPresent()) return named.get().id();
      } catch (DeviceException failed) {
        boolean early = System.nanoTime() - began < LOOK.toNanos();
        if (failed.reason() != Reason.TIMED_OUT || early)
          throw new Trouble(
              Text.of("trouble.scanner"), Text.of("trouble.device." + failed.reason()), failed);
      }
    }
  }

  /** The licence's own code, or any code in which its credit code stands. */
  private static boolean names(String text, Licence licence) {
    return text.equals(licence.qr()) || text.contains(licence.code());
  }
}
