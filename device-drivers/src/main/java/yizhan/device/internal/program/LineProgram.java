package yizhan.device.internal.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;

/**
 * A program of somebody else's that is started for one question, answers in lines, and does not
 * outlive it, nor does what it has started: whatever it does, it does to itself, and nothing of a
 * person stays in its memory. It gets no environment but where the system finds programs and a mark
 * by which its children are found, and what it complains of goes nowhere.
 */
public final class LineProgram {
  private static final Logger log = LoggerFactory.getLogger(LineProgram.class);

  /** How soon an answer, an end or a cancel is noticed: 2 ms. */
  private static final long SLICE_NANOS = 2_000_000;

  /** A killed program is gone within milliseconds; the system may be slow to say so. */
  private static final Duration PARTING = Duration.ofSeconds(1);

  private static final int AT_ONCE = 4_096;

  private final String name;
  private final List<String> command;

  /**
   * Starts nothing yet.
   *
   * @param name for the log
   * @param command program and arguments, without a shell
   */
  public LineProgram(String name, List<String> command) {
    this.name = name;
    this.command = List.copyOf(command);
  }

  /** Why there is no answer. */
  public enum Silence {
    NOT_STARTED,
    /** It ended without an answer. */
    CRASHED,
    /** It did not answer in time, and was killed. */
    TOO_SLOW,
    /** It wrote a line longer than any answer. */
    ENDLESS
  }

  /** What became of a question. */
  public sealed interface Outcome<T> {
    /** An answer. */
    record Answered<T>(T answer) implements Outcome<T> {}

    /** None. */
    record Silent<T>(Silence why) implements Outcome<T> {}
  }

  /** Hears line by line. */
  @FunctionalInterface
  public interface Ear<T> {
    /**
     * A line has come.
     *
     * @param line wiped afterwards
     * @param length of the line in these bytes, without its end
     * @return the answer; empty when it is still to come
     */
    Optional<T> heard(byte[] line, int length);
  }

  /**
   * Asks, and kills the program whatever came of it.
   *
   * @param request a line with its end, wiped afterwards; less than a pipe holds (4,096 bytes), so
   *     that writing it waits for nobody
   * @param longest the longest line there is, and a byte that shows that there was more
   * @throws DeviceException CANCELLED when the wait was called off, never for what the program did
   */
  public <T> Outcome<T> ask(byte[] request, int longest, Ear<T> ear, Deadline deadline)
      throws DeviceException {
    Process program;
    Descent descent = new Descent();
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.environment().keySet().removeIf(variable -> !variable.equals("PATH"));
      descent.mark(builder.environment());
      program = builder.start();
    } catch (IOException e) {
      Arrays.fill(request, (byte) 0);
      log.info("the {} cannot be started: {}", name, e.getMessage());
      return new Outcome.Silent<>(Silence.NOT_STARTED);
    }
    try {
      write(program, request);
      return await(program, new byte[longest], ear, deadline);
    } finally {
      kill(program, descent);
    }
  }

  private void write(Process program, byte[] request) {
    try (OutputStream in = program.getOutputStream()) {
      in.write(request);
    } catch (IOException _) {
      log.debug("the {} does not listen", name); // its end, or its silence, is what counts
    } finally {
      Arrays.fill(request, (byte) 0);
    }
  }

  private <T> Outcome<T> await(Process program, byte[] line, Ear<T> ear, Deadline deadline)
      throws DeviceException {
    byte[] heard = new byte[AT_ONCE];
    int length = 0;
    try {
      InputStream out = program.getInputStream();
      while (true) {
        // Asked before looking, or the last words of one that ends just now would be missed.
        boolean ended = !program.isAlive();
        int count = Math.min(out.available(), heard.length);
        int read = count > 0 ? out.read(heard, 0, count) : 0;
        for (int at = 0; at < read; at++) {
          if (heard[at] == '\n') {
            Optional<T> answer = ear.heard(line, length);
            if (answer.isPresent()) return new Outcome.Answered<>(answer.get());
            length = 0;
          } else {
            line[length++] = heard[at];
            if (length == line.length) return new Outcome.Silent<>(Silence.ENDLESS);
          }
        }
        if (read <= 0 && ended) return new Outcome.Silent<>(Silence.CRASHED);
        if (called(deadline)) return new Outcome.Silent<>(Silence.TOO_SLOW);
        if (read <= 0) LockSupport.parkNanos(program, SLICE_NANOS);
      }
    } catch (IOException _) {
      return new Outcome.Silent<>(Silence.CRASHED);
    } finally {
      Arrays.fill(line, (byte) 0);
      Arrays.fill(heard, (byte) 0);
    }
  }

  /** Whether time is up; a cancel is no answer of the program's. */
  private boolean called(Deadline deadline) throws DeviceException {
    if (deadline.cancelled() || Thread.currentThread().isInterrupted())
      throw new DeviceException(Reason.CANCELLED, "asking the " + name);
    return deadline.passed();
  }

  private void kill(Process program, Descent descent) {
    program.descendants().forEach(ProcessHandle::destroyForcibly);
    program.destroyForcibly();
    if (!descent.end(PARTING)) log.warn("what the {} has started cannot be killed", name);
    boolean interrupted = Thread.interrupted();
    try {
      if (!program.waitFor(PARTING.toMillis(), TimeUnit.MILLISECONDS))
        log.warn("the {}, process {}, cannot be killed", name, program.pid());
      program.getInputStream().close();
    } catch (InterruptedException _) {
      interrupted = true;
    } catch (IOException e) {
      log.debug("the output of the {} did not close: {}", name, e.toString());
    } finally {
      if (interrupted) Thread.currentThread().interrupt();
    }
  }
}
