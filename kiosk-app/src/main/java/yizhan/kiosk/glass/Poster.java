package yizhan.kiosk.glass;

import java.util.function.Consumer;
import yizhan.kiosk.visit.Happening;

/** Tells the visit what the citizen does on one screen; of what ends the screen only the first. */
final class Poster {
  private Consumer<Happening> post;
  private boolean settled;

  Poster(Consumer<Happening> post) {
    this.post = post;
  }

  /** The same screen, shown again: it may have to be told elsewhere. */
  void to(Consumer<Happening> other) {
    post = other;
  }

  void stirred() {
    post.accept(new Happening.Stirred());
  }

  void answer(Object answer) {
    settle(new Happening.Answer(answer));
  }

  void back() {
    settle(new Happening.Back());
  }

  void home() {
    settle(new Happening.Leave(Happening.Reason.HOME));
  }

  private void settle(Happening what) {
    if (!settled) {
      settled = true;
      post.accept(what);
    }
  }
}
