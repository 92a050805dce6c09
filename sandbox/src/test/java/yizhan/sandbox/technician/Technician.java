package yizhan.sandbox.technician;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import yizhan.config.bench.Host;
import yizhan.config.bench.TrialTimes;
import yizhan.config.command.Bench;
import yizhan.config.command.ConfigCommand;
import yizhan.kiosk.BenchHouse;

/**
 * Somebody who types commands, reads what they print, does what they ask for with their hands, and
 * types an answer. All that stood on the screen is kept.
 */
final class Technician {
  private final StringBuilder screen = new StringBuilder();
  private final List<Map.Entry<String, Supplier<String>>> reactions = new ArrayList<>();
  private final TrialTimes times;
  private int read;
  private int questions;

  Technician(TrialTimes times) {
    this.times = times;
  }

  /**
   * What is done when these words appear on the screen.
   *
   * @param act what is done with the hands; gives what is typed, or nothing where nothing is asked
   */
  Technician when(String words, Supplier<String> act) {
    reactions.add(Map.entry(words, act));
    return this;
  }

  /** Types a command, and stays with it to its end; its status. */
  int types(String... words) {
    screen.append("$ ./kiosk config ").append(String.join(" ", words)).append('\n');
    read = screen.length();
    return ConfigCommand.run(
        new Bench(
            new Keyboard(), times, java.time.Clock.systemUTC(), new BenchHouse(), Host.here()),
        new PrintWriter(new Screen()),
        new PrintWriter(new Screen()),
        words);
  }

  String screen() {
    return screen.toString();
  }

  /** Questions that had to be answered by typing something else than yes or no. */
  int questions() {
    return questions;
  }

  private String reaction() {
    String news = screen.substring(read);
    read = screen.length();
    String answer = "";
    for (Map.Entry<String, Supplier<String>> reaction : reactions)
      if (news.contains(reaction.getKey())) answer = reaction.getValue().get();
    return answer;
  }

  private final class Screen extends StringWriter {
    @Override
    public void write(String text, int from, int length) {
      screen.append(text, from, from + length);
    }

    @Override
    public void write(String text) {
      screen.append(text);
    }

    @Override
    public void write(char[] text, int from, int length) {
      screen.append(text, from, length);
    }

    @Override
    public void write(int c) {
      screen.append((char) c);
    }

    /** Whatever is asked for without a question is done as soon as it stands there. */
    @Override
    public void flush() {
      String last = screen.substring(Math.min(read, screen.length()));
      if (last.endsWith("\n")) reaction();
    }
  }

  private final class Keyboard extends BufferedReader {
    Keyboard() {
      super(Reader.nullReader());
    }

    @Override
    public String readLine() {
      String question = screen.substring(screen.lastIndexOf("\n") + 1);
      String answer = reaction();
      if (!question.contains("[y/n]")) questions++;
      screen.append(answer).append('\n');
      read = screen.length();
      return answer;
    }
  }
}
