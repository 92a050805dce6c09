package yizhan.kiosk.service;

import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Trouble;

/** What people are told when the back office cannot be asked. */
public final class OfficeTrouble {
  private OfficeTrouble() {}

  /** The failure in words. */
  public static Trouble of(BackOfficeException failed) {
    return new Trouble(
        Text.of("trouble.office"), Text.of("trouble.office." + failed.reason()), failed);
  }
}
