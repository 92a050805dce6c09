package yizhan.kiosk.office;

/** Why one of the staff had to see for themselves who stood there. */
public enum VouchingGrounds {
  /** Nothing reads the chip of the card. */
  CHIP_UNREADABLE,
  /** The machine did not find the face to be that of the card. */
  FACE_NOT_MATCHED,
  /** A temporary identity card, which has no chip. */
  TEMPORARY_CARD
}
