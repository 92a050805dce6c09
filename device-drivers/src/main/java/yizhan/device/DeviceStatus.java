package yizhan.device;

import java.util.List;

/**
 * What is known about a device at one moment.
 *
 * @param state the worst of its conditions, or {@link State#UNKNOWN} when it could not be asked
 * @param conditions all that is wrong, worst first; empty when nothing is
 */
public record DeviceStatus(State state, List<Condition> conditions) {
  /** In one word. Unknown is a state of its own, and is not ready. */
  public enum State {
    READY,
    ATTENTION,
    UNUSABLE,
    UNKNOWN
  }

  public static final DeviceStatus READY = new DeviceStatus(State.READY, List.of());

  public DeviceStatus {
    conditions = List.copyOf(conditions);
  }

  /** The status that these conditions amount to. */
  public static DeviceStatus of(List<Condition> conditions) {
    boolean unusable = conditions.stream().anyMatch(c -> c.severity() == Severity.UNUSABLE);
    State worst = unusable ? State.UNUSABLE : conditions.isEmpty() ? State.READY : State.ATTENTION;
    return new DeviceStatus(
        worst,
        conditions.stream()
            .distinct()
            .sorted((a, b) -> b.severity().compareTo(a.severity()))
            .toList());
  }

  /** The device did not answer, or not in its language. */
  public static DeviceStatus unknown(Condition.Kind why) {
    return new DeviceStatus(State.UNKNOWN, List.of(Condition.of(why)));
  }

  /** Whether it can do its work now. */
  public boolean usable() {
    return state == State.READY || state == State.ATTENTION;
  }

  public boolean has(Condition.Kind kind) {
    return conditions.stream().anyMatch(c -> c.kind() == kind);
  }

  /** What concerns sheets from this tray: its own paper, and all that is not another tray's. */
  public DeviceStatus forPart(String part) {
    if (state == State.UNKNOWN) return this;
    return of(
        conditions.stream().filter(c -> c.concernsAllTrays() || c.part().equals(part)).toList());
  }
}
