package yizhan.kiosk.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.kiosk.issue.Custody;
import yizhan.kiosk.issue.CustodyEvent;
import yizhan.kiosk.issue.CustodyEvent.By;
import yizhan.kiosk.issuing.Issued;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.town.Crash;
import yizhan.kiosk.town.IssuingTown;
import yizhan.kiosk.town.TownOffice;
import yizhan.kiosk.town.TownPrinter;

/** Paper in the output, and who answers for it. */
class UntakenTest {
  @TempDir Path folder;

  private String crashAt = "";

  @Test
  void remembersPaperBeyondARestart() throws Exception {
    try (IssuingTown town = town()) {
      assertThat(town.issue("L1", Copy.DUPLICATE)).isInstanceOf(Issued.Printed.class);
      town.restart();
      assertThat(new Untaken(town.journal()).papers()).containsExactly(Text.of("copy.DUPLICATE"));
      new Untaken(town.journal()).left();
      town.restart();
      assertThat(new Untaken(town.journal()).papers()).hasSize(1);
      new Untaken(town.journal()).taken(By.NEXT_CITIZEN);
      town.restart();
      assertThat(new Untaken(town.journal()).papers()).isEmpty();
    }
  }

  @Test
  void knowsOfPaperThatCameWhileTheTerminalWasStopped() throws Exception {
    try (IssuingTown town = town()) {
      crashAt = "sent";
      assertThatThrownBy(() -> town.issue("L1", Copy.ORIGINAL)).isInstanceOf(Crash.class);
      crashAt = "";
      town.restart();
      assertThat(new Untaken(town.journal()).papers()).isEmpty();
      town.settle();
      assertThat(new Untaken(town.journal()).papers()).hasSize(1);
    }
  }

  @Test
  void hasOnlyThatTakenWhichWasShown() throws Exception {
    try (IssuingTown town = town()) {
      Untaken untaken = new Untaken(town.journal());
      assertThat(town.issue("L1", Copy.ORIGINAL)).isInstanceOf(Issued.Printed.class);
      Map<String, Text> shown = untaken.found();
      assertThat(town.issue("L2", Copy.DUPLICATE)).isInstanceOf(Issued.Printed.class);
      town.journal().write(Untaken.taken(shown.keySet(), By.STAFF));
      assertThat(shown.values()).containsExactly(Text.of("copy.ORIGINAL"));
      assertThat(untaken.papers()).containsExactly(Text.of("copy.DUPLICATE"));
    }
  }

  @Test
  void takesNothingTwice() {
    Optional<Custody> taken =
        Optional.of(Custody.next(Optional.of(Custody.IN_TRAY), new CustodyEvent.Taken(By.CITIZEN)));
    assertThatThrownBy(() -> Custody.next(taken, new CustodyEvent.Taken(By.CITIZEN)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> Custody.next(Optional.empty(), new CustodyEvent.Left()))
        .isInstanceOf(IllegalStateException.class);
  }

  private IssuingTown town() {
    return new IssuingTown(
        folder,
        () -> TownPrinter.Mishap.NONE,
        () -> TownOffice.Mishap.NONE,
        (act, _) -> {
          if (act.equals(crashAt)) throw new Crash(act);
        });
  }
}
