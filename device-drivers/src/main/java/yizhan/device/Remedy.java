package yizhan.device;

/** What a person can do about a condition. Words in two languages live where they are shown. */
public enum Remedy {
  REFILL_PAPER,
  CLOSE_COVER,
  CLEAR_JAM,
  CLEAR_CUTTER,
  EMPTY_OUTPUT,
  REPLACE_TONER,
  LET_IT_COOL,
  CHECK_CABLE_AND_POWER,
  SWITCH_OFF_AND_ON,
  CALL_SERVICE,
  SET_TRAY_SIZE,
  RESUME_AT_DEVICE,
  WAIT
}
