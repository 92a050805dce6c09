package yizhan.kiosk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import yizhan.config.Problem;
import yizhan.config.Reading;
import yizhan.config.TerminalFile;
import yizhan.kiosk.journal.Audit;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.JournalHead;

/**
 * {@code ./kiosk journal verify --terminal FILE [--head NUMBER:HASH]}: follows the chain of a
 * terminal's journal, also while the kiosk writes it. Ends in 0 when it holds, 1 when it does not,
 * 2 when it could not be followed.
 */
public final class JournalCommand {
  private static final int HOLDS = 0;
  private static final int DOES_NOT_HOLD = 1;
  private static final int NOT_FOLLOWED = 2;
  private static final String USAGE =
      "usage: ./kiosk journal verify --terminal FILE [--head NUMBER:HASH]";

  private JournalCommand() {}

  public static void main(String[] args) {
    System.exit(run(List.of(args)));
  }

  static int run(List<String> words) {
    boolean compares = words.size() == 5 && words.get(3).equals("--head");
    if (!compares && words.size() != 3) return refuse(USAGE);
    if (!words.get(0).equals("verify") || !words.get(1).equals("--terminal")) return refuse(USAGE);
    Optional<JournalHead> head = Optional.empty();
    if (compares) {
      head = head(words.get(4));
      if (head.isEmpty()) return refuse("a head is a number, a colon and 64 hexadecimal digits");
    }
    return switch (TerminalFile.read(Path.of(words.get(2)))) {
      case Reading.Sound(var terminal) -> verify(terminal.journalFolder(), head);
      case Reading.Unsound(var problems) ->
          refuse(String.join("\n", problems.stream().map(Problem::toString).toList()));
    };
  }

  static int verify(Path folder, Optional<JournalHead> heard) {
    try (Audit audit = Audit.of(folder)) {
      Audit.Found found = audit.whole();
      if (found.broken().isPresent()) {
        Audit.Break broken = found.broken().get();
        System.out.println("BROKEN at entry " + broken.entry() + ": " + broken.how());
        return complain("the chain holds up to " + say(found.head()));
      }
      System.out.println("whole: " + say(found.head()));
      if (heard.isEmpty()) return HOLDS;
      return compare(audit, heard.get());
    } catch (JournalException unreadable) {
      return refuse(String.valueOf(unreadable.getMessage()));
    }
  }

  private static int compare(Audit audit, JournalHead heard) throws JournalException {
    Optional<String> here = audit.hash(heard.number());
    if (here.isEmpty())
      return complain("BEHIND: entry " + heard.number() + ", which was heard of, is not in it");
    if (!here.get().equals(heard.hash()))
      return complain("ANOTHER journal: entry " + heard.number() + " is " + here.get() + " here");
    System.out.println("and entry " + heard.number() + " is the one that was heard of");
    return HOLDS;
  }

  private static Optional<JournalHead> head(String text) {
    return text.matches("[0-9]{1,18}:[0-9a-f]{64}")
        ? Optional.of(
            new JournalHead(
                Long.parseLong(text.substring(0, text.indexOf(':'))),
                text.substring(text.indexOf(':') + 1)))
        : Optional.empty();
  }

  private static String say(JournalHead head) {
    return head.number() + ":" + head.hash();
  }

  private static int complain(String what) {
    System.out.println(what);
    return DOES_NOT_HOLD;
  }

  private static int refuse(String why) {
    System.err.println(why);
    return NOT_FOLLOWED;
  }
}
