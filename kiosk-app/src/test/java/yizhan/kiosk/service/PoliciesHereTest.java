package yizhan.kiosk.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yizhan.device.card.IdCard;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.IdentityPolicy;
import yizhan.kiosk.office.IdentityPolicy.Way;

/** What the office demands and what this terminal has, laid side by side. */
class PoliciesHereTest {
  private static final Map<String, Set<Way>> HERE =
      Map.of("strict", Set.of(Way.PHONE), "usual", Set.of(Way.CARD, Way.PHONE));

  @Test
  void leavesTheWaysThatThisTerminalHasForEachService() throws BackOfficeException {
    assertThat(here(policy("usual", Way.CARD_AND_FACE, Way.CARD), policy("strict", Way.CARD)))
        .containsExactly(policy("usual", Way.CARD), policy("strict"));
  }

  @Test
  void tellsAServiceThatIsNotOfferedFromOneThatCannotBeMet() throws BackOfficeException {
    assertThat(here(policy("usual"), policy("strict", Way.CARD_AND_FACE, Way.STAFF)))
        .containsExactly(policy("strict"));
  }

  private static List<IdentityPolicy> here(IdentityPolicy... demanded) throws BackOfficeException {
    return new PoliciesHere(
            () -> List.of(demanded), service -> HERE.getOrDefault(service, Set.of()))
        .now();
  }

  private static IdentityPolicy policy(String service, Way... ways) {
    return new IdentityPolicy(service, List.of(ways), Set.of(IdCard.Kind.CITIZEN));
  }
}
