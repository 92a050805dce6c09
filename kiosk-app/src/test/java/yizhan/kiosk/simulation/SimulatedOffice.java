package yizhan.kiosk.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yizhan.kiosk.office.AlertAnswer;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.PermitAnswer;
import yizhan.kiosk.office.PermitAnswer.Why;
import yizhan.kiosk.office.PermitRequest;
import yizhan.kiosk.office.ReportAnswer;
import yizhan.kiosk.office.SheetReport;
import yizhan.kiosk.office.SheetReport.Outcome;

/** The books of a back office, as the contract has it; what is sent to it may arrive late, too. */
final class SimulatedOffice {
  private static final Duration PERMIT = Duration.ofMinutes(45);
  private static final int DISPUTES_ONE_IN = 60;
  private static final int REFUSES_ONE_IN = 40;
  private static final int SHORT_ONE_IN = 15;

  private final World world;
  private final Map<String, PermitAnswer> answers = new LinkedHashMap<>();
  private final Map<String, Permit> permits = new LinkedHashMap<>();
  private final List<Underway> underway = new ArrayList<>();

  /** A right that was given, and what was said of it. */
  private record Permit(String licence, Copy copy, List<Outcome> told) {
    boolean open() {
      return told.isEmpty() || told.getLast() == Outcome.UNKNOWN;
    }
  }

  /** What will arrive some time after its sender has given it up. */
  private record Underway(long at, Runnable arrival) {}

  SimulatedOffice(World world) {
    this.world = world;
  }

  synchronized PermitAnswer permit(PermitRequest request) {
    return answers.computeIfAbsent(request.requestId(), _ -> decide(request));
  }

  private PermitAnswer decide(PermitRequest request) {
    Optional<Why> no = refusal(request.licenceId(), request.copy());
    world.chronicle.tell("office decides on " + request.requestId() + " " + no);
    if (no.isPresent()) return new PermitAnswer.Refused(no.get());
    String id = "P" + permits.size();
    permits.put(id, new Permit(request.licenceId(), request.copy(), new ArrayList<>()));
    // some would end while the sheet is still being settled
    boolean brief = !world.calm() && world.dice.oneIn(SHORT_ONE_IN);
    Duration lasts = brief ? world.dice.seconds(60, 400) : PERMIT;
    Instant expires = world.time.clock().instant().plus(lasts);
    world.chronicle.granted(id, expires);
    return new PermitAnswer.Granted(id, expires);
  }

  private Optional<Why> refusal(String licence, Copy copy) {
    for (Permit permit : permits.values()) {
      if (!permit.licence().equals(licence) || permit.copy() != copy) continue;
      if (permit.told().contains(Outcome.PRINTED)) return Optional.of(Why.ALREADY_PRINTED);
      if (permit.open()) return Optional.of(Why.UNSETTLED);
    }
    return !world.calm() && world.dice.oneIn(REFUSES_ONE_IN)
        ? Optional.of(world.dice.of(List.of(Why.LICENCE_CHANGED, Why.SURRENDER_OLD_FIRST)))
        : Optional.empty();
  }

  synchronized Optional<PermitAnswer> permitFor(String requestId) {
    return Optional.ofNullable(answers.get(requestId));
  }

  synchronized ReportAnswer report(SheetReport report) {
    Permit permit = permits.get(report.permitId());
    if (permit == null) throw new IllegalStateException("no such permit " + report.permitId());
    if (permit.told().contains(report.outcome())) return ReportAnswer.RECORDED;
    permit.told().add(report.outcome());
    world.chronicle.reported(report.permitId(), report.outcome());
    boolean disputes = !world.calm() && world.dice.oneIn(DISPUTES_ONE_IN);
    return disputes ? ReportAnswer.DISPUTED : ReportAnswer.RECORDED;
  }

  /** In calm times somebody is always there. */
  synchronized AlertAnswer alert() {
    return world.calm() || world.dice.oneIn(2) ? AlertAnswer.ACKNOWLEDGED : AlertAnswer.OPEN;
  }

  /** The line swallows something now and lets it go later. */
  synchronized void receiveLater(Runnable arrival) {
    long at = world.time.nanoTime() + world.dice.seconds(1, 500).toNanos();
    underway.add(new Underway(at, arrival));
  }

  /** What was underway arrives when its time has come. */
  synchronized void receive() {
    long now = world.time.nanoTime();
    List<Underway> here = underway.stream().filter(u -> u.at() <= now).toList();
    underway.removeAll(here);
    here.forEach(u -> u.arrival().run());
  }

  synchronized List<String> permitsWithoutReport() {
    return permits.entrySet().stream()
        .filter(permit -> permit.getValue().told().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }
}
