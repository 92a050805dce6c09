package yizhan.device.internal.escpos;

import yizhan.device.DeviceStatus;

/** What a printer said of itself, raw, in one of the ways that printers have. */
interface PrinterState {
  DeviceStatus meaning();

  /** Whether a ticket waits at the mouth; false where a printer has none. */
  boolean ticketWaits();
}
