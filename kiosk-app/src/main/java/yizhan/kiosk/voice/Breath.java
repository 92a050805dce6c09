package yizhan.kiosk.voice;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import yizhan.kiosk.voice.VoiceException.Reason;

/**
 * What is done for one utterance: runs one program after the other, each within its time, and kills
 * the one that runs when the breath is cut. Words and sound go through pipes, never onto a command
 * line, which everybody on the machine can read, nor into a file.
 */
final class Breath {
  private static final int CHUNK = 16 * 1024;
  private static final Duration LOOK = Duration.ofMillis(300);

  private final BooleanSupplier mayGoOn;
  private @Nullable Process running;
  private boolean cut;

  /**
   * @param mayGoOn asked again and again while sound goes out; false cuts the breath
   */
  Breath(BooleanSupplier mayGoOn) {
    this.mayGoOn = mayGoOn;
  }

  /** One that nothing but {@link #cut} ends early. */
  static Breath undisturbed() {
    return new Breath(() -> true);
  }

  /** From any thread. */
  synchronized void cut() {
    cut = true;
    if (running != null) running.destroyForcibly();
  }

  /** Gives the program its input and returns all that it puts out. */
  byte[] ask(List<String> command, byte[] input, Duration within, int most) throws VoiceException {
    return run(
        command,
        within,
        process -> {
          give(process, input);
          try (InputStream out = process.getInputStream()) {
            byte[] answer = out.readNBytes(most + 1);
            if (answer.length > most)
              throw new VoiceException(Reason.FAILED, command.getFirst() + " puts out too much");
            return answer;
          }
        });
  }

  /** Gives the program its input, bit by bit, for as long as it takes it and may go on. */
  void feed(List<String> command, byte[] input, Duration within) throws VoiceException {
    var _ =
        run(
            command,
            within,
            process -> {
              try (OutputStream in = process.getOutputStream()) {
                for (int at = 0; at < input.length; at += CHUNK) {
                  goOn();
                  in.write(input, at, Math.min(CHUNK, input.length - at));
                  in.flush();
                }
              }
              while (!process.waitFor(LOOK)) goOn();
              return input;
            });
  }

  /** What is done with a running program. */
  @FunctionalInterface
  private interface Work {
    byte[] with(Process process) throws IOException, InterruptedException, VoiceException;
  }

  private byte[] run(List<String> command, Duration within, Work work) throws VoiceException {
    String program = command.getFirst();
    Process process = start(command);
    var deadline =
        process
            .onExit()
            .orTimeout(within.toMillis(), TimeUnit.MILLISECONDS)
            .whenComplete((_, late) -> end(process, late));
    try {
      byte[] done = work.with(process);
      int exit = process.waitFor();
      if (deadline.isCompletedExceptionally()) throw late(program, within);
      if (exit == 0) return done;
      throw new VoiceException(reason(), program + " ended with " + exit);
    } catch (IOException broken) {
      throw deadline.isCompletedExceptionally()
          ? late(program, within)
          : new VoiceException(reason(), program + " does not listen or speak", broken);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw new VoiceException(Reason.CUT_SHORT, program, closing);
    } finally {
      process.destroyForcibly();
      finish();
    }
  }

  private static VoiceException late(String program, Duration within) {
    return new VoiceException(Reason.TIMED_OUT, program + " took longer than " + within);
  }

  private static void end(Process process, @Nullable Throwable late) {
    if (late != null) process.destroyForcibly();
  }

  private synchronized Process start(List<String> command) throws VoiceException {
    if (cut) throw new VoiceException(Reason.CUT_SHORT, command.getFirst());
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      running = process;
      return process;
    } catch (IOException absent) {
      throw new VoiceException(Reason.MISSING, command.getFirst() + " cannot be started", absent);
    }
  }

  private synchronized void finish() {
    running = null;
  }

  private synchronized Reason reason() {
    return cut ? Reason.CUT_SHORT : Reason.FAILED;
  }

  private void goOn() throws VoiceException {
    if (!mayGoOn.getAsBoolean()) cut();
    if (reason() == Reason.CUT_SHORT) throw new VoiceException(Reason.CUT_SHORT, "not any more");
  }

  private static void give(Process process, byte[] input) throws IOException {
    try (OutputStream in = process.getOutputStream()) {
      in.write(input);
    }
  }
}
