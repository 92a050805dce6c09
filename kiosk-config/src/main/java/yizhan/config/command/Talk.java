package yizhan.config.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import yizhan.config.Language;
import yizhan.config.Phrase;
import yizhan.config.bench.Operator;

/** The conversation with the person at the terminal, in lines. */
final class Talk implements Operator {
  private final BufferedReader in;
  private final PrintWriter out;
  private final Language language;

  Talk(BufferedReader in, PrintWriter out, Language language) {
    this.in = in;
    this.out = out;
    this.language = language;
  }

  Language language() {
    return language;
  }

  @Override
  public boolean agrees(Phrase question) {
    return answers(question, Phrase.of("trial.yes-or-no")).matches("(?i)y|yes|是|好");
  }

  @Override
  public String answers(Phrase question) {
    return answers(question, Phrase.of("talk.colon"));
  }

  private String answers(Phrase question, Phrase ending) {
    out.print(question.in(language) + " " + ending.in(language) + " ");
    out.flush();
    try {
      String answer = in.readLine();
      return answer == null ? "" : answer.strip();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public void hears(Phrase what) {
    out.println(what.in(language));
    out.flush();
  }

  @Override
  public void sees(String drawing) {
    out.println(drawing);
    out.flush();
  }
}
