package yizhan.config;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * By which ways people may show who they are at this terminal. The office says which suffice; this
 * can only take away from that.
 *
 * @param usual for every service that is not named
 * @param named for one service, by its id
 */
public record IdentityWays(Set<IdentityWay> usual, Map<String, Set<IdentityWay>> named) {
  /** Whatever suffices for the office. */
  public static final IdentityWays ALL = new IdentityWays(Set.of(IdentityWay.values()), Map.of());

  public IdentityWays {
    usual = Set.copyOf(usual);
    named = Map.copyOf(named);
  }

  /** Those that may be used for a service. */
  public Set<IdentityWay> of(String service) {
    return named.getOrDefault(service, usual).stream()
        .filter(way -> way.suits(service))
        .collect(Collectors.toUnmodifiableSet());
  }
}
