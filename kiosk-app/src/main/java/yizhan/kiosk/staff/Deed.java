package yizhan.kiosk.staff;

import java.util.Locale;
import java.util.Optional;
import yizhan.kiosk.office.StaffMember.Role;

/** What staff can do at the terminal. */
enum Deed {
  SETTLE(Optional.of(Role.SETTLE)),
  COUNT(Optional.of(Role.REFILL)),
  LOAD(Optional.of(Role.REFILL)),
  REMOVE(Optional.of(Role.REFILL)),
  BOOK(Optional.empty()),
  /** Only shown to whoever may do anything there. */
  MACHINE(Optional.empty()),
  FINISH(Optional.empty());

  private final Optional<Role> role;

  Deed(Optional<Role> role) {
    this.role = role;
  }

  /** Who may do it; empty: all of the staff. */
  Optional<Role> role() {
    return role;
  }

  /** The id of its option. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Deed of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
