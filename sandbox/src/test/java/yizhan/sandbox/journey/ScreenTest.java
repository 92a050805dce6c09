package yizhan.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Touching as a finger does: what lies under something else, or is greyed, is not touched. */
class ScreenTest {
  private final AtomicInteger taps = new AtomicInteger();
  private final StackPane button = button("go", "去打印");
  private final Pane root = new Pane(button);
  private final Screen screen = new Screen(new Scene(root, 400, 400));

  @BeforeAll
  static void startTheToolkit() throws InterruptedException {
    CountDownLatch up = new CountDownLatch(1);
    try {
      Platform.startup(up::countDown);
    } catch (IllegalStateException _) {
      up.countDown(); // another test has
    }
    Platform.setImplicitExit(false);
    assertThat(up.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void touchesByIdAndByWords() throws JourneyException {
    screen.tap(List.of("#go"));
    screen.tap(List.of("去 打印"));
    assertThat(taps).hasValue(2);
  }

  @Test
  void onlyLooksWhenItSeeks() throws JourneyException {
    screen.seek(List.of("#go"));
    assertThat(taps).hasValue(0);
  }

  @Test
  void failsOnWhatIsCovered() {
    Region veil = new Region();
    veil.resizeRelocate(0, 0, 400, 400);
    veil.setPickOnBounds(true);
    veil.setStyle("-fx-background-color: white");
    root.getChildren().add(veil);
    assertRefused("covered");
  }

  @Test
  void reachesThroughWhatTakesNoTouches() throws JourneyException {
    Region glass = new Region();
    glass.resizeRelocate(0, 0, 400, 400);
    glass.setMouseTransparent(true);
    root.getChildren().add(glass);
    screen.tap(List.of("#go"));
    assertThat(taps).hasValue(1);
  }

  @Test
  void failsOnWhatIsDisabled() {
    button.setDisable(true);
    assertRefused("disabled");
  }

  @Test
  void failsOnWhatIsHiddenOrNotThere() {
    button.setVisible(false);
    assertRefused("nothing on the screen");
  }

  @Test
  void seesNoWordsThatAreHidden() throws JourneyException {
    assertThat(screen.showsAny(List.of("去打印"))).isTrue();
    button.setVisible(false);
    assertThat(screen.showsAny(List.of("去打印"))).isFalse();
  }

  private void assertRefused(String complaint) {
    assertThatThrownBy(() -> screen.tap(List.of("#go")))
        .isInstanceOf(JourneyException.class)
        .hasMessageContaining(complaint);
    assertThat(taps).hasValue(0);
  }

  private StackPane button(String id, String words) {
    StackPane made = new StackPane((Node) new Text(words));
    made.setId(id);
    made.setFocusTraversable(true);
    made.setPickOnBounds(true);
    made.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> taps.incrementAndGet());
    made.resizeRelocate(50, 50, 200, 100);
    return made;
  }
}
