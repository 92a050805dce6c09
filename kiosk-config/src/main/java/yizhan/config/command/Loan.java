package yizhan.config.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import yizhan.config.BenchSocket;
import yizhan.config.Phrase;

/**
 * A terminal that its kiosk lends to a command, until the command closes this or ends, however it
 * ends. While it lasts the ownership of the terminal is the command's to take.
 */
final class Loan implements AutoCloseable {
  /** Longer than any kiosk waits for a citizen. */
  private static final Duration ANSWER = Duration.ofMinutes(15);

  private static final int MOST_LINES = 16;
  private static final String GONE = "";

  private final SocketChannel kiosk;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>(MOST_LINES);
  private Optional<Runnable> takenBack = Optional.empty();
  private boolean over;

  private Loan(SocketChannel kiosk) {
    this.kiosk = kiosk;
  }

  /** What came of asking. */
  sealed interface Answer {
    /** It is lent. */
    record Lent(Loan loan) implements Answer {}

    /** It is not, and why. */
    record Refused(Phrase why) implements Answer {}
  }

  /**
   * Asks the kiosk that has this journal, and waits for its citizen to finish.
   *
   * @param command which asks, in small letters
   * @param hearer is told what is waited for
   * @throws IOException when no kiosk can be asked
   */
  static Answer ask(Path journal, String command, Consumer<Phrase> hearer) throws IOException {
    SocketChannel kiosk = SocketChannel.open(UnixDomainSocketAddress.of(BenchSocket.of(journal)));
    try {
      var _ = kiosk.write(ByteBuffer.wrap((command + "\n").getBytes(StandardCharsets.US_ASCII)));
    } catch (IOException _) {
      // turned away before it was heard: why, stands in what the kiosk has said
    }
    Loan loan = new Loan(kiosk);
    Thread.ofPlatform().daemon().name("loan").start(loan::listen);
    Answer answer = loan.answer(hearer);
    if (answer instanceof Answer.Refused) loan.close();
    return answer;
  }

  private Answer answer(Consumer<Phrase> hearer) {
    while (true) {
      String[] line = next().split(" ", 2);
      String minutes = line.length == 2 ? minutes(line[1]) : "";
      switch (line[0]) {
        case BenchSocket.WAITING -> hearer.accept(Phrase.of("loan.waiting", minutes));
        case BenchSocket.LENT -> {
          hearer.accept(Phrase.of("loan.lent", minutes));
          return new Answer.Lent(this);
        }
        case BenchSocket.BUSY -> {
          return new Answer.Refused(Phrase.of("loan.busy"));
        }
        case BenchSocket.LATE -> {
          return new Answer.Refused(Phrase.of("loan.late", minutes));
        }
        default -> {
          return new Answer.Refused(Phrase.of("loan.gone"));
        }
      }
    }
  }

  private String next() {
    try {
      String line = lines.poll(ANSWER.toSeconds(), TimeUnit.SECONDS);
      return line == null ? GONE : line;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return GONE;
    }
  }

  private static String minutes(String seconds) {
    return seconds.matches("\\d{1,9}") ? Long.toString(Long.parseLong(seconds) / 60) : "-";
  }

  private void listen() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(Channels.newInputStream(kiosk), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine())
        if (!lines.offer(line)) break; // no kiosk says so much
    } catch (IOException _) {
      // it has gone, or this is closed: the same from here
    }
    ended();
  }

  private void ended() {
    Optional<Runnable> then;
    synchronized (this) {
      then = over ? Optional.empty() : takenBack;
      over = true;
    }
    var _ = lines.offer(GONE);
    then.ifPresent(Runnable::run);
  }

  /** Told, on a thread of its own, when the kiosk needs its terminal back before this is closed. */
  void whenTakenBack(Runnable then) {
    synchronized (this) {
      if (!over) {
        takenBack = Optional.of(then);
        return;
      }
    }
    then.run();
  }

  @Override
  public void close() throws IOException {
    synchronized (this) {
      over = true;
    }
    kiosk.close();
  }
}
