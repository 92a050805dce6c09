package yizhan.kiosk.reception;

import java.util.List;
import yizhan.kiosk.prompt.Text;

/**
 * Who answers for paper that came out: until somebody has, no new visit begins. Safe from any
 * thread.
 */
public final class Custody {
  private List<Text> left = List.of();

  /** Nobody took these. */
  public synchronized void left(List<Text> papers) {
    left = List.copyOf(papers);
  }

  /** Somebody says that nothing lies there any more. */
  public synchronized void answered() {
    left = List.of();
  }

  /** What may still lie in the output; never names anybody. */
  public synchronized List<Text> outstanding() {
    return left;
  }
}
