package yizhan.device.internal.photo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.card.IdCard;
import yizhan.device.card.PhotoDecoder;
import yizhan.device.card.PhotoDecoding;
import yizhan.device.card.PhotoDecoding.NoPicture;
import yizhan.device.card.PhotoDecoding.Why;

/**
 * Has photos unpacked by a program of its own, started for each one: whatever it does, it does to
 * itself, and nothing of a person stays in its memory. It gets no environment but where the system
 * finds programs, and what it complains of goes nowhere.
 */
public final class ProcessPhotoDecoder implements PhotoDecoder {
  private static final Logger log = LoggerFactory.getLogger(ProcessPhotoDecoder.class);

  /** How soon an answer, an end or a cancel is noticed: 2 ms. */
  private static final long SLICE_NANOS = 2_000_000;

  /** A killed program is gone within milliseconds; the system may be slow to say so. */
  private static final Duration PARTING = Duration.ofSeconds(1);

  private final List<String> command;

  /** Starts nothing yet. */
  public ProcessPhotoDecoder(List<String> command) {
    this.command = List.copyOf(command);
  }

  @Override
  public PhotoDecoding decode(IdCard.Photo photo, Deadline deadline) throws DeviceException {
    PhotoDecoding decoding = run(photo, deadline);
    if (decoding instanceof NoPicture(Why why)) log.info("no picture of a card: {}", why);
    return decoding;
  }

  private PhotoDecoding run(IdCard.Photo photo, Deadline deadline) throws DeviceException {
    Process program;
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
      program = builder.start();
    } catch (IOException e) {
      log.info("the photo decoder cannot be started: {}", e.getMessage());
      return new NoPicture(Why.NOT_STARTED);
    }
    try {
      ask(program, photo);
      return await(program, deadline);
    } finally {
      kill(program);
    }
  }

  /** 1,369 bytes: less than any pipe holds, so this waits for nobody. */
  private static void ask(Process program, IdCard.Photo photo) {
    byte[] request = PhotoLineCodec.request(photo.wlt());
    try (OutputStream in = program.getOutputStream()) {
      in.write(request);
    } catch (IOException _) {
      log.debug("the photo decoder does not listen"); // its end, or its silence, is what counts
    } finally {
      Arrays.fill(request, (byte) 0);
    }
  }

  private static PhotoDecoding await(Process program, Deadline deadline) throws DeviceException {
    byte[] line = new byte[PhotoLineCodec.LONGEST];
    int length = 0;
    try {
      InputStream out = program.getInputStream();
      while (true) {
        // Asked before looking, or the last words of one that ends just now would be missed.
        boolean ended = !program.isAlive();
        int count = Math.min(out.available(), line.length - length);
        if (count > 0) {
          int from = length;
          length += out.read(line, length, count);
          for (int at = from; at < length; at++)
            if (line[at] == '\n') return PhotoLineCodec.answer(line, at);
          if (length == line.length) return new NoPicture(Why.NONSENSE);
        } else if (ended) {
          return new NoPicture(Why.CRASHED);
        } else if (called(deadline)) {
          return new NoPicture(Why.TOO_SLOW);
        } else {
          LockSupport.parkNanos(program, SLICE_NANOS);
        }
      }
    } catch (IOException _) {
      return new NoPicture(Why.CRASHED);
    } finally {
      Arrays.fill(line, (byte) 0);
    }
  }

  /** Whether time is up; a cancel is no answer of the decoder's. */
  private static boolean called(Deadline deadline) throws DeviceException {
    if (deadline.cancelled() || Thread.currentThread().isInterrupted())
      throw new DeviceException(Reason.CANCELLED, "unpacking a photo");
    return deadline.passed();
  }

  private static void kill(Process program) {
    program.descendants().forEach(ProcessHandle::destroyForcibly);
    program.destroyForcibly();
    boolean interrupted = Thread.interrupted();
    try {
      if (!program.waitFor(PARTING.toMillis(), TimeUnit.MILLISECONDS))
        log.warn("the photo decoder, process {}, cannot be killed", program.pid());
      program.getInputStream().close();
    } catch (InterruptedException _) {
      interrupted = true;
    } catch (IOException e) {
      log.debug("the photo decoder's output did not close: {}", e.toString());
    } finally {
      if (interrupted) Thread.currentThread().interrupt();
    }
  }
}
