package yizhan.kiosk.staff;

import java.util.Locale;
import java.util.Set;
import yizhan.kiosk.office.StaffMember.Role;

/** What can be done at the machine's own screen. */
public enum MachineDeed {
  DEVICES,
  AROUND,
  LOG,
  TEST,
  CALIBRATE,
  SOUND_AND_LIGHT,
  RESTART,
  SHUT_DOWN,
  FINISH;

  private static final Set<Role> EITHER = Set.of(Role.REPAIR, Role.ADMIN);

  /** Whether somebody of the staff may do anything here at all. */
  static boolean any(Set<Role> roles) {
    return roles.stream().anyMatch(EITHER::contains);
  }

  /** Whether somebody looks after the machine and nothing else. */
  static boolean alone(Set<Role> roles) {
    return any(roles) && EITHER.containsAll(roles);
  }

  /** Who may do it. */
  boolean open(Set<Role> roles) {
    return this == SHUT_DOWN ? roles.contains(Role.ADMIN) : any(roles);
  }

  /** The id of its option. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static MachineDeed of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
