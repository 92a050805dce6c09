package yizhan.device.internal.escpos;

import java.util.ArrayList;
import java.util.List;
import yizhan.device.Condition;
import yizhan.device.Condition.Kind;
import yizhan.device.DeviceStatus;

/**
 * The answer of Custom's kiosk printers to {@code DLE EOT 20}, {@code 10 0F} and four bytes (KPM150
 * p. 10, KPM300 p. 113). Models differ in bits that are not used here.
 *
 * @param paper bit 0 none, bit 2 near end, bit 5 ticket at the mouth, bit 6 virtual end
 * @param user bit 0 head up, bit 1 cover open
 * @param recoverable bit 0 head temperature, bit 1 serial line, bit 3 voltage, bit 6 jam
 * @param unrecoverable bit 0 cutter, bit 1 its cover, bits 2, 3 and 7 memories
 */
record CustomStatus(int paper, int user, int recoverable, int unrecoverable)
    implements PrinterState {
  static final int BYTES = 6;
  static final int FIRST = 0x10;
  static final int SECOND = 0x0F;

  private static final int NONE = 0x01;
  private static final int NEAR_END = 0x04 | 0x40;
  private static final int TICKET = 0x20;
  private static final int HEAD_UP_OR_OPEN = 0x01 | 0x02;
  private static final int HEAD_HOT = 0x01;
  private static final int SERIAL_LINE = 0x02;
  private static final int VOLTAGE = 0x08;
  private static final int JAM = 0x40;
  private static final int CUTTER = 0x01;
  private static final int CUTTER_COVER = 0x02;
  private static final int MEMORIES = 0x04 | 0x08 | 0x80;

  /** From all six bytes. */
  static CustomStatus parse(byte[] answer) {
    return new CustomStatus(answer[2] & 0xFF, answer[3] & 0xFF, answer[4] & 0xFF, answer[5] & 0xFF);
  }

  @Override
  public boolean ticketWaits() {
    return (paper & TICKET) != 0;
  }

  @Override
  public DeviceStatus meaning() {
    boolean paperOut = (paper & NONE) != 0;
    boolean open = (user & HEAD_UP_OR_OPEN) != 0 || (unrecoverable & CUTTER_COVER) != 0;
    List<Condition> conditions = new ArrayList<>();
    add(conditions, paperOut, Kind.PAPER_OUT);
    add(conditions, !paperOut && (paper & NEAR_END) != 0, Kind.PAPER_LOW);
    add(conditions, open, Kind.COVER_OPEN);
    add(conditions, (recoverable & HEAD_HOT) != 0, Kind.OVERHEATED);
    add(conditions, (recoverable & (SERIAL_LINE | VOLTAGE)) != 0, Kind.NEEDS_ATTENTION);
    add(conditions, (recoverable & JAM) != 0, Kind.JAM);
    add(conditions, (unrecoverable & CUTTER) != 0, Kind.CUTTER);
    add(conditions, (unrecoverable & MEMORIES) != 0, Kind.BROKEN);
    return DeviceStatus.of(conditions);
  }

  private static void add(List<Condition> conditions, boolean present, Kind kind) {
    if (present) conditions.add(Condition.of(kind));
  }
}
