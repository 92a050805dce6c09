package yizhan.device.internal.escpos;

import static yizhan.device.internal.escpos.EscPosBytes.DLE;
import static yizhan.device.internal.escpos.EscPosBytes.GS;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import yizhan.device.DeviceException;
import yizhan.device.find.Nameplate;
import yizhan.device.internal.transport.Trial;

/**
 * Finds out whether a printer that speaks ESC/POS is at the other end of a line, without a dot of
 * ink: by {@code DLE EOT}, which is carried out at once and never printed. Only a printer that has
 * answered all four is asked its name, and made to forget what was said before at wrong speeds.
 */
public final class EscPosProbe {
  /** A printer answers in real time, whatever else it does. */
  private static final Duration PATIENCE = Duration.ofMillis(250);

  private static final int OFFLINE = 0x08;

  private static final int MAKER = 66;
  private static final int MODEL = 67;
  private static final int FIRMWARE = 65;
  private static final int NUMBER = 68;

  /** {@code ESC @}: also throws away the line that was begun. */
  private static final byte[] INITIALISE = {0x1B, '@'};

  private EscPosProbe() {}

  /** Asks; empty when no such printer answered. */
  public static Optional<Nameplate> ask(Trial trial) throws DeviceException {
    int first = status(trial, 1);
    boolean printer = first >= 0;
    // One byte of noise in sixteen looks like an answer, but not four times over.
    for (int which = 2; printer && which <= 4; which++) printer = status(trial, which) >= 0;
    if (!printer) return Optional.empty();
    trial.ask(Dialect.Forget.CLEAR_BUFFER.command(), PATIENCE);
    Nameplate plate = (first & OFFLINE) == 0 ? nameplate(trial) : Nameplate.BLANK;
    trial.ask(INITIALISE, PATIENCE); // no answer, but closed at once it might not go out whole
    return Optional.of(plate);
  }

  /** Answer to {@code DLE EOT which}; -1 when it is none. An echo or noise is never one byte. */
  private static int status(Trial trial, int which) throws DeviceException {
    byte[] heard = trial.ask(new byte[] {DLE, 0x04, (byte) which}, PATIENCE);
    return heard.length == 1 && EscPosStatus.isAnswer(heard[0] & 0xFF) ? heard[0] & 0xFF : -1;
  }

  /** {@code GS I}; a printer that does not tell its maker is not asked the rest. */
  private static Nameplate nameplate(Trial trial) throws DeviceException {
    String maker = name(trial, MAKER);
    if (maker.isEmpty()) return Nameplate.BLANK;
    return new Nameplate(maker, name(trial, MODEL), name(trial, FIRMWARE), name(trial, NUMBER));
  }

  /** {@code 5F … 00}, in ASCII. */
  private static String name(Trial trial, int which) throws DeviceException {
    byte[] heard = trial.ask(new byte[] {GS, 'I', (byte) which}, PATIENCE);
    String text = new String(heard, StandardCharsets.US_ASCII);
    return text.matches("_[ -~]{1,80}\0") ? text.substring(1, text.length() - 1).strip() : "";
  }
}
