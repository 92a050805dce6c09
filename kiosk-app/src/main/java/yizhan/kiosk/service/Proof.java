package yizhan.kiosk.service;

import java.util.Optional;
import yizhan.kiosk.equipment.Standing;
import yizhan.kiosk.office.IdentityPolicy;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Visit;

/** One way of showing who stands there, as this terminal has it. */
public sealed interface Proof
    permits CardInHand, CardAndFace, OwnPhone, ElectronicLicence, StaffAssisted {
  /** As the back office's policy names it. */
  IdentityPolicy.Way way();

  /** Why it cannot be had as things stand; empty when it can. */
  Optional<Text> lack(Standing standing);

  /** Has it shown. */
  Shown show(Visit visit, Asked asked);

  /** What came of it. */
  sealed interface Shown permits Identity.Outcome, Otherwise {}

  /**
   * Nobody has shown anything, and wants or needs another way.
   *
   * @param why what is said about it; empty where nothing need be
   */
  record Otherwise(Optional<Text> why) implements Shown {}
}
