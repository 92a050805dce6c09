package yizhan.kiosk.service;

import java.util.Optional;
import yizhan.device.Deadline;
import yizhan.kiosk.office.VouchedClaim;
import yizhan.kiosk.visit.Visit;

/** One of the staff, beside the citizen, who sees for themselves who that is. */
@FunctionalInterface
public interface Voucher {
  /** What they sign; nothing where they do not, and whoever stands there was told why. */
  Optional<Vouched> vouches(Visit visit, String service);

  /**
   * What was signed.
   *
   * @param until for so long it holds
   */
  record Vouched(VouchedClaim claim, Deadline until) {}
}
