package yizhan.kiosk.staff;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.config.Phrase;
import yizhan.config.bench.Operator;
import yizhan.config.bench.TrialEnd;

/**
 * Carries what a trial says, which goes on beside the visit, to whoever stands there, and what they
 * answer back. Once it is closed everybody has gone away: the trial hears no, knows that nobody
 * said it, and comes to its end.
 */
final class TrialTalk implements Operator, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TrialTalk.class);
  private static final TrialEnd STOPPED = new TrialEnd(false, Operator.STOPPED);

  /** Longer than any step may take: a page printed, a printer that is started anew. */
  private static final Duration STEP = Duration.ofMinutes(6);

  /** Longer than screens wait for somebody who works with their hands. */
  private static final Duration ANSWER = Duration.ofMinutes(30);

  private static final int MOST_UNHEARD = 32;
  private static final String NOBODY = "";
  private static final String YES = "yes";
  private static final String NO = "no";

  private final BlockingQueue<Said> said = new ArrayBlockingQueue<>(MOST_UNHEARD);
  private final BlockingQueue<String> answers = new ArrayBlockingQueue<>(1);
  private volatile boolean closed;
  private volatile boolean unanswered;

  /** What it says. */
  sealed interface Said {
    /** Something is being done, or hands are waited for. */
    record Heard(Phrase what) implements Said {}

    /** A question, to be answered with yes or no. */
    record Asked(Phrase question) implements Said {}

    /** A sheet, to be taken and measured, or not; by its first cross. */
    record Sheet(Phrase cross) implements Said {}

    /** How far a cross is from an edge, {@code left} or {@code top}. */
    record Wanted(String edge, Phrase cross) implements Said {}

    /** Something that must be seen with whatever comes next. */
    record Noted(Phrase what) implements Said {}

    /** It is over. */
    record Ended(TrialEnd end) implements Said {}
  }

  /** What is tried. */
  @FunctionalInterface
  interface Trial {
    TrialEnd run(Operator operator) throws InterruptedException;
  }

  /** Begins; on a thread of its own, for devices are waited for. */
  void begin(Trial trial) {
    Thread.ofPlatform().daemon().name("trial").start(() -> run(trial));
  }

  private void run(Trial trial) {
    TrialEnd end = STOPPED;
    try {
      end = trial.run(this);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException bug) {
      LOG.error("a trial broke", bug);
    } finally {
      var _ = said.offer(new Said.Ended(end));
    }
  }

  /** The next that it says; a trial that says nothing for too long has stopped. */
  Said next() throws InterruptedException {
    Said next = said.poll(STEP.toSeconds(), TimeUnit.SECONDS);
    return next == null ? new Said.Ended(STOPPED) : next;
  }

  void answer(boolean yes) {
    answer(yes ? YES : NO);
  }

  void answer(String read) {
    var _ = answers.offer(read);
  }

  @Override
  public boolean agrees(Phrase question) {
    return answered(new Said.Asked(question)).equals(YES);
  }

  /**
   * Both numbers of a cross, as they are typed at the bench; each has a turn of its own, so that
   * nobody goes back from one to the other. Whoever does not want to measure has gone.
   */
  @Override
  public String answers(Phrase cross) {
    boolean first = cross.details().getFirst().equals("1");
    if (first && !answered(new Said.Sheet(cross)).equals(YES)) closed = true;
    String left = answered(new Said.Wanted("left", cross));
    return left + " " + answered(new Said.Wanted("top", cross));
  }

  private String answered(Said question) {
    String answer = closed || !said.offer(question) ? NOBODY : awaited();
    if (answer.equals(NOBODY)) unanswered = true;
    return answer;
  }

  private String awaited() {
    try {
      String answer = answers.poll(ANSWER.toSeconds(), TimeUnit.SECONDS);
      return answer == null ? NOBODY : answer;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return NOBODY;
    }
  }

  @Override
  public boolean gone() {
    return unanswered;
  }

  @Override
  public void notes(Phrase what) {
    var _ = said.offer(new Said.Noted(what));
  }

  @Override
  public void hears(Phrase what) {
    var _ = said.offer(new Said.Heard(what));
  }

  /** A scanner that is built in sees no code on this screen: the one on the slip is held up. */
  @Override
  public void sees(String drawing) {}

  @Override
  public void close() {
    closed = true;
    var _ = answers.offer(NOBODY);
  }
}
