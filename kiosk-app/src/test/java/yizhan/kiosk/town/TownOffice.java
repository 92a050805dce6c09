package yizhan.kiosk.town;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import yizhan.device.card.IdCard;
import yizhan.kiosk.office.Alert;
import yizhan.kiosk.office.AlertAnswer;
import yizhan.kiosk.office.BackOffice;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.BackOfficeException.Reason;
import yizhan.kiosk.office.Citizen;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.DayRegister;
import yizhan.kiosk.office.EntityType;
import yizhan.kiosk.office.IdentityClaim;
import yizhan.kiosk.office.IdentityPolicy;
import yizhan.kiosk.office.IdentityPolicy.Way;
import yizhan.kiosk.office.JournalHead;
import yizhan.kiosk.office.Licence;
import yizhan.kiosk.office.Notice;
import yizhan.kiosk.office.OfficeHealth;
import yizhan.kiosk.office.PermitAnswer;
import yizhan.kiosk.office.PermitRequest;
import yizhan.kiosk.office.ReadinessReport;
import yizhan.kiosk.office.Recognition;
import yizhan.kiosk.office.ReportAnswer;
import yizhan.kiosk.office.SheetReport;
import yizhan.kiosk.office.StaffList;

/** The bureau of a small town: keeps its books, and is not always to be reached. */
public final class TownOffice implements BackOffice {
  /** What goes wrong with one question. */
  public enum Mishap {
    NONE,
    /** Nothing arrives there. */
    UNREACHABLE,
    /** It is done there, and the answer is lost. */
    UNHEARD,
    /** Its answer makes no sense. */
    NONSENSE,
    /** It wants the old licence first. */
    SURRENDER_FIRST,
    /** It does not accept what it is told. */
    DISPUTED,
    /** It says no, for whatever reason there is, or demands what is not there. */
    UNWILLING,
    /** It is done there, and the terminal stops. */
    CRASH
  }

  /** A right that was given. */
  public record Permit(String id, String licence, Copy copy) {}

  /** With this begins what firms are known by. */
  static final String FIRM = "token-firm-";

  /** What it demands for everything when it is unwilling: what nobody can meet; one way alone. */
  private static final List<List<Way>> UNUSUAL =
      List.of(List.of(), List.of(Way.PHONE), List.of(Way.ELECTRONIC_LICENCE));

  private static final int NUMBER = 18;
  private static final String STRANGER = TownReader.number(TownTable.PEOPLE + 1);

  private final Map<String, PermitAnswer> answers = new LinkedHashMap<>();
  private final Map<String, Permit> permits = new LinkedHashMap<>();
  private final Map<String, List<SheetReport.Outcome>> reports = new HashMap<>();
  private final Supplier<Mishap> fate;
  private final Instant expires;
  private final SplittableRandom whims;
  private final List<Notice> notices = new ArrayList<>();
  private final List<DayRegister> registers = new ArrayList<>();
  private final Map<String, Integer> alerts = new LinkedHashMap<>();
  private Runnable refusing = () -> {};
  private boolean asleep;
  private Optional<JournalHead> lastHead = Optional.empty();
  private int recognised;
  private volatile StaffList staff = new StaffList("town-staff-salt-1", List.of());

  public TownOffice(Supplier<Mishap> fate, Instant expires) {
    this(fate, expires, new SplittableRandom(0));
  }

  /**
   * @param whims by which it says no
   */
  TownOffice(Supplier<Mishap> fate, Instant expires, SplittableRandom whims) {
    this.fate = fate;
    this.expires = expires;
    this.whims = whims;
  }

  public synchronized List<Permit> permits() {
    return List.copyOf(permits.values());
  }

  /** Tells whenever it does not recognise somebody. */
  void whenRefusing(Runnable listener) {
    refusing = listener;
  }

  private <T> T any(List<T> all) {
    return all.get(whims.nextInt(all.size()));
  }

  /** How many times somebody was recognised. */
  public synchronized int recognised() {
    return recognised;
  }

  /** What it was told of a permit, in this order. */
  public synchronized List<SheetReport.Outcome> reportsOf(String permit) {
    return List.copyOf(reports.getOrDefault(permit, List.of()));
  }

  @Override
  public List<IdentityPolicy> policies() throws BackOfficeException {
    Mishap mishap = fate.get();
    befall("policies", mishap);
    if (mishap == Mishap.UNWILLING) return any(UNUSUAL).stream().flatMap(TownOffice::all).toList();
    return List.of(
        policy("print-licence", Way.CARD, Way.ELECTRONIC_LICENCE),
        policy("query-property", Way.CARD, Way.CARD_AND_FACE, Way.PHONE, Way.STAFF),
        policy("print-tax-certificate", Way.CARD, Way.CARD_AND_FACE, Way.PHONE));
  }

  private static Stream<IdentityPolicy> all(Way only) {
    return Stream.of("print-licence", "query-property", "print-tax-certificate")
        .map(service -> policy(service, only));
  }

  private static IdentityPolicy policy(String service, Way... ways) {
    return new IdentityPolicy(service, List.of(ways), Set.of(IdCard.Kind.CITIZEN));
  }

  @Override
  public StaffList staff() throws BackOfficeException {
    fate("staff");
    return staff;
  }

  /** Who may do what at terminals from now on. */
  public void staff(StaffList list) {
    staff = list;
  }

  @Override
  public synchronized Recognition recognise(IdentityClaim claim) throws BackOfficeException {
    Mishap mishap = fate.get();
    befall("recognise", mishap);
    if (mishap == Mishap.UNWILLING) {
      refusing.run();
      return new Recognition.NotRecognised(any(List.of(Recognition.Why.values())));
    }
    recognised++;
    return new Recognition.Recognised(
        new Citizen("token-" + claim.card().number(), claim.card().name()));
  }

  @Override
  public synchronized List<Licence> licencesOf(Citizen citizen) throws BackOfficeException {
    Mishap mishap = fate.get();
    String holder = citizen.token().replace(FIRM, "").replace("token-", "");
    // nonsense that only whoever compares can see
    if (mishap == Mishap.NONSENSE && citizen.token().startsWith(FIRM))
      return List.of(licence(STRANGER + "-0"));
    befall("licences", mishap);
    List<Licence> licences = new ArrayList<>();
    int firms = holder.charAt(holder.length() - 1) - '0';
    for (int i = 0; i < firms; i++) licences.add(licence(holder + "-" + i));
    return List.copyOf(licences);
  }

  /**
   * The credit code of somebody's firm.
   *
   * @param holder their number, or what begins with it
   */
  static String code(String holder) {
    return "9" + holder.substring(1, NUMBER);
  }

  private Licence licence(String id) {
    List<Licence.CopyOffer> copies = new ArrayList<>();
    for (Copy copy : Copy.values()) copies.add(new Licence.CopyOffer(copy, standing(id, copy)));
    String of = "of " + id;
    return new Licence(
        id,
        "v1",
        code(id),
        EntityType.COMPANY,
        "firm " + of,
        "kind",
        "person " + of,
        "1",
        "place " + of,
        "scope",
        "2020",
        "",
        "registry",
        "2020",
        "qr " + id,
        copies);
  }

  private Licence.Standing standing(String licence, Copy copy) {
    return switch (why(licence, copy).orElse(null)) {
      case ALREADY_PRINTED -> Licence.Standing.ALREADY_PRINTED;
      case null -> standing(copy, holder(licence));
      default -> Licence.Standing.UNSETTLED;
    };
  }

  /** Some people's firms are special. */
  private static Licence.Standing standing(Copy copy, char holder) {
    return switch (holder) {
      case '9' -> Licence.Standing.NOT_AT_TERMINALS;
      case '8' ->
          copy == Copy.ORIGINAL
              ? Licence.Standing.NOT_AT_TERMINALS
              : Licence.Standing.SURRENDER_OLD_FIRST;
      default -> Licence.Standing.PRINTABLE;
    };
  }

  /** The last digit of which of the town's people it is; of other licences nothing. */
  private static char holder(String licence) {
    return licence.length() < NUMBER ? ' ' : licence.charAt(NUMBER - 2);
  }

  @Override
  public synchronized PermitAnswer permit(PermitRequest request) throws BackOfficeException {
    Mishap mishap = fate.get();
    if (mishap == Mishap.UNREACHABLE || holder(request.licenceId()) == '5')
      throw failed(Reason.UNREACHABLE);
    PermitAnswer answer =
        answers.computeIfAbsent(
            request.requestId(),
            _ ->
                switch (mishap) {
                  case SURRENDER_FIRST ->
                      new PermitAnswer.Refused(PermitAnswer.Why.SURRENDER_OLD_FIRST);
                  case UNWILLING ->
                      new PermitAnswer.Refused(any(List.of(PermitAnswer.Why.values())));
                  default -> decide(request);
                });
    if (mishap == Mishap.CRASH) throw new Crash("permit");
    if (mishap == Mishap.UNHEARD) throw failed(Reason.NO_ANSWER);
    if (mishap == Mishap.NONSENSE) throw failed(Reason.NONSENSE);
    return answer;
  }

  private PermitAnswer decide(PermitRequest request) {
    Optional<PermitAnswer.Why> no = why(request.licenceId(), request.copy());
    if (no.isPresent()) return new PermitAnswer.Refused(no.get());
    if (holder(request.licenceId()) == '7' || holder(request.licenceId()) == '6')
      return new PermitAnswer.Refused(any(List.of(PermitAnswer.Why.values())));
    Permit permit = new Permit("P" + permits.size(), request.licenceId(), request.copy());
    permits.put(permit.id(), permit);
    return new PermitAnswer.Granted(permit.id(), expires);
  }

  private Optional<PermitAnswer.Why> why(String licence, Copy copy) {
    for (Permit permit : permits.values()) {
      if (!permit.licence().equals(licence) || permit.copy() != copy) continue;
      List<SheetReport.Outcome> told = reportsOf(permit.id());
      if (told.contains(SheetReport.Outcome.PRINTED))
        return Optional.of(PermitAnswer.Why.ALREADY_PRINTED);
      if (told.isEmpty() || told.getLast() == SheetReport.Outcome.UNKNOWN)
        return Optional.of(PermitAnswer.Why.UNSETTLED);
    }
    return Optional.empty();
  }

  @Override
  public synchronized Optional<PermitAnswer> permitFor(String requestId)
      throws BackOfficeException {
    fate("permit-for");
    return Optional.ofNullable(answers.get(requestId));
  }

  @Override
  public synchronized ReportAnswer report(SheetReport report, Optional<JournalHead> head)
      throws BackOfficeException {
    Mishap mishap = fate.get();
    if (mishap == Mishap.UNREACHABLE) throw failed(Reason.UNREACHABLE);
    if (!permits.containsKey(report.permitId())) throw failed(Reason.REFUSED);
    List<SheetReport.Outcome> told =
        reports.computeIfAbsent(report.permitId(), _ -> new ArrayList<>());
    if (!told.contains(report.outcome())) told.add(report.outcome());
    if (mishap == Mishap.CRASH) throw new Crash("report");
    if (mishap == Mishap.DISPUTED) return ReportAnswer.DISPUTED;
    if (mishap != Mishap.NONE) throw failed(Reason.NO_ANSWER);
    return ReportAnswer.RECORDED;
  }

  @Override
  public synchronized void notice(Notice notice, Optional<JournalHead> head)
      throws BackOfficeException {
    fate("notice");
    notices.add(notice);
  }

  /** The notices that it was given, each as often as it came. */
  public synchronized List<Notice> notices() {
    return List.copyOf(notices);
  }

  @Override
  public synchronized void register(DayRegister register, Optional<JournalHead> head)
      throws BackOfficeException {
    fate("register");
    registers.add(register);
  }

  @Override
  public synchronized void readiness(ReadinessReport report, Optional<JournalHead> head)
      throws BackOfficeException {
    fate("readiness");
  }

  /** The registers that it was told, each as often as it came. */
  public synchronized List<DayRegister> registers() {
    return List.copyOf(registers);
  }

  @Override
  public synchronized AlertAnswer alert(Alert alert, Optional<JournalHead> head)
      throws BackOfficeException {
    Mishap mishap = fate.get();
    if (mishap == Mishap.UNREACHABLE) throw failed(Reason.UNREACHABLE);
    alerts.merge(alert.notice().id(), 1, Integer::sum);
    if (mishap == Mishap.CRASH) throw new Crash("alert");
    if (mishap != Mishap.NONE) throw failed(Reason.NO_ANSWER);
    return asleep ? AlertAnswer.OPEN : AlertAnswer.ACKNOWLEDGED;
  }

  /** Whether nobody is there to take an alert on. */
  public synchronized void asleep(boolean nobody) {
    asleep = nobody;
  }

  /** The alerts that it was told, by id, and how often each. */
  public synchronized Map<String, Integer> alerts() {
    return Map.copyOf(alerts);
  }

  /** What the office will say it last heard of the journal. */
  public synchronized void remember(JournalHead head) {
    lastHead = Optional.of(head);
  }

  @Override
  public synchronized Optional<JournalHead> lastHead() throws BackOfficeException {
    fate("journal-head");
    return lastHead;
  }

  @Override
  public OfficeHealth health() {
    return new OfficeHealth(Instant.EPOCH, "1.0");
  }

  private void fate(String asked) throws BackOfficeException {
    befall(asked, fate.get());
  }

  private static void befall(String asked, Mishap mishap) throws BackOfficeException {
    switch (mishap) {
      case NONE, SURRENDER_FIRST, DISPUTED, UNWILLING -> {}
      case UNREACHABLE -> throw failed(Reason.UNREACHABLE);
      case UNHEARD -> throw failed(Reason.NO_ANSWER);
      case NONSENSE -> throw new BackOfficeException(Reason.NONSENSE, asked);
      case CRASH -> throw new Crash(asked);
    }
  }

  private static BackOfficeException failed(Reason why) {
    return new BackOfficeException(why, "the town's office");
  }
}
