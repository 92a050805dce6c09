package yizhan.kiosk.office;

import java.time.Duration;

/**
 * In which somebody says on their own phone who they are, or for which firm they act.
 *
 * @param id known to this terminal and the back office alone
 * @param link what the code on the screen holds; leads a phone to this session, and is not its id
 * @param check a small number that stands on the screen and on the phone
 * @param lives how long from now
 */
public record PhoneSession(String id, String link, String check, Duration lives) {
  /** Neither may stand in a log: whoever has them is believed. */
  @Override
  public String toString() {
    return "PhoneSession";
  }
}
