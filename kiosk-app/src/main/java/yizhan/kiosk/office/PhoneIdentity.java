package yizhan.kiosk.office;

import yizhan.device.Deadline;

/** People say on their own phones who they are. Every call has its own deadline. */
public interface PhoneIdentity {
  /** Begins a session for a service. */
  PhoneSession begin(String service) throws BackOfficeException;

  /** How far it is; asked again and again. */
  PhoneState state(PhoneSession session, Deadline deadline) throws BackOfficeException;

  /** Nobody waits for it any more: a phone that confirms it now is told so. */
  void cancel(PhoneSession session) throws BackOfficeException;
}
