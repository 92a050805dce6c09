package yizhan.kiosk.staff;

import java.util.Map;
import yizhan.kiosk.journal.EventStream;
import yizhan.kiosk.journal.Written;
import yizhan.kiosk.office.VouchingGrounds;

/**
 * The journal's stream of what staff do. Its matter is the number of who does it, or nobody; done
 * is done, and nothing stays open.
 */
public final class StaffEvents implements EventStream<StaffEvent> {
  public static final StaffEvents STAFF = new StaffEvents();

  /** The matter of what is done by somebody unknown. */
  static final String NOBODY = "-";

  /** The matter of what the technician's bench does with the whole terminal. */
  public static final String BENCH = "bench";

  private StaffEvents() {}

  @Override
  public String name() {
    return "staff";
  }

  @Override
  public Written write(StaffEvent event) {
    Map<String, String> fields =
        switch (event) {
          case StaffEvent.SettledUnknown(var issue, var finding, var counted, var staff) ->
              Map.of(
                  "issue", issue,
                  "finding", finding.name(),
                  "counted", Integer.toString(counted),
                  "staff", Written.joined(staff));
          case StaffEvent.AtMachine(var deed) -> Map.of("deed", deed.name());
          case StaffEvent.Vouched(var claim, var service, var grounds) ->
              Map.of("claim", claim, "service", service, "grounds", grounds.name());
          case StaffEvent.Lent(var command, var user) -> Map.of("command", command, "user", user);
          case StaffEvent.Returned(var overdue) -> Map.of("overdue", Boolean.toString(overdue));
          case StaffEvent.NotKnown _,
              StaffEvent.Tried _,
              StaffEvent.SignedIn _,
              StaffEvent.LockedOut _,
              StaffEvent.KeptPaper _ ->
              Map.of();
        };
    return new Written(event.getClass().getSimpleName(), fields, true);
  }

  @Override
  public StaffEvent read(Written written) {
    return switch (written.word()) {
      case "NotKnown" -> new StaffEvent.NotKnown();
      case "Tried" -> new StaffEvent.Tried();
      case "SignedIn" -> new StaffEvent.SignedIn();
      case "LockedOut" -> new StaffEvent.LockedOut();
      case "KeptPaper" -> new StaffEvent.KeptPaper();
      case "AtMachine" -> new StaffEvent.AtMachine(MachineDeed.valueOf(written.text("deed")));
      case "Vouched" ->
          new StaffEvent.Vouched(
              written.text("claim"),
              written.text("service"),
              VouchingGrounds.valueOf(written.text("grounds")));
      case "Lent" -> new StaffEvent.Lent(written.text("command"), written.text("user"));
      case "Returned" -> new StaffEvent.Returned(Boolean.parseBoolean(written.text("overdue")));
      case "SettledUnknown" ->
          new StaffEvent.SettledUnknown(
              written.text("issue"),
              Finding.valueOf(written.text("finding")),
              Integer.parseInt(written.text("counted")),
              written.list("staff"));
      default -> throw new IllegalArgumentException("no such event: " + written.word());
    };
  }
}
