package yizhan.kiosk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import yizhan.device.card.CardReader;
import yizhan.kiosk.equipment.DeviceThread;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.town.TownReader;
import yizhan.kiosk.visit.Trouble;

/** The card reader behind the screen that says "lay your card down". */
@Timeout(10)
class CardDeskTest {
  private final TownReader reader = new TownReader(() -> 1);

  @Test
  void saysThatAReaderHasFallenSilentInsteadOfWaitingForACard() {
    reader.fallSilent();
    try (DeviceThread<CardReader> thread = new DeviceThread<>("reader", reader)) {
      CardDesk desk = new CardDesk(thread, Duration.ofSeconds(5), Duration.ofMillis(1));
      assertThatThrownBy(() -> desk.shown(Text.of("card.purpose.print-licence"), _ -> {}))
          .isInstanceOf(Trouble.class)
          .hasMessage("trouble.card-reader");
    }
  }

  @Test
  void readsTheCardThatIsLaidDown() throws Exception {
    try (DeviceThread<CardReader> thread = new DeviceThread<>("reader", reader)) {
      CardDesk desk = new CardDesk(thread, Duration.ofSeconds(5), Duration.ofMillis(1));
      assertThat(desk.shown(Text.of("card.purpose.print-licence"), _ -> {}).card())
          .isEqualTo(TownReader.card(1));
    }
  }
}
