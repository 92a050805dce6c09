package yizhan.sandbox.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.sandbox.fault.Fault;
import yizhan.sandbox.office.OfficeFault;
import yizhan.sandbox.people.SandboxFirm;
import yizhan.sandbox.people.SandboxPerson;
import yizhan.sandbox.sheet.Caller;
import yizhan.sandbox.sheet.SamplePdf;
import yizhan.sandbox.sheet.Size;
import yizhan.sandbox.sheet.Toner;
import yizhan.sandbox.station.SandboxStation;
import yizhan.sandbox.station.StationSettings;
import yizhan.sandbox.station.Switches;

/** What is pressed on the desk reaches the station's own truth, and what happens there is seen. */
class DeskTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration LOOK = Duration.ofMillis(10);
  private static final Rectangle2D PLACE = new Rectangle2D(0, 0, 960, 700);

  @TempDir private static Path folder;

  @SuppressWarnings("NullAway.Init") // JUnit opens it before all tests
  private static SandboxStation station;

  @SuppressWarnings("NullAway.Init") // JUnit opens it before all tests
  private static Desk desk;

  @BeforeAll
  static void startStation() throws Exception {
    station =
        SandboxStation.open(StationSettings.in(folder).withTimePerSheet(Duration.ofMillis(10)));
    CompletableFuture<Boolean> up = new CompletableFuture<>();
    try {
      Platform.startup(() -> up.complete(true));
    } catch (IllegalStateException _) {
      up.complete(true); // another test has started it
    }
    Platform.setImplicitExit(false);
    assertThat(up.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    desk = onGlass(() -> Desk.open(station, PLACE, () -> {}));
  }

  @Test
  void laysACardThatWasSearchedForAndLiftsIt() throws Exception {
    SandboxPerson wanted = station.people().person("four-rare").orElseThrow();
    lay(wanted);
    assertThat(station.cardReader().card().orElseThrow().text().number())
        .isEqualTo(wanted.card().number());
    soon().until(() -> words("last").equals("lay card four-rare"));

    press("lift");
    soon().until(() -> station.cardReader().card().isEmpty());
  }

  @Test
  void scansTheCodeOfALicenceOfWhoseCardLiesThere() throws Exception {
    SandboxPerson holder = station.people().person("shen-zhiyu").orElseThrow();
    SandboxFirm firm = station.people().firmsOf(holder).getFirst();
    int before = station.scanner().reads();
    lay(holder);
    press("scan-" + firm.code());
    soon().until(() -> station.scanner().reads() == before + 1);
  }

  @Test
  void showsTheSheetThatCameOutAndTakesIt() throws Exception {
    assertThat(isDisabled("take-paper")).isTrue();
    var _ = new Caller(station.sheetPrinter()).print("YZ-1", Size.A4, "tray-2", SamplePdf.a4());
    soon()
        .until(() -> onGlass(() -> desk.scene().lookup("#sheet-1 ImageView") instanceof ImageView));
    press("take-paper");
    soon().until(() -> station.sheetPrinter().view().lyingInOutput().isEmpty());
    soon().until(() -> isDisabled("take-paper"));
    assertThat(station.sheetPrinter().sheets()).hasSize(1);
  }

  @Test
  void fillsAndEmptiesTraysAndSpendsToner() throws Exception {
    press("empty-tray-1");
    soon().until(() -> station.sheetPrinter().view().tray("tray-1").sheets() == 0);
    press("load-tray-1-50");
    soon().until(() -> station.sheetPrinter().view().tray("tray-1").sheets() == 50);
    press("toner-low");
    soon().until(() -> station.sheetPrinter().view().toner() == Toner.LOW);
  }

  @Test
  void marksTheDeviceThatHasAFaultWhoeverThrewTheSwitch() throws Exception {
    station.scanner().faults().failNext(Fault.LIE);
    soon().until(() -> marked("faults-scanner"));
    press("faults-scanner");
    press("scanner-clear");
    soon().until(() -> !marked("faults-scanner"));
    assertThat(station.scanner().faults().peek()).isEmpty();
  }

  @Test
  void takesTheBackOfficeDownAndUp() throws Exception {
    press("faults-office");
    press("office-always-down");
    soon().until(() -> marked("faults-office"));
    assertThat(station.office().fault()).contains(OfficeFault.DOWN);
    press("office-clear");
    soon().until(() -> station.office().fault().isEmpty());
    assertThat(onGlass(() -> ((TableView<?>) node("permits")).getItems())).isEmpty();
  }

  @Test
  void knowsOnlySwitchesThatThereAre() {
    Switches switches = new Switches(station);
    for (SwitchCatalogue.DeviceSwitches device : SwitchCatalogue.DEVICES) {
      for (SwitchCatalogue.Switch own : device.own()) switches.set(device.device(), own.word());
      for (SwitchCatalogue.Switch fault : device.faults()) {
        switches.set(device.device(), "next " + fault.word());
        switches.set(device.device(), "always " + fault.word());
      }
      switches.set(device.device(), "clear");
    }
  }

  @AfterEach
  void lift() {
    station.cardReader().lift();
  }

  @AfterAll
  static void stopStation() throws Exception {
    desk.close();
    station.close();
  }

  private void lay(SandboxPerson person) throws Exception {
    onGlass(() -> {
      ((TextField) node("search")).setText(person.id());
      ListView<?> people = (ListView<?>) node("people");
      assertThat(people.getItems()).hasSize(1);
      people.getSelectionModel().selectFirst();
      return true;
    });
    press("lay");
    soon().until(() -> station.cardReader().card().isPresent());
    soon().until(() -> !isDisabled("lift"));
  }

  private void press(String id) throws Exception {
    soon().until(() -> onGlass(() -> desk.scene().lookup("#" + id) != null));
    onGlass(() -> {
      switch (node(id)) {
        case Button button -> button.fire();
        case ToggleButton toggle -> toggle.fire();
        default -> throw new AssertionError(id + " cannot be pressed");
      }
      return true;
    });
  }

  private boolean isDisabled(String id) throws Exception {
    return onGlass(() -> node(id).isDisabled());
  }

  private boolean marked(String id) throws Exception {
    return onGlass(() -> node(id).getStyleClass().contains("on-bad"));
  }

  private String words(String id) throws Exception {
    return onGlass(() -> ((Label) node(id)).getText());
  }

  private Node node(String id) {
    return desk.scene().lookup("#" + id);
  }

  private static ConditionFactory soon() {
    return await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(LOOK);
  }

  private static <T> T onGlass(Callable<T> work) throws Exception {
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        done.complete(work.call());
      } catch (Exception | AssertionError failed) {
        done.completeExceptionally(failed);
      }
    });
    return done.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }
}
