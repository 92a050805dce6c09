package yizhan.kiosk.glass;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import yizhan.kiosk.fonts.FontBook;
import yizhan.kiosk.pinyin.Speller;
import yizhan.kiosk.prompt.Hints;
import yizhan.kiosk.prompt.Home;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.TakePaper;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Display;
import yizhan.kiosk.visit.Happening;
import yizhan.kiosk.visit.Turn;
import yizhan.kiosk.voice.Voice;
import yizhan.kiosk.voice.Volume;

/**
 * Draws turns on the glass. All state belongs to the JavaFX thread; {@link #show} and {@link
 * #clear} only hand over to it.
 */
public final class Glass implements Display, AutoCloseable {
  static {
    // the toolkit else keeps every text that it ever measured, names too; read when it starts
    System.setProperty("prism.cacheLayoutSize", "0");
  }

  private static final String STYLE_SHEET = String.valueOf(Glass.class.getResource("glass.css"));
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final long MILLIS_PER_MINUTE = 60_000;

  private final StackPane root = new StackPane();
  private final Ticks ticks = new Ticks();
  private final Fittings fittings;
  private final Look greeting;
  private final Manner manner;
  private final Keypad keypad;
  private final Speech speech;

  private Look look;
  private Frame frame;
  private long deafUntil = System.nanoTime();
  private @Nullable Shown shown;
  private @Nullable StillThere stillThere;
  private @Nullable Rest rest;

  /**
   * What the glass needs beside its look and manner.
   *
   * @param languages those that are offered, at least one
   */
  public record Fittings(
      Station station,
      List<Language> languages,
      Words words,
      Pictures pictures,
      FontBook fonts,
      Speller speller,
      Voice voice) {
    public Fittings {
      languages = List.copyOf(languages);
    }
  }

  /** The toolkit has been started by then. */
  public Glass(Fittings fittings, Look greeting, Manner manner) {
    Typefaces.load(fittings.fonts());
    this.fittings = fittings;
    this.manner = manner;
    this.greeting = greeting;
    look = greeting;
    frame = frame();
    root.getStylesheets().add(STYLE_SHEET);
    speech = new Speech(fittings.voice(), fittings.words(), greeting);
    keypad = new Keypad(frame, new Keys());
    fittings.voice().whenHeardAlone(() -> Platform.runLater(this::tellEverything));
    fittings.voice().whenChanged(() -> Platform.runLater(this::voiceChanged));
    root.addEventFilter(MouseEvent.MOUSE_PRESSED, this::touched);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    root.addEventFilter(KeyEvent.KEY_RELEASED, keypad::released);
    hang(frame);
    long into = LocalTime.now(manner.clock()).toNanoOfDay() / NANOS_PER_MILLI % MILLIS_PER_MINUTE;
    ticks.eachMinute(into, () -> frame.header().tick());
  }

  /** What goes into the window. */
  public Pane root() {
    return root;
  }

  /** How the screens look now. On the JavaFX thread. */
  public Look look() {
    return look;
  }

  /** Draws the same screen in another look; what is half chosen stays. On the JavaFX thread. */
  public void look(Look other) {
    look = other;
    hang(frame());
    deaf(); // what lies under the finger may be something else now
    Shown now = shown;
    if (now != null) {
      paint(now, Optional.empty());
      ask(now);
    }
    speech.look(other);
  }

  private void voiceChanged() {
    frame.speaks(fittings.voice().status().usable());
  }

  private void tellEverything() {
    speech.tellEverything(Optional.ofNullable(shown).map(now -> now.turn().prompt()));
  }

  /** What keys ask of the glass. */
  private final class Keys implements Keypad.Asked {
    @Override
    public void firstKey() {
      tellEverything();
    }

    @Override
    public void pointAt(Node stop) {
      speech.pointsAt(stop, frame.body());
    }

    @Override
    public void volume(boolean louder) {
      Volume now = speech.volume();
      speech.volume(louder ? now.louder() : now.softer());
    }

    @Override
    public void switchSound() {
      look(look.switched(Aid.SOUND));
    }
  }

  @Override
  public void show(Turn<?> turn, Consumer<Happening> post) {
    Platform.runLater(() -> {
      // else a bug in a screen is only printed, and the visit waits at one that nobody sees
      Thread.currentThread()
          .setUncaughtExceptionHandler((_, bug) -> post.accept(Happening.Broken.by(bug)));
      draw(turn, post);
    });
  }

  /** The visit is over: nothing of it stays, and the look is the greeting's again. */
  @Override
  public void clear() {
    Platform.runLater(this::wipe);
  }

  /** Stops what ticks. The window is its owner's to close. */
  @Override
  public void close() {
    ticks.close();
  }

  /** A turn shown again keeps its screen and what is half done; only what changed is redrawn. */
  private void draw(Turn<?> turn, Consumer<Happening> post) {
    Shown last = shown;
    if (last != null && last.asks(turn)) {
      last.poster().to(post);
      Shown now = last.in(turn);
      shown = now;
      frame.tell(turn.setting(), brush());
      offer(now);
      HintPlace.show(root, turn.hint());
      hint(turn, last.turn().hint());
      ask(now);
      rest(now);
      return;
    }
    Poster poster = new Poster(post);
    Shown now = new Shown(turn, Screens.of(turn, poster, fittings.speller()), poster);
    shown = now;
    boolean another = last == null || !last.isOf(turn);
    if (another) {
      keypad.begin();
    }
    boolean sameMatters = !another && turn.prompt() instanceof Home;
    paint(now, sameMatters ? frame.body().map(Body::open) : Optional.empty());
    deaf(); // another question, or the same with its parts elsewhere: a finger may be on its way
    if (another) {
      frame.arrive(manner.motion());
      speech.asks(turn.prompt());
    } else {
      speech.asksAnew(turn.prompt());
      keypad.retold();
    }
    ask(now);
    rest(now);
  }

  private void hint(Turn<?> turn, int before) {
    List<Text> hints = Hints.of(turn.prompt());
    if (turn.hint() > before && turn.hint() <= hints.size()) {
      speech.hints(hints.get(turn.hint() - 1));
    }
  }

  private void deaf() {
    deafUntil = System.nanoTime() + manner.deaf().toNanos();
  }

  /**
   * @param page the one that somebody has turned to; else that which the screen has open
   */
  private void paint(Shown now, Optional<Integer> page) {
    Brush brush = brush();
    Parts parts = now.screen().parts(brush);
    page.ifPresent(parts.page()::set);
    frame.tell(now.turn().setting(), brush);
    frame.fill(new Body(brush, parts));
    frame.footer().fill(parts, now.poster());
    offer(now);
    HintPlace.show(root, now.turn().hint());
    root.applyCss();
    root.layout(); // now, so that a bug in it is this screen's
    keypad.on(frame, now.turn().prompt().focus());
  }

  private void offer(Shown now) {
    frame.footer().offer(now.turn().mayGoBack(), now.mayGoHome());
  }

  /** Asks "still there?" when nobody stirs. */
  private void ask(Shown now) {
    StillThere old = stillThere;
    boolean asked = old != null && root.getChildren().contains(old);
    if (asked == now.fading()) {
      return;
    }
    if (old != null) {
      old.stop();
      root.getChildren().remove(old);
    }
    stillThere = now.fading() ? new StillThere(brush(), manner.grace(), speech::countsDown) : null;
    if (stillThere != null) {
      root.getChildren().add(stillThere);
      speech.asksStillThere();
    }
  }

  /**
   * Nobody is there: the look is the greeting's again, and what can be done here stands over home.
   */
  private void rest(Shown now) {
    wake();
    if (now.resting() && now.turn().prompt() instanceof Home home) {
      if (!look.equals(greeting)) {
        look(greeting);
      }
      keypad.end();
      speech.end(greeting);
      rest = new Rest(brush(), home);
      frame.setVisible(false);
      root.getChildren().add(rest);
    }
  }

  /** Home again, in the very frame in which somebody touched it. */
  private void wake() {
    if (rest != null) {
      rest.stop();
      root.getChildren().remove(rest);
      rest = null;
      frame.setVisible(true);
    }
  }

  private void touched(MouseEvent finger) {
    hear(finger);
    keypad.touched();
  }

  private void pressed(KeyEvent key) {
    hear(key);
    if (!key.isConsumed()) {
      keypad.pressed(key);
    }
  }

  /**
   * Hears each touch and key first: tells that somebody is there, and swallows what is too early.
   */
  private void hear(InputEvent event) {
    Shown now = shown;
    if (now == null || System.nanoTime() - deafUntil < 0) {
      event.consume();
      return;
    }
    if (now.fading()) {
      event.consume(); // it means "I am still here" and nothing else
    }
    if (rest != null) {
      event.consume(); // it wakes and does nothing else
      wake();
    }
    now.poster().stirred();
  }

  private void wipe() {
    Thread.currentThread().setUncaughtExceptionHandler(null);
    if (stillThere != null) {
      stillThere.stop();
      root.getChildren().remove(stillThere);
      stillThere = null;
    }
    wake();
    shown = null;
    keypad.end();
    speech.end(greeting);
    frame.clear();
    if (!look.equals(greeting)) {
      look = greeting;
      hang(frame());
    }
    keypad.on(frame, List.of());
  }

  private Brush brush() {
    return new Brush(
        fittings.words(),
        look,
        fittings.pictures(),
        ticks,
        manner.motion(),
        fittings.station().cabinet());
  }

  private Frame frame() {
    Brush brush = brush();
    Controls controls = new Controls(brush, fittings.languages(), this::look);
    Header header = new Header(brush, fittings.station(), manner.clock(), controls);
    StaffDoor.in(header.where(), this::staffWantIn);
    return new Frame(header, look, controls, new Footer(brush, this::look));
  }

  /** Between two citizens only: within a visit the door stays shut. */
  private void staffWantIn() {
    Shown now = shown;
    if (now == null) return;
    if (now.turn().prompt() instanceof Home) now.poster().answer(Home.STAFF);
    if (now.turn().prompt() instanceof TakePaper asked && asked.anybody())
      now.poster().answer(Prompt.Taken.STAFF);
  }

  private void hang(Frame fresh) {
    frame = fresh;
    root.getStyleClass()
        .setAll(
            "glass",
            look.orientation().style(),
            look.textSize().style(),
            look.language().style(),
            look.has(Aid.HIGH_CONTRAST) ? "high-contrast" : "day",
            look.has(Aid.LOW_REACH) ? "low-reach" : "full-reach");
    root.getChildren().setAll(fresh);
    voiceChanged();
  }
}
