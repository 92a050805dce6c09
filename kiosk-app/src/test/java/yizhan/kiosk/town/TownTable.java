package yizhan.kiosk.town;

import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private static final int PEOPLE = 100;
  private static final Validity ENDED =
      new Validity(LocalDate.of(2010, 1, 1), LocalDate.of(2020, 1, 1));

  private final SplittableRandom random;
  private final List<WeakReference<IdCard>> cards = new ArrayList<>();
  private final TownReader reader = TownReader.laying(this::next);
  private Optional<String> entitled = Optional.empty();

  TownTable(SplittableRandom random) {
    this.random = random;
  }

  TownReader reader() {
    return reader;
  }

  /** The number of whom this terminal may serve now. */
  Optional<String> entitled() {
    return entitled;
  }

  void lift() {
    reader.lift();
  }

  /** The next citizen comes. */
  void clear() {
    reader.lift();
    entitled = Optional.empty();
  }

  /** All that were ever read and are still in somebody's hands. */
  long remembered() {
    return cards.stream().filter(card -> card.get() != null).count();
  }

  private CardReading next() {
    entitled = Optional.empty();
    if (random.nextInt(8) == 0) return new CardReading.Failed(CardReading.Fault.UNREADABLE);
    int who = random.nextInt(PEOPLE);
    IdCard card = card(TownReader.card(who), random.nextInt(10));
    boolean holdsLicences = who % 4 > 0;
    if (card.kind() == IdCard.Kind.CITIZEN && !card.validity().equals(ENDED) && holdsLicences)
      entitled = Optional.of(card.number());
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
