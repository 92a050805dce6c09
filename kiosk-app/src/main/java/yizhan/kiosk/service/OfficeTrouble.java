package yizhan.kiosk.service;

import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Trouble;

/** What people are told when the back office cannot be asked: in the name that they know it by. */
public final class OfficeTrouble {
  private OfficeTrouble() {}

  /**
   * The failure in words.
   *
   * @param service to whoever wants this one; its words name the office
   */
  public static Trouble of(BackOfficeException failed, String service) {
    Text name = Text.of("office." + service);
    return new Trouble(
        Text.of("trouble.office", name),
        Text.of("trouble.office." + failed.reason(), name),
        failed);
  }
}
