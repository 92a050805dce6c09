package yizhan.kiosk.office;

/** The bureau is told how an identity came about, and may not believe it. */
public interface VouchedIdentity {
  /** Has its own deadline; the same id is answered alike however often it is asked. */
  Recognition recognise(VouchedClaim claim) throws BackOfficeException;
}
