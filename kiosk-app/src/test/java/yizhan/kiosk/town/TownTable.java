package yizhan.kiosk.town;

import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import yizhan.device.card.CardReading;
import yizhan.device.card.CitizenCard;
import yizhan.device.card.IdCard;
import yizhan.device.card.IdCard.Validity;
import yizhan.device.card.ResidencePermit;

/**
 * Where cards are laid down: good ones, old ones, some of another kind, some that cannot be read.
 */
final class TownTable {
  static final int PEOPLE = 100;

  /** So few that somebody's card is laid down twice now and then. */
  private static final int FEW = 8;

  private static final Validity ENDED =
      new Validity(LocalDate.of(2010, 1, 1), LocalDate.of(2020, 1, 1));

  private final SplittableRandom random;
  private final List<WeakReference<IdCard>> cards = new ArrayList<>();
  private final TownReader reader = TownReader.laying(this::next);
  private final Set<String> entitled = new HashSet<>();
  private final Set<String> agreed = new HashSet<>();
  private boolean allMay = true;
  private boolean together;
  private String lying = "";
  private String faceAgreed = "";

  TownTable(SplittableRandom random) {
    this.random = random;
  }

  TownReader reader() {
    return reader;
  }

  /** The numbers of whom this terminal may serve now: all who are here together, or nobody. */
  Set<String> entitled() {
    return allMay ? entitled : Set.of();
  }

  /** Whoever comes next joins those who are here, or comes after them. */
  void together(boolean joining) {
    together = joining;
  }

  /** Somebody says on their phone who they are: their number. */
  String confirm() {
    refuse();
    int who = random.nextInt(together ? FEW : PEOPLE);
    lying = TownReader.number(who);
    entitled.add(lying);
    allMay &= who % 4 > 0;
    return lying;
  }

  /** Nobody says on a phone who they are. */
  void refuse() {
    if (!together) alone();
  }

  /** Whose card lies there agrees to have their face compared. */
  void agreeToFace() {
    faceAgreed = lying;
  }

  /** The number of whoever agreed to that; nobody's once another card lies there. */
  String faceAgreed() {
    return faceAgreed;
  }

  /** Whether that was their face; if not, they are not known by it. */
  void face(boolean theirs) {
    if (theirs) entitled.add(lying);
    else entitled.remove(lying);
  }

  /** Who showed last who they are agrees. */
  void agree() {
    agreed.add(lying);
  }

  /** The numbers of all who have agreed to anything in this visit. */
  Set<String> agreed() {
    return agreed;
  }

  void lift() {
    reader.lift();
  }

  /** The next citizen comes. */
  void clear() {
    reader.lift();
    alone();
    agreed.clear();
  }

  private void alone() {
    entitled.clear();
    allMay = true;
  }

  /** All that were ever read and are still in somebody's hands. */
  long remembered() {
    return cards.stream().filter(card -> card.get() != null).count();
  }

  private CardReading next() {
    if (!together) alone();
    if (random.nextInt(8) == 0) return new CardReading.Failed(CardReading.Fault.UNREADABLE);
    int who = random.nextInt(together ? FEW : PEOPLE);
    IdCard card = card(TownReader.card(who), random.nextInt(10));
    boolean holdsLicences = who % 4 > 0;
    lying = card.number();
    faceAgreed = "";
    entitled.add(lying);
    allMay &= card.kind() == IdCard.Kind.CITIZEN && !card.validity().equals(ENDED) && holdsLicences;
    cards.add(new WeakReference<>(card));
    return new CardReading.Read(card);
  }

  private static IdCard card(CitizenCard good, int luck) {
    return switch (luck) {
      case 0 ->
          new CitizenCard(
              good.name(),
              good.sexCode(),
              good.nationCode(),
              good.birth(),
              good.address(),
              good.number(),
              good.issuer(),
              ENDED,
              good.photo());
      case 1 ->
          new ResidencePermit(
              good.name(),
              good.sexCode(),
              good.birth(),
              good.address(),
              good.number(),
              good.issuer(),
              good.validity(),
              "H00000000",
              "01",
              good.photo());
      default -> good;
    };
  }
}
