package yizhan.kiosk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import yizhan.config.Ownership;
import yizhan.config.Problem;
import yizhan.config.Reading;
import yizhan.config.Terminal;
import yizhan.config.TerminalFile;
import yizhan.kiosk.journal.Wiping;

/**
 * Starts the kiosk alone: {@code --terminal FILE}. Not itself an application, or the toolkit would
 * not be found.
 */
public final class Main {
  private static final int WRONG_USE = 2;
  private static final int UNSOUND_FILE = 1;
  private static final int TAKEN = 3;

  /** Whoever started it does not start it anew, see {@code tools/yizhan.service}. */
  private static final int RETIRED = 77;

  private Main() {}

  public static void main(String[] args) throws IOException {
    List<String> words = List.of(args);
    if (words.size() != 2 || !words.getFirst().equals("--terminal")) {
      System.err.println("usage: ./kiosk run --terminal FILE");
      System.exit(WRONG_USE);
    }
    Path file = Path.of(words.getLast());
    switch (TerminalFile.readSigned(file)) {
      case Reading.Sound(Terminal terminal) -> {
        endWhereRetired(terminal);
        KioskWindow.beforeToolkit();
        KioskWindow.terminal(file, terminal, owned(terminal));
        Application.launch(KioskWindow.class);
      }
      case Reading.Unsound(var problems) -> {
        problems.stream().map(Problem::toString).forEach(System.err::println);
        System.err.println("./kiosk config check " + file + " tells more");
        refused(file);
      }
    }
  }

  /** Also where the file is not signed: nobody will sign it again. */
  private static void endWhereRetired(Terminal terminal) {
    if (!Wiping.begun(terminal.journalFolder())) return;
    System.err.println("This terminal is retired.   本终端已停用。");
    System.exit(RETIRED);
  }

  /** A file that is whole and not signed, or changed since: that is said on the screen. */
  private static void refused(Path file) {
    if (!(TerminalFile.read(file) instanceof Reading.Sound(Terminal unsigned)))
      System.exit(UNSOUND_FILE);
    else {
      endWhereRetired(unsigned);
      KioskWindow.beforeToolkit();
      KioskWindow.refuse(file, unsigned.screen());
      Application.launch(KioskWindow.class);
    }
  }

  /** Two kiosks on one journal would both be wrong: the second one says so and ends. */
  private static Ownership owned(Terminal terminal) throws IOException {
    try {
      return Ownership.take(terminal.journalFolder());
    } catch (Ownership.TakenException taken) {
      System.err.println(taken.getMessage());
      System.err.println("Stop that one first.   请先停止那个进程。");
      System.exit(TAKEN);
      throw taken;
    }
  }
}
