package yizhan.kiosk.service;

import java.util.List;
import yizhan.kiosk.prompt.Goodbye;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Ending;
import yizhan.kiosk.visit.Service;
import yizhan.kiosk.visit.Visit;

/** After a visit that was broken off: a card that still lies there is given back. */
public final class ForgottenCard implements Service {
  private final CardDesk desk;

  public ForgottenCard(CardDesk desk) {
    this.desk = desk;
  }

  @Override
  public Ending serve(Visit visit) {
    if (visit.lookUp("card-there", "goodbye", _ -> desk.cardThere())) {
      List<Text> along = List.of(Text.of("goodbye.take.card"));
      Goodbye.Then _ = visit.ask(new Goodbye(along, true), _ -> desk.taken());
    }
    return new Ending.Finished();
  }
}
