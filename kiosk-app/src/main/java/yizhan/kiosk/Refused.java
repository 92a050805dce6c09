package yizhan.kiosk;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.scene.layout.Pane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.config.Reading;
import yizhan.config.ScreenSettings;
import yizhan.config.TerminalFile;
import yizhan.kiosk.fonts.FontBook;
import yizhan.kiosk.glass.Glass;
import yizhan.kiosk.glass.Language;
import yizhan.kiosk.glass.Manner;
import yizhan.kiosk.glass.Missing;
import yizhan.kiosk.glass.Station;
import yizhan.kiosk.glass.Words;
import yizhan.kiosk.pinyin.Dictionary;
import yizhan.kiosk.reception.Reception;
import yizhan.kiosk.visit.Turn;
import yizhan.kiosk.voice.Silence;

/**
 * What stands on the glass as long as the terminal file is not one that the office has signed: that
 * nothing can be done here, and what staff do. Of the file nothing is believed here but how the
 * screen hangs: no device is opened, no journal, no name or number shown. Comes to its end by
 * itself once the file is signed.
 */
final class Refused implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Refused.class);
  private static final Duration BETWEEN = Duration.ofSeconds(2);

  private final Path file;
  private final Glass glass;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().daemon().name("refused").unstarted(work));

  /** On the JavaFX thread. */
  Refused(Path file, ScreenSettings screen) {
    this.file = file;
    Rhythm rhythm = Rhythm.usual(screen);
    Glass.Fittings fittings =
        new Glass.Fittings(
            new Station("", "", "", Optional.empty()),
            List.of(Language.values()),
            new Words(Missing.SHOWN),
            new PictureShelf(),
            FontBook.open(),
            Dictionary.beside(),
            new Silence());
    Clock clock = Clock.system(Kiosk.STATION_TIME);
    glass =
        new Glass(
            fittings,
            rhythm.look(),
            new Manner(rhythm.deaf(), rhythm.pace().grace(), rhythm.motion(), clock));
  }

  /** What the window shows. */
  Pane root() {
    return glass.root();
  }

  /**
   * Says so from now on.
   *
   * @param signed is told, once, that the file can be gone by now
   */
  void show(Runnable signed) {
    glass.show(
        new Turn<>(
            1,
            Reception.unsigned(),
            List.of(),
            false,
            false,
            Optional.empty(),
            Turn.Mood.CALM,
            Turn.Setting.NONE),
        _ -> {});
    var _ =
        thread.scheduleWithFixedDelay(
            () -> look(signed), BETWEEN.toMillis(), BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
  }

  @SuppressWarnings("IllegalCatch") // thrown, it would end the schedule for good, and in silence
  private void look(Runnable signed) {
    try {
      if (!(TerminalFile.readSigned(file) instanceof Reading.Sound)) return;
      signed.run();
      thread.shutdown();
    } catch (RuntimeException why) {
      LOG.warn("whether the terminal file is signed by now is not known", why);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    glass.close();
  }
}
