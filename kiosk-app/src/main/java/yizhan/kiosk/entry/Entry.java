package yizhan.kiosk.entry;

import java.util.List;

/**
 * What is typed in: how long it is, how it is grouped for reading, and when it is right. A value
 * that holds the rules and nothing that was typed.
 */
public sealed interface Entry {
  /** No more characters than this are taken. */
  int most();

  /** How right it is so far. Expects characters as keys type them, without the grouping. */
  Verdict judge(String typed);

  /** How long the groups are that it is read in; the last goes on. Empty: not grouped. */
  default List<Integer> groups() {
    return List.of();
  }

  /** Whether it is never shown, not even to who types it. */
  default boolean secret() {
    return false;
  }

  /** Its keys, on a screen that stands. */
  Keyboard upright();

  /** Its keys, on a screen that lies. */
  default Keyboard across() {
    return upright();
  }

  /** A number of so many digits: a telephone number, a count. */
  record Digits(int least, int most) implements Entry {
    public Digits {
      Count.check(least, most);
    }

    @Override
    public Verdict judge(String typed) {
      return Count.digits(typed, least, most);
    }

    @Override
    public Keyboard upright() {
      return Keyboard.DIGITS;
    }
  }

  /** A number that nobody looking over a shoulder may read. */
  record Pin(int least, int most) implements Entry {
    public Pin {
      Count.check(least, most);
    }

    @Override
    public Verdict judge(String typed) {
      return Count.digits(typed, least, most);
    }

    @Override
    public boolean secret() {
      return true;
    }

    @Override
    public Keyboard upright() {
      return Keyboard.DIGITS;
    }
  }
}
