package yizhan.kiosk.voice;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.config.Language;
import yizhan.config.VoiceSettings;
import yizhan.device.Condition;
import yizhan.device.DeviceStatus;
import yizhan.kiosk.voice.VoiceException.Reason;

/**
 * A voice on a thread of its own: what was recorded is played, the rest synthesized. Of what waits
 * to be said there is never more than one; the newest replaces it and cuts what is being said.
 */
public final class Speaker implements Voice {
  private static final Logger LOG = LoggerFactory.getLogger(Speaker.class);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);

  /** How often headphones are looked for while nothing is said. */
  private static final Duration LOOK = Duration.ofSeconds(2);

  /** How often a voice that failed is tried again while nothing is said. */
  private static final Duration RETRY = Duration.ofSeconds(10);

  /**
   * Before it speaks: the screen is drawn first, for which two programs would want the processor,
   * and what is replaced at once is never begun.
   */
  private static final Duration MOMENT = Duration.ofMillis(80);

  private static final Sentence TRIAL = new Sentence("1", Language.ZH, Optional.empty());

  private final Engine engine;
  private final Loudspeaker loudspeaker;
  private final HeadphoneJack jack;
  private final Recordings recordings;
  private final Pronunciation pronunciation = new Pronunciation(Readings.load());
  private final Thread thread = Thread.ofPlatform().daemon().name("voice").unstarted(this::serve);

  private @Nullable Utterance waiting;
  private long waitingSince;
  private Breath breath = Breath.undisturbed();
  private boolean closed;
  private volatile Volume usual = Volume.USUAL;
  private volatile Volume volume = Volume.USUAL;
  private volatile Audience audience = Audience.EVERYBODY;
  private volatile Runnable heardAlone = () -> {};
  private volatile Runnable changed = () -> {};
  private long triedAt;
  private volatile DeviceStatus status = DeviceStatus.unknown(Condition.Kind.OFFLINE);

  Speaker(Engine engine, Loudspeaker loudspeaker, HeadphoneJack jack, Optional<Path> recordings) {
    this.engine = engine;
    this.loudspeaker = loudspeaker;
    this.jack = jack;
    this.recordings = new Recordings(recordings);
  }

  /** As the terminal file says, ready to speak. */
  public static Voice of(VoiceSettings settings) {
    Speaker speaker =
        new Speaker(
            new EspeakEngine(settings.engine()),
            new AplayLoudspeaker(settings.player()),
            settings
                .headphones()
                .<HeadphoneJack>map(control -> new AlsaJack(settings.mixer(), control))
                .orElse(HeadphoneJack.untold()),
            settings.recordings());
    speaker.start();
    return speaker;
  }

  void start() {
    thread.start();
  }

  @Override
  public void say(Utterance utterance) {
    replace(utterance);
  }

  @Override
  public void stop() {
    replace(null);
  }

  private synchronized void replace(@Nullable Utterance utterance) {
    if (waiting == null) waitingSince = System.nanoTime();
    waiting = utterance;
    breath.cut();
    notifyAll();
  }

  @Override
  public Volume volume() {
    return volume;
  }

  @Override
  public void volume(Volume other) {
    volume = other;
  }

  @Override
  public void usual(Volume other) {
    usual = other;
    volume = other;
  }

  @Override
  public void calm() {
    stop();
    volume = usual;
  }

  @Override
  public Audience audience() {
    return audience;
  }

  @Override
  public void whenHeardAlone(Runnable then) {
    heardAlone = then;
  }

  @Override
  public void whenChanged(Runnable then) {
    changed = then;
  }

  @Override
  public DeviceStatus status() {
    return status;
  }

  private void serve() {
    try {
      look();
      tryOut();
      while (true) {
        Optional<Task> next = next();
        if (next.isEmpty()) beIdle();
        else say(next.get().utterance(), next.get().breath());
      }
    } catch (InterruptedException _) {
      // closing
    }
  }

  private void beIdle() {
    look();
    if (!status.usable() && System.nanoTime() - triedAt > RETRY.toNanos()) tryOut();
  }

  /** What is being said, and what cuts it. */
  private record Task(Utterance utterance, Breath breath) {}

  /** The next to be said, or nothing when it is time to look for headphones. */
  private synchronized Optional<Task> next() throws InterruptedException {
    long until = System.nanoTime() + LOOK.toNanos();
    while (!closed) {
      long due = waiting == null ? until : waitingSince + MOMENT.toNanos();
      long left = TimeUnit.NANOSECONDS.toMillis(due - System.nanoTime());
      if (left <= 0) break;
      wait(left);
    }
    if (closed) throw new InterruptedException();
    Utterance next = waiting;
    if (next == null) return Optional.empty();
    waiting = null;
    boolean forOne = next.audience() == Audience.CITIZEN;
    breath = forOne ? new Breath(this::privately) : Breath.undisturbed();
    return Optional.of(new Task(next, breath));
  }

  /** Looks, so that a name stops at once when the headphones are pulled out. */
  private boolean privately() {
    look();
    return audience == Audience.CITIZEN;
  }

  private void look() {
    Audience last = audience;
    audience =
        switch (jack.state()) {
          case IN -> Audience.CITIZEN;
          case OUT, UNKNOWN -> Audience.EVERYBODY;
        };
    if (last == Audience.EVERYBODY && audience == Audience.CITIZEN) heardAlone.run();
  }

  /** Whether it could speak at all is known before anybody needs it. */
  private void tryOut() {
    triedAt = System.nanoTime();
    try {
      synthesize(TRIAL, Breath.undisturbed(), _ -> {});
      stands(DeviceStatus.READY, "");
    } catch (VoiceException failed) {
      fails(failed);
    }
  }

  private void say(Utterance utterance, Breath breath) {
    try {
      if (utterance.audience() == Audience.CITIZEN && !privately()) return;
      for (Sentence sentence : utterance.sentences()) say(sentence, breath);
      stands(DeviceStatus.READY, "");
    } catch (VoiceException failed) {
      fails(failed);
    }
  }

  private void say(Sentence sentence, Breath breath) throws VoiceException {
    Optional<Path> recorded = recordings.of(sentence);
    if (recorded.isPresent()) loudspeaker.play(Wav.in(recorded.get()).at(volume), breath);
    else synthesize(sentence, breath, wav -> loudspeaker.play(wav.at(volume), breath));
  }

  /** What becomes of a piece that has been synthesized. */
  @FunctionalInterface
  private interface Heard {
    void by(Wav wav) throws VoiceException;
  }

  private void synthesize(Sentence sentence, Breath breath, Heard heard) throws VoiceException {
    for (Pronunciation.Piece piece : pronunciation.of(sentence))
      heard.by(engine.speak(piece.words(), piece.language(), breath));
  }

  private void fails(VoiceException failed) {
    if (failed.reason() == Reason.CUT_SHORT) return;
    Condition.Kind kind =
        failed.reason() == Reason.MISSING ? Condition.Kind.MISCONFIGURED : Condition.Kind.BROKEN;
    stands(DeviceStatus.of(List.of(Condition.of(kind))), String.valueOf(failed.getMessage()));
  }

  /** Logged when it changes, not each time somebody walks past. */
  private void stands(DeviceStatus now, String why) {
    if (now.equals(status)) return;
    status = now;
    LOG.info("voice: {} {}", now.state(), why);
    changed.run();
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      waiting = null;
      breath.cut();
      notifyAll();
    }
    try {
      if (!thread.join(CLOSE_WITHIN)) LOG.warn("the voice still speaks");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
