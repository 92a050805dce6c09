package yizhan.kiosk.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import yizhan.kiosk.journal.Entry;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.BackOfficeException.Reason;
import yizhan.kiosk.office.FamilyAnswer;
import yizhan.kiosk.office.FamilyQuery;
import yizhan.kiosk.office.FamilyResult;
import yizhan.kiosk.office.Property;
import yizhan.kiosk.office.Property.Encumbrance;
import yizhan.kiosk.office.Property.Standing;
import yizhan.kiosk.office.PropertyAnswer;
import yizhan.kiosk.office.PropertyQuery;
import yizhan.kiosk.office.PropertyRegistry;
import yizhan.kiosk.office.PropertyResult;
import yizhan.kiosk.office.ProvenSheet;
import yizhan.kiosk.office.ResultHead;
import yizhan.kiosk.query.QueryEvent;
import yizhan.kiosk.query.QueryEvents;

/** The town's registry of real estate; asked only what somebody agreed to before. */
final class TownRegistry implements PropertyRegistry {
  /** Somebody who never comes here, and has a home. */
  static final String STRANGER = TownReader.number(101);

  private static final int BADLY_SEALED = 4; // one in so many
  private static final int SHA_256 = 32;

  private final TownSeal seal;
  private final Supplier<List<Entry<QueryEvent>>> agreed;
  private final Supplier<TownOffice.Mishap> fate;
  private final Supplier<Set<String>> people;
  private final Map<String, Object> asked = new HashMap<>();

  /**
   * The registry.
   *
   * @param people the numbers of all who agreed in this visit
   */
  TownRegistry(
      TownSeal seal,
      IssuingTown town,
      Supplier<Set<String>> people,
      Supplier<TownOffice.Mishap> fate) {
    this.seal = seal;
    this.people = people;
    this.agreed = () -> agreed(town);
    this.fate = fate;
  }

  private static List<Entry<QueryEvent>> agreed(IssuingTown town) {
    try {
      return town.journal().entries(QueryEvents.STREAM);
    } catch (JournalException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public PropertyAnswer query(PropertyQuery query) throws BackOfficeException {
    once(query.id(), query, new QueryEvent.Agreed(query.purpose(), query.statement()));
    String number = number(query.citizenToken());
    TownOffice.Mishap mishap = fate.get();
    if (mishap == TownOffice.Mishap.NONSENSE) return new PropertyAnswer.Found(result(STRANGER, 2));
    befall(mishap);
    int properties = number.charAt(number.length() - 1) - '0';
    if (properties == 0) return new PropertyAnswer.Refused(why(query.id()));
    return new PropertyAnswer.Found(result(number, properties));
  }

  @Override
  public FamilyAnswer family(FamilyQuery query) throws BackOfficeException {
    once(query.id(), query, new QueryEvent.Agreed(query.purpose(), query.statement()));
    List<String> numbers = query.adultTokens().stream().map(TownRegistry::number).toList();
    assertThat(people.get()).as("all of them agreed in this visit").containsAll(numbers);
    assertThat(numbers).as("everybody once").doesNotHaveDuplicates();
    TownOffice.Mishap mishap = fate.get();
    if (mishap == TownOffice.Mishap.NONSENSE)
      return new FamilyAnswer.Found(family(aboutSomebodyElse(numbers)));
    befall(mishap);
    if (numbers.stream().anyMatch(number -> number.endsWith("0")))
      return new FamilyAnswer.Refused(why(query.id()));
    return new FamilyAnswer.Found(family(numbers));
  }

  private void once(String id, Object query, QueryEvent event) {
    assertThat(agreed.get())
        .as("agreed to before: %s", query)
        .anyMatch(entry -> entry.matter().equals(id) && entry.event().equals(event));
    assertThat(asked.computeIfAbsent(id, _ -> query)).as("one id, one question").isEqualTo(query);
  }

  private static String number(String token) {
    return token.replace("token-", "");
  }

  /** As many people, and one of them never came. */
  private static List<String> aboutSomebodyElse(List<String> numbers) {
    List<String> others = new ArrayList<>(numbers);
    others.set(others.size() - 1, STRANGER);
    return others;
  }

  /** A home for each of them who has an odd number. */
  private static FamilyResult family(List<String> numbers) {
    List<FamilyResult.Dwelling> homes = new ArrayList<>();
    for (String number : numbers)
      if ((number.charAt(number.length() - 1) - '0') % 2 == 1) homes.add(home(" of " + number));
    return new FamilyResult(
        head("homes"),
        numbers.stream().map(n -> new PropertyResult.Querier("name of " + n, "card", n)).toList(),
        homes);
  }

  private static FamilyResult.Dwelling home(String of) {
    return new FamilyResult.Dwelling(
        List.of("name" + of),
        "unit" + of,
        "certificate" + of,
        "place" + of,
        "use",
        "area",
        "sharing",
        "2020");
  }

  /** The same for the same question. */
  private static PropertyAnswer.Why why(String id) {
    PropertyAnswer.Why[] all = PropertyAnswer.Why.values();
    return all[Math.floorMod(id.hashCode(), all.length)];
  }

  private static PropertyResult result(String number, int count) {
    String of = " of " + number;
    List<Property> properties = new ArrayList<>();
    for (int i = 1; i < count; i++)
      properties.add(property(of, i == 1 ? Standing.OWNER : Standing.RIGHT_HOLDER).restrained());
    return new PropertyResult(
        head(PropertyResult.TITLE),
        new PropertyResult.Querier("name" + of, "card", number),
        properties,
        List.of(new PropertyResult.UnderWay("A" + of, "business", "2020", "stage")));
  }

  private static ResultHead head(String title) {
    return new ResultHead(
        title,
        "N-1",
        Instant.EPOCH,
        "registry",
        "town",
        "2016",
        "purpose",
        "finding",
        "statement",
        new PropertyResult.Proof("4F7K2M9QX1C8RTA3", "https://example.invalid/"));
  }

  private static Property property(String of, Standing standing) {
    return new Property(
        standing,
        "unit" + of,
        "right",
        "certificate" + of,
        "place" + of,
        "use",
        "area",
        "building",
        "land",
        "sharing",
        List.of(),
        "2020",
        List.of(new Encumbrance(Encumbrance.Kind.MORTGAGE, "bank", "debt" + of, "2050", "2020")));
  }

  @Override
  public byte[] seal(String queryId, String sha256) throws BackOfficeException {
    TownOffice.Mishap mishap = fate.get();
    befall(mishap);
    // nonsense that only whoever looks at the seal can see
    if (Math.floorMod(queryId.hashCode(), BADLY_SEALED) == 0) return seal.seal(new byte[SHA_256]);
    return seal.seal(HexFormat.of().parseHex(sha256));
  }

  @Override
  public Optional<ProvenSheet> prove(String code) {
    return Optional.empty();
  }

  private static void befall(TownOffice.Mishap mishap) throws BackOfficeException {
    switch (mishap) {
      case UNREACHABLE -> throw new BackOfficeException(Reason.UNREACHABLE, "the town's registry");
      case UNHEARD -> throw new BackOfficeException(Reason.NO_ANSWER, "the town's registry");
      case NONSENSE -> throw new BackOfficeException(Reason.NONSENSE, "the town's registry");
      case NONE, SURRENDER_FIRST, DISPUTED, UNWILLING, CRASH -> {}
    }
  }
}
