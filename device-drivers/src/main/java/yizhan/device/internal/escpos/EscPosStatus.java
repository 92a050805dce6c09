package yizhan.device.internal.escpos;

import java.util.ArrayList;
import java.util.List;
import yizhan.device.Condition;
import yizhan.device.Condition.Kind;
import yizhan.device.DeviceStatus;

/**
 * The four answers to {@code DLE EOT} 1 to 4, as raw bytes, and what they mean.
 *
 * @param printer answer 1: bit 3 offline
 * @param offline answer 2: bit 2 cover, bit 3 fed by button, bit 5 stopped for want of paper, bit 6
 *     error
 * @param error answer 3: bit 2 mechanical (a jam, where there is a jam sensor), bit 3 cutter, bit 5
 *     unrecoverable, bit 6 recovers by itself (head too hot, voltage)
 * @param paper answer 4: bits 2 and 3 near end, bits 5 and 6 end
 */
record EscPosStatus(int printer, int offline, int error, int paper) implements PrinterState {
  /** Every answer has bits 1 and 4 set, bits 0 and 7 clear. */
  private static final int FIXED_MASK = 0x93;

  private static final int FIXED = 0x12;

  static boolean isAnswer(int value) {
    return (value & FIXED_MASK) == FIXED;
  }

  @Override
  public boolean ticketWaits() {
    return false;
  }

  @Override
  public DeviceStatus meaning() {
    List<Condition> conditions = new ArrayList<>();
    boolean paperOut = (paper & 0x60) != 0 || (offline & 0x20) != 0;
    add(conditions, paperOut, Kind.PAPER_OUT);
    add(conditions, !paperOut && (paper & 0x0C) != 0, Kind.PAPER_LOW);
    add(conditions, (offline & 0x04) != 0, Kind.COVER_OPEN);
    add(conditions, (error & 0x04) != 0, Kind.JAM);
    add(conditions, (error & 0x08) != 0, Kind.CUTTER);
    add(conditions, (error & 0x20) != 0, Kind.BROKEN);
    add(conditions, (error & 0x40) != 0, Kind.OVERHEATED);
    boolean explained = DeviceStatus.of(conditions).state() == DeviceStatus.State.UNUSABLE;
    add(conditions, (offline & 0x08) != 0, Kind.BUSY);
    add(conditions, !explained && (offline & 0x40) != 0, Kind.BROKEN);
    boolean unexplained = !explained && (offline & 0x48) == 0;
    add(conditions, unexplained && (printer & 0x08) != 0, Kind.PAUSED);
    return DeviceStatus.of(conditions);
  }

  private static void add(List<Condition> conditions, boolean present, Kind kind) {
    if (present) conditions.add(Condition.of(kind));
  }
}
