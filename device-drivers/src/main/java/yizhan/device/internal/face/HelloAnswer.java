package yizhan.device.internal.face;

/** What an engine says when it is asked whether it could compare. */
enum HelloAnswer {
  READY,
  NO_CAMERA,
  NOT_STARTED,
  /** Nothing that the contract has, or nothing in time. */
  NONSENSE
}
