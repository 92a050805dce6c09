package yizhan.kiosk.office;

/**
 * "One of the staff has seen who stands there, and that this is the number of their document."
 *
 * @param id fresh for each time that somebody vouched; stands in the journal as well
 * @param staff the number of who vouched
 */
public record VouchedClaim(
    String id, String service, String number, String staff, VouchingGrounds grounds) {
  @Override
  public String toString() {
    return "VouchedClaim[" + service + ", " + staff + ", " + grounds + "]";
  }
}
