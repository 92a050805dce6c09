package yizhan.kiosk.voice;

import java.time.Duration;
import java.util.List;

/** aplay of alsa-utils, or what takes a WAV on its stdin like it: one process for each piece. */
final class AplayLoudspeaker implements Loudspeaker {
  /** To open the sound card, and for what lies in its buffer. */
  private static final Duration SLACK = Duration.ofSeconds(5);

  private final String program;

  AplayLoudspeaker(String program) {
    this.program = program;
  }

  @Override
  public void play(Wav wav, Breath breath) throws VoiceException {
    breath.feed(List.of(program, "-q", "-"), wav.bytes(), wav.length().plus(SLACK));
  }
}
