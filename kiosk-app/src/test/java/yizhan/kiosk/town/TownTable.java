package yizhan.kiosk.town;

import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

  private static final IdCard.Photo NO_PHOTO = new IdCard.Photo(new byte[0]);
  private static final Validity ENDED =
      new Validity(LocalDate.of(2010, 1, 1), LocalDate.of(2020, 1, 1));

  private final SplittableRandom random;
  private final List<WeakReference<IdCard>> cards = new ArrayList<>();
  private final TownReader reader = TownReader.laying(this::next);
  private final NavigableMap<Integer, Person> here = new TreeMap<>();
  private final Set<String> agreed = new HashSet<>();
  private int place = 1;
  private String lying = "";
  private String faceAgreed = "";

  TownTable(SplittableRandom random) {
    this.random = random;
  }

  TownReader reader() {
    return reader;
  }

  /**
   * Somebody in their place.
   *
   * @param may whether the bureau serves them
   * @param known not, when their face was not that of their card
   */
  private record Person(String number, boolean may, boolean known) {}

  /** The numbers of whom this terminal may serve now: all who are here together, or nobody. */
  Set<String> entitled() {
    if (!here.values().stream().allMatch(Person::may)) return Set.of();
    return here.values().stream()
        .filter(Person::known)
        .map(Person::number)
        .collect(Collectors.toSet());
  }

  /**
   * Whoever comes next takes this place: who stood there or behind it counts no more.
   *
   * @param nth from 1
   */
  void place(int nth) {
    place = nth;
  }

  /** Somebody says on their phone who they are: their number. */
  String confirm() {
    int who = who(8);
    come(TownReader.number(who), who % 4 > 0);
    return lying;
  }

  /** Of a family one comes twice more often than not. */
  private int who(int oneInSoManyIsAnother) {
    if (here.isEmpty() || random.nextInt(oneInSoManyIsAnother) == 0) return random.nextInt(PEOPLE);
    return TownReader.who(here.values().iterator().next().number());
  }

  /** Nobody says on a phone who they are. */
  void refuse() {
    leave();
  }

  private void leave() {
    here.tailMap(place, true).clear();
  }

  private void come(String number, boolean may) {
    leave();
    lying = number;
    faceAgreed = "";
    here.put(place, new Person(number, may, true));
  }

  /** Whether whose card lies there agrees to have their face compared. */
  void agreeToFace(boolean agrees) {
    faceAgreed = agrees ? lying : "";
  }

  /** The number of whoever agreed to that; nobody's once another card lies there. */
  String faceAgreed() {
    return faceAgreed;
  }

  /** Whether that was their face; if not, they are not known by it. */
  void face(boolean theirs) {
    here.computeIfPresent(place, (_, one) -> new Person(one.number(), one.may(), theirs));
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
    here.clear();
    agreed.clear();
  }

  /** All that were ever read and are still in somebody's hands. */
  long remembered() {
    return cards.stream().filter(card -> card.get() != null).count();
  }

  private CardReading next() {
    leave();
    if (random.nextInt(8) == 0) return new CardReading.Failed(CardReading.Fault.UNREADABLE);
    int who = who(3);
    IdCard card = card(TownReader.card(who), random.nextInt(10));
    boolean good = card.kind() == IdCard.Kind.CITIZEN && !card.validity().equals(ENDED);
    come(card.number(), good && who % 4 > 0);
    cards.add(new WeakReference<>(card));
    return new CardReading.Read(card);
  }

  private static IdCard card(CitizenCard good, int luck) {
    return switch (luck) {
      case 0 -> with(good, ENDED, good.photo());
      case 2 -> with(good, good.validity(), NO_PHOTO);
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

  private static CitizenCard with(CitizenCard card, Validity validity, IdCard.Photo photo) {
    return new CitizenCard(
        card.name(),
        card.sexCode(),
        card.nationCode(),
        card.birth(),
        card.address(),
        card.number(),
        card.issuer(),
        validity,
        photo);
  }
}
