package yizhan.kiosk.service;

import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Trouble;

/** What a citizen is told when the back office cannot be asked. */
final class OfficeTrouble {
  private OfficeTrouble() {}

  static Trouble of(BackOfficeException failed) {
    return new Trouble(
        Text.of("trouble.office"), Text.of("trouble.office." + failed.reason()), failed);
  }
}
