package yizhan.kiosk.office;

import java.util.Set;

/**
 * Somebody of the station's staff, without a name.
 *
 * @param number by which journal and register name them
 * @param card what their card's number looks like after {@link StaffList#salt} and a slow hash, in
 *     hexadecimal
 * @param pin what their PIN looks like after a slow hash
 */
public record StaffMember(String number, Set<Role> roles, String card, PinHash pin) {
  /** What somebody may do at a terminal. */
  public enum Role {
    /** Counts, loads and takes out blanks. */
    REFILL,
    /** Settles what became of a sheet that nobody knows about. */
    SETTLE,
    /** Looks after the devices, reads the log, starts the kiosk anew. */
    REPAIR,
    /** The same, and switches the terminal off. */
    ADMIN,
    /** Says who somebody is whom the machine cannot make sure of: window staff. */
    VOUCH
  }

  public StaffMember {
    roles = Set.copyOf(roles);
  }

  /** Never the hashes. */
  @Override
  public String toString() {
    return "StaffMember[" + number + "]";
  }
}
