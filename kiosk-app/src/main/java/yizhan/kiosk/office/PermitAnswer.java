package yizhan.kiosk.office;

import java.time.Instant;

/** The answer to a permit request. */
public sealed interface PermitAnswer {
  /** One sheet of one copy may be printed, until {@code expires}. */
  record Granted(String permitId, Instant expires) implements PermitAnswer {}

  /** Not now, or never. */
  record Refused(Why why) implements PermitAnswer {}

  /** Reasons a citizen can act on. */
  enum Why {
    ALREADY_PRINTED,
    /** An earlier permit for this copy is not settled: it is being printed, or nobody knows. */
    UNSETTLED,
    LICENCE_CHANGED,
    SURRENDER_OLD_FIRST,
    NOT_ENTITLED,
    IDENTITY_EXPIRED
  }
}
