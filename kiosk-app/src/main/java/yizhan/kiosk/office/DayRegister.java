package yizhan.kiosk.office;

import java.time.LocalDate;

/**
 * What became of a day's blanks at this terminal. Idempotent by the day.
 *
 * @param balances whether its sums agree
 * @param table the register, as {@code docs/stock.md} has it; names nobody
 */
public record DayRegister(LocalDate day, boolean balances, String table) implements Message {}
