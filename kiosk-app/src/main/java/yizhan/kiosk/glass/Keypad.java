package yizhan.kiosk.glass;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Operates the screens by keys alone. Each new screen begins at its question, where OK does nothing
 * but tell it again: nobody who presses OK once too often prints a licence. Where the keys point is
 * kept by id, so that it stays when the look changes or the prompt is told anew.
 */
final class Keypad {
  private Frame frame;
  private List<String> order = List.of();
  private String at = Body.QUESTION;
  private boolean used; // last by keys, not by a finger
  private @Nullable Target down;

  Keypad(Frame frame) {
    this.frame = frame;
  }

  /** A screen that was not there before. */
  void begin() {
    at = Body.QUESTION;
  }

  /** The visit is over. */
  void end() {
    begin();
    used = false;
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
    Optional<Key> key = Key.of(event);
    if (key.isEmpty()) {
      return;
    }
    event.consume();
    used = true;
    switch (key.get()) {
      case NEXT -> go(1);
      case PREVIOUS -> go(-1);
      case OK -> press(at);
      case BACK -> press("back");
      case AGAIN, LOUDER, SOFTER, SOUND -> {}
    }
    point();
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
