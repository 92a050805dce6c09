package yizhan.device.printer;

import yizhan.device.DeviceStatus;

/** How printing a receipt went. */
public sealed interface ReceiptOutcome {
  /** The printer said that it had printed up to the end. */
  record Printed() implements ReceiptOutcome {}

  /** Nothing was sent: the printer cannot print now. */
  record NotStarted(DeviceStatus status) implements ReceiptOutcome {}

  /** It stopped on the way: part of a ticket may hang out. */
  record Interrupted(DeviceStatus status) implements ReceiptOutcome {}
}
