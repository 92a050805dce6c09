package yizhan.device.internal.escpos;

import static yizhan.device.internal.escpos.EscPosBytes.GS;

import java.time.Duration;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.printer.ReceiptPresenter;

/**
 * The mouth of a printer that has {@code GS e} (Custom KPM216 p. 76). A movement counts as made
 * when the printer no longer sees a ticket there.
 */
final class EscPosPresenter implements ReceiptPresenter {
  private static final int RETRACT = 2;
  private static final int EJECT = 5;

  /** Longer than any ticket takes to go out or in. */
  private static final Duration MOVING = Duration.ofSeconds(5);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final EscPosConversation conversation;
  private final String printer;

  EscPosPresenter(EscPosConversation conversation, String printer) {
    this.conversation = conversation;
    this.printer = printer;
  }

  @Override
  public boolean ticketWaits(Deadline deadline) throws DeviceException {
    return conversation.begin(deadline).ticketWaits();
  }

  @Override
  public void eject(Deadline deadline) throws DeviceException {
    move(EJECT, deadline);
  }

  @Override
  public void retract(Deadline deadline) throws DeviceException {
    move(RETRACT, deadline);
  }

  private void move(int which, Deadline deadline) throws DeviceException {
    if (!conversation.begin(deadline).ticketWaits()) return;
    conversation.command(new byte[] {GS, 'e', (byte) which}, deadline);
    Deadline end = deadline.atMost(MOVING);
    while (true) {
      PrinterState state = conversation.status(deadline);
      if (!state.ticketWaits()) return;
      boolean stuck = !state.meaning().usable();
      if (stuck || end.remaining().compareTo(BETWEEN_LOOKS) < 0)
        throw new DeviceException(Reason.REFUSED, printer + ": the ticket is still there");
      deadline.pause(BETWEEN_LOOKS, "moving a ticket");
    }
  }
}
