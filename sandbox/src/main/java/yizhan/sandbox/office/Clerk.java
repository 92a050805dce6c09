package yizhan.sandbox.office;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Somebody at the bureau who changes what is in the books while terminals are at work. */
public final class Clerk {
  private static final String CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int CODE_LENGTH = 16;
  private static final int CODE_GROUP = 4;
  private static final Duration CODE_LASTS = Duration.ofDays(7);

  private final SecureRandom random = new SecureRandom();
  private final Database books;

  Clerk(Database books) {
    this.books = books;
  }

  /** A recorded item of this licence changes: it has another version now. */
  public void changeLicence(String code) {
    one("UPDATE licence SET version = version || '.1', scope = scope || '。' WHERE code = ?", code);
  }

  /**
   * Says whether a copy may be printed, whatever was printed before.
   *
   * @param copy {@code original} or {@code duplicate}
   * @param standing a word of the contract, such as {@code surrender-old-first}
   */
  public void setStanding(String code, String copy, String standing) {
    if (!List.of("original", "duplicate").contains(copy)) throw new IllegalArgumentException(copy);
    one("UPDATE licence SET " + copy + " = ? WHERE code = ?", standing, code);
  }

  public void reportCardLost(String number) {
    one("UPDATE person SET lost = 1 WHERE number = ?", number);
  }

  /** Demands other ways and cards for a service, in words of the contract; none: not offered. */
  public void demand(String service, List<String> ways, List<String> cards) {
    one(
        "INSERT OR REPLACE INTO policy VALUES (?, ?, ?)",
        service,
        String.join(" ", ways),
        String.join(" ", cards));
  }

  /**
   * Has looked into it and accepts the journal that a terminal has now, though it is another one
   * than was heard of before: its disk was changed.
   */
  public void acceptJournal(String terminal) {
    books.transaction(open -> {
      Map<?, ?> told =
          open.all(
                  row -> Json.read(row.text("fields")) instanceof Map<?, ?> map ? map : Map.of(),
                  "SELECT fields FROM notice WHERE terminal = ? AND kind = 'journal-behind'"
                      + " ORDER BY number",
                  terminal)
              .getLast();
      return open.run(
          "UPDATE journal_head SET number = ?, hash = ? WHERE terminal = ?",
          Long.valueOf(String.valueOf(told.get("number"))),
          String.valueOf(told.get("hash")),
          terminal);
    });
  }

  /** Takes on every alert that is open: somebody is on their way. */
  public void acknowledgeAlerts() {
    books.transaction(open -> open.run("UPDATE alert SET acknowledged = 1"));
  }

  /** Forgets everybody who has been recognised, as after half an hour. */
  public void forgetIdentities() {
    books.transaction(open -> open.run("DELETE FROM identity"));
  }

  /**
   * Prints a code with which this terminal is enrolled, once, within a week.
   *
   * @param byHand whether somebody is to decide about the request that comes with it
   */
  public String enrolmentCode(String terminal, boolean byHand) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < CODE_LENGTH; i++) {
      if (i > 0 && i % CODE_GROUP == 0) code.append('-');
      code.append(CODE_LETTERS.charAt(random.nextInt(CODE_LETTERS.length())));
    }
    one(
        "INSERT INTO enrolment_code VALUES (?, ?, ?, ?, NULL)",
        code.toString(),
        terminal,
        byHand ? 1 : 0,
        Instant.now().plus(CODE_LASTS).toEpochMilli());
    return code.toString();
  }

  /** Decides about the request of this terminal that waits. */
  public void decide(String terminal, boolean admitted) {
    one(
        "UPDATE enrolment SET state = ? WHERE terminal = ? AND state = 'pending'",
        admitted ? "admitted" : "declined",
        terminal);
  }

  private void one(String command, Object... values) {
    int rows = books.transaction(open -> open.run(command, values));
    if (rows != 1) throw new IllegalArgumentException("not in the books");
  }
}
