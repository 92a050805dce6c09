package yizhan.kiosk.glass;

import javafx.scene.layout.Region;
import yizhan.kiosk.prompt.PlaceIdCard;
import yizhan.kiosk.prompt.PlaceIdCard.Stage;
import yizhan.kiosk.prompt.Text;

/** Lay the card on the reader: where it is, and what to do there. */
record PlaceIdCardScreen(PlaceIdCard prompt) implements Screen {
  @Override
  public Parts parts(Brush brush) {
    boolean reading = prompt.stage() == Stage.READING;
    Gesture gesture = reading ? Gesture.LEAVE : Gesture.LAY;
    Parts parts = new Parts(Text.of(reading ? "card.reading.title" : "card.place.title"));
    if (reading) {
      parts.lead(brush.label(Text.of("card.reading.hint"), "lead-words"));
    } else {
      Region first =
          prompt.trouble().isPresent()
              ? brush.notice("attention", prompt.trouble().get())
              : brush.label(prompt.purpose(), "lead-words");
      parts.lead(HintPlace.of(brush, first, prompt));
    }
    return parts.picture(MachineDrawing.of(brush, prompt, gesture));
  }
}
