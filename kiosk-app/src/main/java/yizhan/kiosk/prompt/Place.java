package yizhan.kiosk.prompt;

/** Places on the machine that a screen can point at and a light can show. */
public enum Place {
  CARD_READER,
  SHEET_OUTPUT,
  RECEIPT_OUTPUT,
  SCANNER
}
