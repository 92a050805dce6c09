package yizhan.kiosk.simulation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.issue.IssueMachine;
import yizhan.kiosk.issue.IssueState;
import yizhan.kiosk.issue.IssueState.End;
import yizhan.kiosk.issuing.IssueTimes;
import yizhan.kiosk.issuing.Issued;
import yizhan.kiosk.office.SheetReport.Outcome;

/**
 * All that happens in one history, in its order, told by those who know it truly; and, after each
 * event, whether an invariant is broken.
 */
final class Chronicle {
  private static final String TERMINAL = "T-1/";
  private static final IssueTimes TIMES = IssueTimes.USUAL;

  /** What truly came out for one issue, and what is durable of it. */
  private static final class Account {
    private IssueState state = new IssueState.Fresh();
    private int good;
    private int spoiled;
    private boolean over;
    private Instant expires = Instant.MAX;
  }

  private final Clock clock;
  private final List<String> lines = new ArrayList<>();
  private final Map<String, Account> accounts = new HashMap<>();
  private final Map<String, Account> permits = new HashMap<>();
  private final Map<String, Instant> granted = new HashMap<>();
  private @Nullable Violation violation;

  Chronicle(Clock clock) {
    this.clock = clock;
  }

  /**
   * @param at the number of the event that broke it
   */
  record Violation(Invariant invariant, int at, String what) {}

  synchronized void tell(String what) {
    lines.add(what);
  }

  synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  synchronized Optional<Violation> violation() {
    return Optional.ofNullable(violation);
  }

  /** The printer: a sheet left its tray, and is a good one or not. */
  synchronized void cameOut(String job, boolean good) {
    tell("sheet of " + job + (good ? ", good" : ", spoiled"));
    Account account = account(job.substring(TERMINAL.length()));
    if (good) account.good++;
    else account.spoiled++;
    must(Invariant.ONE_GOOD_SHEET, account.good <= 1, "two good sheets: " + job);
    boolean over = account.over || account.state instanceof IssueState.Ended;
    must(Invariant.NOTHING_PRINTS_LATER, !over, "a sheet after the end: " + job);
    boolean expected =
        account.state instanceof IssueState.Sent || account.state instanceof IssueState.Unknown;
    must(Invariant.EVERY_SHEET_BOOKED, over || expected, "unbooked: " + account.state.word());
  }

  /** The disk: this is durable from now on. */
  synchronized void durable(String issue, IssueEvent event) {
    tell("durable " + issue + " " + event);
    Account account = account(issue);
    account.state = IssueMachine.next(account.state, event);
    switch (event) {
      case IssueEvent.Permitted(var permit, _) -> {
        permits.put(permit, account);
        account.expires = granted.getOrDefault(permit, Instant.MIN);
      }
      case IssueEvent.Sent _ -> {
        Instant settled = clock.instant().plus(TIMES.settle()).plus(TIMES.cancel());
        must(Invariant.PERMIT_OUTLASTS_SHEET, settled.isBefore(account.expires), "sent " + issue);
      }
      case IssueEvent.Settled _ -> mustBeGood(account, "settled " + issue);
      case IssueEvent.Released _ -> mustBeNone(account, "released " + issue);
      case IssueEvent.Spoiled _ -> mustBeSpoiled(account, "spoiled " + issue);
      case IssueEvent.Unknown(var missing) ->
          must(Invariant.EVERY_SHEET_BOOKED, !missing.isEmpty(), "unknown, and nothing missing");
      default -> {}
    }
  }

  /** The back office: so long it lets this permit count. */
  synchronized void granted(String permit, Instant expires) {
    granted.put(permit, expires);
  }

  /** The disk: the personal texts of these issues can be read, and the terminal is at rest. */
  synchronized void readable(Set<String> issues) {
    for (String issue : issues)
      must(
          Invariant.PERSONAL_TEXTS_FORGOTTEN,
          !(account(issue).state instanceof IssueState.Ended),
          "readable: " + issue);
  }

  /** The back office: this stands in its books from now on. */
  synchronized void reported(String permit, Outcome outcome) {
    tell("reported " + permit + " " + outcome);
    Account account = permits.getOrDefault(permit, new Account());
    switch (outcome) {
      case PRINTED -> mustBeGood(account, "reported printed: " + permit);
      case RELEASED -> mustBeNone(account, "reported released: " + permit);
      case SPOILED -> mustBeSpoiled(account, "reported spoiled: " + permit);
      case UNKNOWN -> {}
    }
  }

  /** The citizen: was told this of the issue that was begun last. */
  synchronized void shown(String issue, Issued issued) {
    tell("shown " + issue + " " + issued.getClass().getSimpleName());
    Account account = account(issue);
    switch (issued) {
      case Issued.Printed _ -> mustBeGood(account, "told that it was printed: " + issue);
      case Issued.SheetSpoiled _ -> mustBeSpoiled(account, "told that it is spoiled: " + issue);
      case Issued.NotPermitted _, Issued.NotPrinted _, Issued.NoJournal _ -> {
        mustBeNone(account, "told that nothing came: " + issue);
        account.over = true;
      }
      case Issued.OutcomeUnknown _ -> {}
    }
  }

  /** The terminal: lets the next citizen begin, so nothing may come of all that was before. */
  synchronized void inOrder() {
    accounts.values().forEach(account -> account.over = true);
  }

  /** All is calm, and everybody has had the time to finish. */
  synchronized void allTold(boolean outboxEmpty, List<String> permitsWithoutReport) {
    must(Invariant.OUTBOX_DRAINS, outboxEmpty, "something waits in the outbox for ever");
    must(Invariant.OUTBOX_DRAINS, permitsWithoutReport.isEmpty(), "never: " + permitsWithoutReport);
    accounts.forEach((issue, account) -> {
      String where = issue + " is " + account.state.word();
      if (account.state instanceof IssueState.Unknown) return;
      must(Invariant.OUTBOX_DRAINS, account.state instanceof IssueState.Ended, where);
      boolean printed =
          account.state instanceof IssueState.Ended(End how)
              && (how == End.CONFIRMED || how == End.DISPUTED);
      must(Invariant.EVERY_SHEET_BOOKED, printed == (account.good == 1), where);
      boolean spoiled = account.state.equals(new IssueState.Ended(End.SPOILED));
      must(Invariant.EVERY_SHEET_BOOKED, printed || spoiled == account.spoiled > 0, where);
    });
  }

  private void mustBeGood(Account account, String what) {
    must(Invariant.NO_SUCCESS_UNSEEN, account.good == 1, what + ", good: " + account.good);
  }

  private void mustBeNone(Account account, String what) {
    boolean none = account.good + account.spoiled == 0;
    must(Invariant.EVERY_SHEET_BOOKED, none, what + ", and a sheet came");
  }

  private void mustBeSpoiled(Account account, String what) {
    boolean spoiled = account.good == 0 && account.spoiled > 0;
    must(Invariant.EVERY_SHEET_BOOKED, spoiled, what + ", good: " + account.good);
  }

  private Account account(String issue) {
    return accounts.computeIfAbsent(issue, _ -> new Account());
  }

  private void must(Invariant invariant, boolean holds, String what) {
    if (holds || violation != null) return;
    violation = new Violation(invariant, lines.size(), what);
    tell("BROKEN " + invariant + ": " + what);
  }
}
