package yizhan.kiosk.service;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.IdentityPolicy;
import yizhan.kiosk.office.IdentityPolicy.Way;
import yizhan.kiosk.office.Policies;

/**
 * What the back office demands, cut down to the ways that this terminal has and its file allows. A
 * service that the office does not offer at terminals has no policy; one that it does, and for
 * which no way is left, has a policy without ways.
 */
public final class PoliciesHere implements Policies {
  private static final Logger LOG = LoggerFactory.getLogger(PoliciesHere.class);

  private final Policies office;
  private final Function<String, Set<Way>> here;
  private Set<String> unmet = Set.of();

  /**
   * Nothing is asked yet.
   *
   * @param here the ways that this terminal has for a service, by the service's id
   */
  public PoliciesHere(Policies office, Function<String, Set<Way>> here) {
    this.office = office;
    this.here = here;
  }

  @Override
  public List<IdentityPolicy> now() throws BackOfficeException {
    List<IdentityPolicy> demanded =
        office.now().stream().filter(policy -> !policy.ways().isEmpty()).toList();
    note(demanded.stream().filter(policy -> met(policy).ways().isEmpty()).toList());
    return demanded.stream().map(this::met).toList();
  }

  private IdentityPolicy met(IdentityPolicy policy) {
    Set<Way> had = here.apply(policy.service());
    return new IdentityPolicy(
        policy.service(), policy.ways().stream().filter(had::contains).toList(), policy.cards());
  }

  /** Said when it begins, not each time that it is asked. */
  private synchronized void note(List<IdentityPolicy> now) {
    for (IdentityPolicy policy : now)
      if (!unmet.contains(policy.service()))
        LOG.warn(
            "{} is not offered: one of {} is demanded, and none of them can be had here",
            policy.service(),
            policy.ways());
    unmet = now.stream().map(IdentityPolicy::service).collect(Collectors.toUnmodifiableSet());
  }
}
