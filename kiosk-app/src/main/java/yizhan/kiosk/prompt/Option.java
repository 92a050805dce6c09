package yizhan.kiosk.prompt;

import java.util.List;
import java.util.Optional;

/**
 * One thing that can be chosen.
 *
 * @param id what the answer is; letters, digits, hyphens
 * @param label what tells it apart first
 * @param details what else tells it apart, a line each
 * @param closed why it cannot be chosen now, and what to do instead; empty when it can
 */
public record Option(String id, Text label, List<Text> details, Optional<Text> closed) {
  public Option {
    details = List.copyOf(details);
  }

  public boolean open() {
    return closed.isEmpty();
  }
}
