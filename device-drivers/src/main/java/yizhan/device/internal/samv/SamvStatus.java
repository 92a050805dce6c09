package yizhan.device.internal.samv;

/** What the third status byte (SW3) of an answer means. */
enum SamvStatus {
  OK(0x90),
  FOUND(0x9F),
  /** The card has no such item: an answer, not a failure. */
  EMPTY(0x91),
  BAD_CHECKSUM(0x10),
  BAD_LENGTH(0x11),
  /** Wrong command, value or order, such as selecting before finding. */
  OUT_OF_ORDER(0x21),
  NO_AUTHORITY(0x23),
  UNRECOGNISED_ERROR(0x24),
  CARD_REJECTS_MODULE(0x31),
  MODULE_REJECTS_CARD(0x32),
  INFORMATION_NOT_VERIFIED(0x33),
  UNKNOWN_CARD_TYPE(0x40),
  READ_FAILED(0x41),
  NO_RANDOM_NUMBER(0x47),
  SELF_TEST_FAILED(0x60),
  NOT_AUTHORISED(0x66),
  /** Normal while polling. */
  NO_CARD(0x80),
  /** Already selected and not lifted since, or two cards. */
  SELECT_FAILED(0x81),
  /** None of the above. */
  UNDOCUMENTED(-1);

  private final int code;

  SamvStatus(int code) {
    this.code = code;
  }

  /** The meaning of this code, 0 to 255. */
  static SamvStatus of(int code) {
    for (SamvStatus status : values()) if (status.code == code) return status;
    return UNDOCUMENTED;
  }
}
