package yizhan.kiosk;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import yizhan.config.FaceSettings;
import yizhan.config.IdentityWay;
import yizhan.config.IdentityWays;
import yizhan.config.Terminal;
import yizhan.device.face.FaceEngine;
import yizhan.kiosk.equipment.StatusBoard;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.office.IdentityPolicy.Way;
import yizhan.kiosk.office.Policies;
import yizhan.kiosk.office.http.HttpBackOffice;
import yizhan.kiosk.service.CardAndFace;
import yizhan.kiosk.service.CardDesk;
import yizhan.kiosk.service.CardInHand;
import yizhan.kiosk.service.ElectronicLicence;
import yizhan.kiosk.service.FaceDesk;
import yizhan.kiosk.service.FaceTries;
import yizhan.kiosk.service.Identity;
import yizhan.kiosk.service.OwnPhone;
import yizhan.kiosk.service.PoliciesHere;
import yizhan.kiosk.service.Proof;
import yizhan.kiosk.service.StaffAssisted;
import yizhan.kiosk.service.TriesFile;
import yizhan.kiosk.service.Voucher;

/** By which ways people show who they are at this terminal, wired by hand. */
final class IdentityWorks {
  private static final Duration PHONES_ASKED_EACH = Duration.ofSeconds(1);

  private final IdentityWays allowed;
  private final List<Proof> proofs;
  private final Optional<FaceTries> tries;
  private final Policies policies;

  /** Where people show it: a card, a face, to one of the staff. */
  record Desks(CardDesk cards, Optional<FaceEngine> faces, Voucher staff) {}

  IdentityWorks(Terminal terminal, Desks desks, HttpBackOffice office, Clock clock) {
    allowed = terminal.identityWays();
    CardInHand cards = new CardInHand(desks.cards(), office, clock);
    List<Proof> all = new ArrayList<>();
    all.add(cards);
    all.add(new OwnPhone(office, PHONES_ASKED_EACH));
    all.add(new ElectronicLicence(office, PHONES_ASKED_EACH));
    tries = terminal.face().map(face -> tries(face, terminal, clock));
    desks
        .faces()
        .ifPresent(engine ->
            all.add(new CardAndFace(cards, faces(engine, terminal.face().orElseThrow()))));
    all.add(new StaffAssisted(cards, desks.staff(), office));
    proofs = List.copyOf(all);
    policies = new PoliciesHere(office::policies, this::here);
  }

  private static FaceTries tries(FaceSettings face, Terminal terminal, Clock clock) {
    Path keys = Journal.keys(terminal.journalFolder());
    return new FaceTries(
        face.lock(), System::nanoTime, new TriesFile(keys, clock, new SecureRandom()));
  }

  private FaceDesk faces(FaceEngine engine, FaceSettings face) {
    return new FaceDesk(engine, tries.orElseThrow(), face.leastScore(), face.within());
  }

  /** What the back office demands, cut down to what can be had here. */
  Policies policies() {
    return policies;
  }

  Identity identity(StatusBoard board) {
    tries.ifPresent(failed -> board.beside(failed::forgetOld));
    return new Identity(proofs, policies, board);
  }

  private Set<Way> here(String service) {
    Set<Way> may = allowed.of(service).stream().map(IdentityWorks::way).collect(Collectors.toSet());
    return proofs.stream().map(Proof::way).filter(may::contains).collect(Collectors.toSet());
  }

  private static Way way(IdentityWay written) {
    return switch (written) {
      case CARD -> Way.CARD;
      case CARD_AND_FACE -> Way.CARD_AND_FACE;
      case PHONE -> Way.PHONE;
      case ELECTRONIC_LICENCE -> Way.ELECTRONIC_LICENCE;
      case STAFF -> Way.STAFF;
    };
  }
}
