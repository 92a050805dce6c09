package yizhan.kiosk.office;

import java.util.List;

/**
 * Who may do what at this terminal beside citizens.
 *
 * @param salt of the hashes of card numbers, one for the whole list, so that a card is hashed once
 */
public record StaffList(String salt, List<StaffMember> members) {
  public StaffList {
    members = List.copyOf(members);
  }
}
