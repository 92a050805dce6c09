package yizhan.kiosk.glass;

/** What a hand does at a place of the machine. */
enum Gesture {
  LAY,
  LEAVE,
  LIFT,
  TAKE
}
