package yizhan.kiosk;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import yizhan.config.IdentityWay;
import yizhan.config.IdentityWays;
import yizhan.config.Terminal;
import yizhan.kiosk.equipment.StatusBoard;
import yizhan.kiosk.office.IdentityPolicy.Way;
import yizhan.kiosk.office.Policies;
import yizhan.kiosk.office.http.HttpBackOffice;
import yizhan.kiosk.service.CardDesk;
import yizhan.kiosk.service.CardInHand;
import yizhan.kiosk.service.Identity;
import yizhan.kiosk.service.OwnPhone;
import yizhan.kiosk.service.PoliciesHere;
import yizhan.kiosk.service.Proof;

/** By which ways people show who they are at this terminal, wired by hand. */
final class IdentityWorks {
  private final IdentityWays allowed;
  private final List<Proof> proofs;
  private final Policies policies;

  IdentityWorks(Terminal terminal, CardDesk desk, HttpBackOffice office, Clock clock) {
    allowed = terminal.identityWays();
    proofs = List.of(new CardInHand(desk, office, clock), new OwnPhone(office));
    policies = new PoliciesHere(office::policies, this::here);
  }

  /** What the back office demands, cut down to what can be had here. */
  Policies policies() {
    return policies;
  }

  Identity identity(StatusBoard board) {
    return new Identity(proofs, policies, board);
  }

  private Set<Way> here(String service) {
    Set<Way> may = allowed.of(service).stream().map(IdentityWorks::way).collect(Collectors.toSet());
    return proofs.stream().map(Proof::way).filter(may::contains).collect(Collectors.toSet());
  }

  private static Way way(IdentityWay written) {
    return switch (written) {
      case CARD -> Way.CARD;
      case PHONE -> Way.PHONE;
    };
  }
}
