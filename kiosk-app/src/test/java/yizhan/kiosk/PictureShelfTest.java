package yizhan.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yizhan.kiosk.paper.Picture;

/** Pictures of licences, and what is left of them. */
class PictureShelfTest {
  private final PictureShelf shelf = new PictureShelf();

  @Test
  void keepsNoPictureOfAVisitThatIsOver() {
    int visit = shelf.visit();
    shelf.clear();
    Picture late = picture();
    shelf.put(visit, "sheet-1", late);
    assertThat(shelf.of("sheet-1")).isEmpty();
    assertThat(late.argb()).containsOnly(0);
  }

  @Test
  void keepsNoPictureOfAThreadThatWasCalledOff() {
    Picture late = picture();
    Thread.currentThread().interrupt();
    shelf.put(shelf.visit(), "sheet-1", late);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(shelf.of("sheet-1")).isEmpty();
    assertThat(late.argb()).containsOnly(0);
  }

  @Test
  void wipesWhatItLetsGo() {
    Picture first = picture();
    shelf.put(shelf.visit(), "sheet-0", first);
    for (int i = 1; i < 100; i++) shelf.put(shelf.visit(), "sheet-" + i, picture());
    assertThat(first.argb()).containsOnly(0);
    assertThat(shelf.of("sheet-99")).isPresent();
    shelf.clear();
    assertThat(shelf.of("sheet-99")).isEmpty();
  }

  private static Picture picture() {
    return new Picture(1, 2, new int[] {7, 7});
  }
}
