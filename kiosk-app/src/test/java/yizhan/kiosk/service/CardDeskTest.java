package yizhan.kiosk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import yizhan.device.card.CardReader;
import yizhan.kiosk.equipment.DeviceThread;
import yizhan.kiosk.prompt.PlaceIdCard;
import yizhan.kiosk.prompt.PlaceIdCard.Stage;
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
  void tellsThatTheCardIsBeingRead() throws Exception {
    try (DeviceThread<CardReader> thread = new DeviceThread<>("reader", reader)) {
      CardDesk desk = new CardDesk(thread, Duration.ofSeconds(5), Duration.ofMillis(1));
      Text purpose = Text.of("card.purpose.print-licence");
      List<Object> told = new CopyOnWriteArrayList<>();
      assertThat(desk.shown(purpose, told::add).card()).isEqualTo(TownReader.card(1));
      assertThat(told).containsExactly(new PlaceIdCard(purpose, Stage.READING, Optional.empty()));
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
