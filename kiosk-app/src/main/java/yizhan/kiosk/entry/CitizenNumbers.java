package yizhan.kiosk.entry;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import yizhan.device.card.IdNumber;
import yizhan.kiosk.entry.Verdict.Fault;

/** Identity numbers while they are typed (GB 11643). */
final class CitizenNumbers {
  static final int LENGTH = 18;

  private static final int YEAR = 6;
  private static final int MONTH = 10;
  private static final int DAY = 12;
  private static final int BIRTH_END = 14;
  private static final int MONTHS = 12;

  static Verdict judge(String typed, LocalDate today) {
    for (int i = 0; i < typed.length(); i++) {
      if (typed.charAt(i) == 'X' && i < LENGTH - 1) {
        return Verdict.wrong(Fault.X_ONLY_LAST);
      }
      if (typed.charAt(i) != 'X' && !Count.isDigit(typed.charAt(i))) {
        return Verdict.wrong(Fault.NOT_A_DIGIT, i + 1);
      }
    }
    if (typed.length() > LENGTH) {
      return Verdict.wrong(Fault.TOO_LONG, LENGTH);
    }
    Optional<Fault> birth = birth(typed, today);
    if (birth.isPresent()) {
      return Verdict.wrong(birth.get());
    }
    if (typed.length() < LENGTH) {
      return new Verdict.Unfinished(LENGTH - typed.length());
    }
    return IdNumber.valid(typed, today) ? new Verdict.Complete() : Verdict.wrong(Fault.ID_CHECK);
  }

  /** Says so as soon as the month or the day cannot be, not at the end. */
  private static Optional<Fault> birth(String typed, LocalDate today) {
    if (typed.length() < DAY) {
      return Optional.empty();
    }
    int year = number(typed, YEAR, MONTH);
    int month = number(typed, MONTH, DAY);
    if (month < 1 || month > MONTHS) {
      return Optional.of(Fault.NO_SUCH_DAY);
    }
    if (YearMonth.of(year, month).isAfter(YearMonth.from(today))) {
      return Optional.of(Fault.BORN_LATER);
    }
    if (typed.length() < BIRTH_END) {
      return Optional.empty();
    }
    int day = number(typed, DAY, BIRTH_END);
    if (!YearMonth.of(year, month).isValidDay(day)) {
      return Optional.of(Fault.NO_SUCH_DAY);
    }
    return LocalDate.of(year, month, day).isAfter(today)
        ? Optional.of(Fault.BORN_LATER)
        : Optional.empty();
  }

  private static int number(String typed, int from, int to) {
    return Integer.parseInt(typed, from, to, 10);
  }

  private CitizenNumbers() {}
}
