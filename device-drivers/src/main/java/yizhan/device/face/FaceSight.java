package yizhan.device.face;

/** What an engine sees before its camera while it compares. */
public enum FaceSight {
  NOBODY,
  SEVERAL,
  TOO_FAR,
  TOO_NEAR,
  TOO_DARK,
  /** Turned away, or covered. */
  NOT_FRONTAL,
  /** All is well so far. */
  HOLD_STILL
}
