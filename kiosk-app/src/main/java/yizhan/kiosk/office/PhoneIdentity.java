package yizhan.kiosk.office;

import yizhan.device.Deadline;

/**
 * People say on their own phones who they are, or show there the electronic licence of a firm.
 * Every call has its own deadline.
 */
public interface PhoneIdentity {
  /** Begins a session for a service, by one of the ways that need a phone. */
  PhoneSession begin(String service, IdentityPolicy.Way way) throws BackOfficeException;

  /** How far it is; asked again and again. */
  PhoneState state(PhoneSession session, Deadline deadline) throws BackOfficeException;

  /** Nobody waits for it any more: a phone that confirms it now is told so. */
  void cancel(PhoneSession session) throws BackOfficeException;
}
