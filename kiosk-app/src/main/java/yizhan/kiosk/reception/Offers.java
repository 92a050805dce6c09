package yizhan.kiosk.reception;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yizhan.kiosk.equipment.Standing;
import yizhan.kiosk.prompt.Outage;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.reception.Lack.Mending;

/**
 * What is offered here, since when what is missing has been missing, and whether so much is that
 * nothing can be done. Safe from any thread.
 */
public final class Offers {
  private final List<Offer> offers;
  private final Ways ways;
  private final Text hotline;
  private final Clock clock;
  private final Map<Text, LocalDateTime> since = new HashMap<>();

  public Offers(List<Offer> offers, Ways ways, Text hotline, Clock clock) {
    this.offers = List.copyOf(offers);
    this.ways = ways;
    this.hotline = hotline;
    this.clock = clock;
  }

  List<Offer> all() {
    return offers;
  }

  Text hotline() {
    return hotline;
  }

  /** Where else people can go. */
  List<Text> elsewhere(Standing standing) {
    return ways.all(standing.doors().window());
  }

  /** Something stands otherwise. */
  public synchronized void note(Standing standing) {
    Set<Text> reasons = new HashSet<>();
    for (Lack lack : lacks(standing)) reasons.add(lack.reason());
    since.keySet().retainAll(reasons);
    for (Text reason : reasons) since.putIfAbsent(reason, LocalDateTime.now(clock));
  }

  /** What to say when nothing at all can be done here; empty when something can, or soon may. */
  public synchronized Optional<Outage> outage(Standing standing) {
    boolean closed =
        offers.stream().allMatch(o -> o.availability(standing) instanceof Availability.Closed);
    List<Lack> lacks = lacks(standing);
    if (!closed || lacks.stream().anyMatch(lack -> lack.mending() == Mending.SOON))
      return Optional.empty();
    note(standing);
    boolean byTheClock = lacks.stream().allMatch(lack -> lack.mending() == Mending.CLOCK);
    return Optional.of(
        new Outage(
            Text.of(byTheClock ? "out-of-service.closed.title" : "out-of-service.title"),
            what(lacks),
            mending(lacks),
            instead(lacks, standing),
            hotline));
  }

  private List<Lack> lacks(Standing standing) {
    return offers.stream().flatMap(o -> o.availability(standing).lacks().stream()).toList();
  }

  private List<Text> what(List<Lack> lacks) {
    return lacks.stream().map(Lack::reason).distinct().map(this::withSince).toList();
  }

  private Text withSince(Text reason) {
    LocalDateTime began = Optional.ofNullable(since.get(reason)).orElseThrow();
    String time = began.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
    long days =
        ChronoUnit.DAYS.between(began.toLocalDate(), LocalDateTime.now(clock).toLocalDate());
    Text when =
        switch ((int) days) {
          case 0 -> Text.of("since.today", time);
          case 1 -> Text.of("since.yesterday", time);
          default -> Text.of("since.days", (int) days);
        };
    return Text.of("out-of-service.since", reason, when);
  }

  private static List<Text> mending(List<Lack> lacks) {
    return lacks.stream()
        .map(Lack::mending)
        .distinct()
        .map(how -> Text.of("out-of-service.mending." + how))
        .toList();
  }

  /** Every way once. */
  private List<Text> instead(List<Lack> lacks, Standing standing) {
    List<Text> all = new ArrayList<>();
    lacks.forEach(lack -> all.addAll(lack.instead()));
    all.addAll(elsewhere(standing));
    return all.stream().distinct().toList();
  }
}
