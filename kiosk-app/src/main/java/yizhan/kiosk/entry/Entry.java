package yizhan.kiosk.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
  Keyboard across();

  /** Keys for digits and signs beside those for letters, which then are read as words. */
  default Optional<Keyboard> symbols(boolean isUpright) {
    return Optional.empty();
  }

  /** Whether letters are read as words. */
  default boolean reads() {
    return symbols(true).isPresent();
  }

  /** What is typed with the ten digits. */
  sealed interface Numeric extends Entry {
    @Override
    default Keyboard upright() {
      return Keyboards.DIGITS;
    }

    @Override
    default Keyboard across() {
      return upright();
    }
  }

  /** What is typed in Chinese. */
  sealed interface Chinese extends Entry {
    @Override
    default Keyboard upright() {
      return Keyboards.LETTERS;
    }

    @Override
    default Keyboard across() {
      return Keyboards.LETTERS_ACROSS;
    }

    @Override
    default Optional<Keyboard> symbols(boolean isUpright) {
      return Optional.of(isUpright ? Keyboards.SYMBOLS : Keyboards.SYMBOLS_ACROSS);
    }
  }

  /** A number of so many digits: a telephone number, a count. */
  record Digits(int least, int most) implements Numeric {
    public Digits {
      Count.check(least, most);
    }

    @Override
    public Verdict judge(String typed) {
      return Count.digits(typed, least, most);
    }
  }

  /** A number that nobody looking over a shoulder may read. */
  record Pin(int least, int most) implements Numeric {
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
  }

  /** A distance in mm, read off a rule to a tenth: such as 32.4. */
  record Millimetres() implements Numeric {
    @Override
    public int most() {
      return Distances.MOST;
    }

    @Override
    public Verdict judge(String typed) {
      return Distances.judge(typed);
    }

    @Override
    public Keyboard upright() {
      return Keyboards.MILLIMETRES;
    }
  }

  /** 公民身份号码, and the numbers of other cards that are built like it. */
  record CitizenNumber(LocalDate today) implements Numeric {
    @Override
    public int most() {
      return CitizenNumbers.LENGTH;
    }

    @Override
    public Verdict judge(String typed) {
      return CitizenNumbers.judge(typed, today);
    }

    @Override
    public List<Integer> groups() {
      return List.of(6, 8, 4);
    }

    @Override
    public Keyboard upright() {
      return Keyboards.ID_NUMBER;
    }
  }

  /** 统一社会信用代码. */
  record FirmCode() implements Entry {
    @Override
    public int most() {
      return FirmCodes.LENGTH;
    }

    @Override
    public Verdict judge(String typed) {
      return FirmCodes.judge(typed);
    }

    @Override
    public List<Integer> groups() {
      return List.of(4, 4, 4, 4, 2);
    }

    @Override
    public Keyboard upright() {
      return Keyboards.CREDIT_CODE;
    }

    @Override
    public Keyboard across() {
      return Keyboards.CREDIT_CODE_ACROSS;
    }
  }

  /** 不动产单元号. */
  record UnitNumber() implements Entry {
    @Override
    public int most() {
      return UnitNumbers.LENGTH;
    }

    @Override
    public Verdict judge(String typed) {
      return UnitNumbers.judge(typed);
    }

    @Override
    public List<Integer> groups() {
      return List.of(6, 6, 7, 9);
    }

    @Override
    public Keyboard upright() {
      return Keyboards.UNIT_NUMBER;
    }

    @Override
    public Keyboard across() {
      return Keyboards.UNIT_NUMBER_ACROSS;
    }
  }

  /** 不动产权证号, or the number of a 不动产登记证明. */
  record CertificateNumber() implements Chinese {
    @Override
    public int most() {
      return CertificateNumbers.MOST;
    }

    @Override
    public Verdict judge(String typed) {
      return CertificateNumbers.judge(typed);
    }

    @Override
    public Optional<Keyboard> symbols(boolean isUpright) {
      return Optional.of(
          isUpright ? Keyboards.CERTIFICATE_SYMBOLS : Keyboards.CERTIFICATE_SYMBOLS_ACROSS);
    }
  }

  /** A person's name. */
  record Name(int least, int most) implements Chinese {
    public Name {
      Count.check(least, most);
    }

    @Override
    public Verdict judge(String typed) {
      return Names.judge(typed, least, most);
    }
  }

  /** An address, or the name of a firm. */
  record Address(int least, int most) implements Chinese {
    public Address {
      Count.check(least, most);
    }

    @Override
    public Verdict judge(String typed) {
      return Count.length(typed, least, most);
    }
  }
}
