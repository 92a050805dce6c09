package yizhan.kiosk.glass;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import yizhan.kiosk.prompt.Prompt;

/**
 * Operates the screens by keys alone. Each new screen begins at its question, where OK does nothing
 * but tell it again: nobody who presses OK once too often prints a licence. Where the keys point is
 * kept by id, so that it stays when the look changes or the prompt is told anew.
 */
final class Keypad {
  /** What has been switched by these is told by asking again. */
  private static final Set<String> ASKS_AGAIN = Set.of("language", Controls.id(Aid.SOUND));

  private final Asked asked;
  private Frame frame;
  private List<String> order = List.of();
  private String at = Body.QUESTION;
  private boolean begun; // a key of this visit
  private boolean used; // last by keys, not by a finger
  private List<Told> told = List.of();
  private @Nullable Target down;

  /** What keys ask of others. */
  interface Asked {
    /** The first key of a visit: it does nothing else, since nobody knows yet what keys do. */
    void firstKey();

    void pointAt(Node stop);

    void volume(boolean louder);

    void switchSound();
  }

  Keypad(Frame frame, Asked asked) {
    this.frame = frame;
    this.asked = asked;
  }

  /** A screen that was not there before. */
  void begin() {
    at = Body.QUESTION;
  }

  /** The visit is over. */
  void end() {
    begin();
    begun = false;
    used = false;
    told = List.of(); // it may be somebody's
  }

  /** What is drawn now, and the ids that the prompt wants in this order. */
  void on(Frame drawn, List<String> wanted) {
    letGo();
    frame = drawn;
    order = wanted;
    if (walk().stop(at).isEmpty()) {
      at = Body.QUESTION;
    }
    point();
  }

  /** Anew each time: what is open, and which page, changes under it. */
  private Walk walk() {
    return Walk.over(frame, order);
  }

  /** A finger: it needs no ring. */
  void touched() {
    used = false;
    frame.ring().lieNowhere();
  }

  void pressed(KeyEvent event) {
    Optional<String> typing = Key.typing(event).filter(id -> begun && walk().stop(id).isPresent());
    if (typing.isPresent()) {
      event.consume();
      used = true;
      press(typing.get());
      at = Prompt.ACT; // so that OK follows the last digit
      point();
      return;
    }
    Optional<Key> key = Key.of(event);
    if (key.isEmpty()) {
      return;
    }
    event.consume();
    used = true;
    if (begun) {
      act(key.get());
    } else {
      begun = true;
      asked.firstKey();
    }
    point();
  }

  private void act(Key key) {
    switch (key) {
      case NEXT -> go(1);
      case PREVIOUS -> go(-1);
      case OK -> press(at);
      case BACK -> press("back");
      case AGAIN -> tell();
      case LOUDER -> asked.volume(true);
      case SOFTER -> asked.volume(false);
      case SOUND -> asked.switchSound();
    }
  }

  /** The same screen, told anew: what the keys point at may be another thing now. */
  void retold() {
    if (begun && !at.equals(Body.QUESTION) && !toldNow().equals(told)) {
      tell();
    }
  }

  private void tell() {
    walk().stop(at).ifPresent(asked::pointAt);
    told = toldNow();
  }

  private List<Told> toldNow() {
    return walk()
        .stop(at)
        .map(stop -> stop instanceof Target target ? target.told() : List.<Told>of())
        .orElse(List.of());
  }

  void released(KeyEvent event) {
    Target pressed = down;
    if (pressed == null) {
      return;
    }
    event.consume();
    down = null;
    Frame before = frame;
    int page = before.body().map(Body::open).orElse(0);
    pressed.release();
    if (frame == before && before.body().map(Body::open).orElse(0) != page) {
      goToOpenPage();
    }
    if (!ASKS_AGAIN.contains(at)) {
      tell(); // where it is now, and in which state
    }
    point();
  }

  private void go(int by) {
    letGo();
    Walk walk = walk();
    if (walk.stop(at).isEmpty()) {
      at = Body.QUESTION; // it was on a pad that has changed
    }
    Optional<Node> next = walk.stop(at).map(stop -> walk.from(stop, by));
    next.ifPresent(stop -> at = stop.getId());
    frame.body().ifPresent(body -> next.ifPresent(body::reveal));
    tell();
  }

  /** To the first thing on the page that has been opened. */
  private void goToOpenPage() {
    frame
        .body()
        .flatMap(body -> walk().first(body::isOnOpenPage))
        .ifPresent(stop -> at = stop.getId());
  }

  private void press(String id) {
    letGo();
    if (walk().stop(id).orElse(null) instanceof Target target) {
      down = target;
      target.press();
    } else {
      tell();
    }
  }

  private void letGo() {
    Target pressed = down;
    down = null;
    if (pressed != null) {
      pressed.forget();
    }
  }

  private void point() {
    if (used) {
      walk().stop(at).ifPresent(frame.ring()::lieAround);
    } else {
      frame.ring().lieNowhere();
    }
  }
}
