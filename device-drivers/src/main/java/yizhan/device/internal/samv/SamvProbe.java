package yizhan.device.internal.samv;

import java.time.Duration;
import java.util.Optional;
import yizhan.device.DeviceException;
import yizhan.device.internal.transport.Trial;

/**
 * Finds out whether a security module is at the other end of a line. It is asked how it is (11 FF)
 * and which one it is (12 FF): neither touches a card, and it is never reset.
 */
public final class SamvProbe {
  /** A module answers within some 20 ms; hosts wait up to a second, once they know who is there. */
  private static final Duration PATIENCE = Duration.ofMillis(400);

  private SamvProbe() {}

  /**
   * Asks.
   *
   * @return empty when no module answered; else its number, itself empty when it does not tell
   */
  public static Optional<String> ask(Trial trial) throws DeviceException {
    if (answer(trial, SamvCommand.STATUS).isEmpty()) return Optional.empty();
    return Optional.of(
        answer(trial, SamvCommand.MODULE_ID)
            .filter(found -> found.meaning() == SamvStatus.OK)
            .map(found -> ModuleIdParser.parse(found.data()))
            .orElse(""));
  }

  private static Optional<SamvAnswer> answer(Trial trial, SamvCommand command)
      throws DeviceException {
    byte[] heard = trial.ask(command.request(), PATIENCE);
    SamvReceiver receiver = new SamvReceiver();
    receiver.feed(heard, heard.length);
    Optional<SamvAnswer> next = receiver.next();
    while (next.isPresent() && !command.fits(next.get())) next = receiver.next();
    return next;
  }
}
