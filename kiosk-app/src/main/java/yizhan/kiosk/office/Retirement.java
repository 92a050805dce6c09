package yizhan.kiosk.office;

import java.util.List;

/** Whether the back office has all that a terminal knows, so that the terminal may forget it. */
public sealed interface Retirement {
  /** It has. */
  record Confirmed() implements Retirement {}

  /**
   * It has not.
   *
   * @param missing each in a word of the contract, such as {@code open-permits}
   */
  record Incomplete(List<String> missing) implements Retirement {
    public Incomplete {
      missing = List.copyOf(missing);
    }
  }
}
