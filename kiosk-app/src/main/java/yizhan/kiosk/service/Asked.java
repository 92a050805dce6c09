package yizhan.kiosk.service;

import java.util.Set;
import yizhan.kiosk.office.IdentityPolicy;
import yizhan.kiosk.prompt.Text;

/**
 * Who is asked to show who they are.
 *
 * @param policy how sure one must be
 * @param purpose what for
 * @param first what is to be done with a card that lies there already
 * @param others the numbers of those who have shown who they are in this visit: it is none of them
 */
record Asked(IdentityPolicy policy, Text purpose, Text first, Set<String> others) {
  Asked {
    others = Set.copyOf(others);
  }

  /** Whoever wants this service. */
  static Asked alone(IdentityPolicy policy) {
    return new Asked(
        policy,
        Text.of("card.purpose." + policy.service()),
        Text.of("card.take-up-first"),
        Set.of());
  }

  /** One of several, after these others. */
  static Asked beside(IdentityPolicy policy, Text purpose, Set<String> others) {
    return new Asked(policy, purpose, Text.of("card.next"), others);
  }

  /** Numbers are people. */
  @Override
  public String toString() {
    return "Asked[" + policy.service() + ", after " + others.size() + "]";
  }
}
