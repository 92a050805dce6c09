package yizhan.kiosk.staff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import yizhan.config.TraySettings;
import yizhan.kiosk.entry.Entry;
import yizhan.kiosk.equipment.Ailment;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.StaffMember;
import yizhan.kiosk.office.StaffMember.Role;
import yizhan.kiosk.prompt.Check;
import yizhan.kiosk.prompt.Enter;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.service.CardDesk;
import yizhan.kiosk.staff.UnknownSheets.Case;
import yizhan.kiosk.staff.UnknownSheets.Settled;
import yizhan.kiosk.stock.StockKeeper;
import yizhan.kiosk.stock.StockLedger;
import yizhan.kiosk.visit.Ending;
import yizhan.kiosk.visit.Service;
import yizhan.kiosk.visit.Trouble;
import yizhan.kiosk.visit.Visit;

/**
 * What staff do at the terminal between two citizens: settle sheets that nobody knows about, count,
 * load and empty trays. A visit like any other: it waits its turn, and leaves by itself.
 */
public final class StaffVisit implements Service {
  private static final Entry SHEETS = new Entry.Digits(1, 4);
  private static final int MOST_DEEDS = 20;

  private final SignInDesk signIn;
  private final FoundPaper found;
  private final UnknownSheets unknown;
  private final StockLedger ledger;
  private final Supplier<List<Ailment>> ailments;
  private final IntSupplier refused;
  private final List<TraySettings> trays;
  private final TrayDesk trayDesk;
  private final MachineDesk machine;

  /**
   * What staff work with.
   *
   * @param refused how many messages the bureau refuses again and again
   */
  public record Tools(
      CardDesk cards,
      SignIn signIn,
      FoundPaper found,
      UnknownSheets unknown,
      StockLedger ledger,
      StockKeeper keeper,
      Supplier<List<Ailment>> ailments,
      IntSupplier refused,
      MachineRoom machine,
      Journal journal) {}

  /**
   * @param trays those that hold blanks
   */
  public StaffVisit(Tools tools, List<TraySettings> trays) {
    this.signIn = new SignInDesk(tools.cards(), tools.signIn());
    this.found = tools.found();
    this.unknown = tools.unknown();
    this.ledger = tools.ledger();
    this.ailments = tools.ailments();
    this.refused = tools.refused();
    this.trays = List.copyOf(trays);
    this.machine = new MachineDesk(tools.machine(), tools.journal());
    this.trayDesk = new TrayDesk(trays, tools.keeper());
  }

  @Override
  public Ending serve(Visit visit) {
    visit.matter(Text.of("staff.matter"));
    Optional<StaffMember> member = signIn.first(visit);
    if (member.isEmpty()) return new Ending.Finished();
    found.ask(visit, member.get().number());
    if (MachineDeed.alone(member.get().roles()))
      return machine.serve(visit, member.get()).orElse(new Ending.Finished());
    Overview met = visit.lookUpNow("staff-overview", 0, _ -> overview());
    if (met.ails()) visit.ask(AilmentTexts.of(met));
    Set<String> counted = new HashSet<>();
    for (int deed = 1; deed <= MOST_DEEDS; deed++) {
      Overview overview = visit.lookUpNow("staff-overview", deed, _ -> overview()).counted(counted);
      Deed chosen = Deed.of(visit.ask(StaffTexts.menu(member.get(), overview, trays)));
      if (chosen == Deed.FINISH) break;
      if (chosen == Deed.MACHINE) {
        Optional<Ending> end = machine.serve(visit, member.get());
        if (end.isPresent()) return end.get();
      } else if (chosen == Deed.COUNT)
        trayDesk
            .handle(visit, chosen, overview, List.of(member.get().number()))
            .ifPresent(counted::add);
      else perform(visit, chosen, member.get(), overview);
    }
    return new Ending.Finished();
  }

  private void perform(Visit visit, Deed deed, StaffMember member, Overview overview) {
    switch (deed) {
      case SETTLE -> settle(visit, member, overview);
      case LOAD, REMOVE -> {
        Optional<StaffMember> other = signIn.second(visit, member, Role.REFILL);
        if (other.isPresent()) {
          var _ = trayDesk.handle(visit, deed, overview, both(member, other.get()));
        }
      }
      case BOOK -> visit.ask(TrayDesk.book(trays, overview));
      case COUNT, MACHINE, FINISH -> throw new IllegalArgumentException("nothing to perform");
    }
  }

  private void settle(Visit visit, StaffMember member, Overview overview) {
    Case of = overview.unknown(visit.ask(StaffTexts.cases(overview.unknown())));
    visit.ask(about(of));
    Optional<StaffMember> other = signIn.second(visit, member, Role.SETTLE);
    if (other.isEmpty()) return;
    Finding finding = Finding.valueOf(visit.ask(StaffTexts.findings(of, overview.book())));
    OptionalInt counted = finding == Finding.NOTHING ? count(visit, of) : OptionalInt.empty();
    List<String> staff = both(member, other.get());
    visit.ask(StaffTexts.settle(of, finding, staff));
    Text what = Text.of("staff.settling", of.issue());
    Optional<Settled> settled = visit.issue(what, _ -> settled(of, finding, counted, staff));
    visit.ask(result(of, finding, settled));
  }

  static Check about(Case of) {
    return Check.toRead(
        Text.of("staff.settle.about"),
        StaffTexts.about(of),
        Text.of("staff.settle.look"),
        Text.of("staff.act.second"));
  }

  private static OptionalInt count(Visit visit, Case of) {
    Enter enter =
        new Enter(
            SHEETS,
            Text.of("staff.settle.count", of.tray()),
            Text.of("staff.sheets.label"),
            Optional.empty(),
            Optional.empty());
    return OptionalInt.of(Integer.parseInt(visit.ask(enter)));
  }

  private Optional<Settled> settled(
      Case of, Finding finding, OptionalInt counted, List<String> staff) {
    try {
      return Optional.of(unknown.settle(of.issue(), finding, counted, staff));
    } catch (JournalException unwritten) {
      return Optional.empty();
    }
  }

  static Check result(Case of, Finding finding, Optional<Settled> settled) {
    String word = settled.map(Settled::name).orElse("UNWRITTEN");
    return new Check(
        Text.of(word.equals("DONE") ? "staff.booked" : "staff.not-booked"),
        new ArrayList<>(StaffTexts.about(of).subList(0, 1)),
        List.of(),
        word.equals("DONE")
            ? Text.of("staff.settled." + finding)
            : Text.of("staff.settled.not." + word),
        settled.filter(Settled.DONE::equals).isEmpty(),
        Text.of("staff.act.go-on"));
  }

  private Overview overview() throws Trouble {
    try {
      return new Overview(
          unknown.open(), ledger.book(), ailments.get(), refused.getAsInt(), Set.of());
    } catch (JournalException unreadable) {
      throw SignInDesk.unwritten(unreadable);
    }
  }

  private static List<String> both(StaffMember one, StaffMember other) {
    return List.of(one.number(), other.number());
  }
}
