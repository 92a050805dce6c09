package yizhan.kiosk.prompt;

import java.util.List;
import java.util.Optional;
import yizhan.device.printer.SheetSize;

/**
 * One thing that can be chosen.
 *
 * @param id what the answer is; letters, digits, hyphens
 * @param label what tells it apart first
 * @param details what else tells it apart, a line each
 * @param closed why it cannot be chosen now, and what to do instead; empty when it can
 * @param paper the sheet it comes on, drawn to scale; empty when it is no paper
 */
public record Option(
    String id, Text label, List<Text> details, Optional<Text> closed, Optional<SheetSize> paper) {
  public Option {
    details = List.copyOf(details);
  }

  /** One that is no paper. */
  public Option(String id, Text label, List<Text> details, Optional<Text> closed) {
    this(id, label, details, closed, Optional.empty());
  }

  /** Whether this is the id of one that can be chosen. */
  static boolean open(List<Option> options, Object id) {
    return options.stream().anyMatch(option -> option.open() && option.id().equals(id));
  }

  /** The ids of those that can be chosen, in their order. */
  static List<String> openIds(List<Option> options) {
    return options.stream().filter(Option::open).map(Option::id).toList();
  }

  public boolean open() {
    return closed.isEmpty();
  }
}
