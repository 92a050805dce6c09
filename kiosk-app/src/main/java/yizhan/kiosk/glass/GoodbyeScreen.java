package yizhan.kiosk.glass;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import yizhan.kiosk.prompt.Goodbye;
import yizhan.kiosk.prompt.Place;
import yizhan.kiosk.prompt.Prompt.Done;
import yizhan.kiosk.prompt.Text;

/** All is done. The card first: it is what people forget. */
record GoodbyeScreen(Goodbye prompt, Consumer<Done> answer) implements Screen {
  @Override
  public Parts parts(Brush brush) {
    List<Region> told = new ArrayList<>(Lists.of(brush, "sign-done", prompt.done()));
    told.addAll(Lists.under(brush, Text.of("goodbye.take-along"), "sign-way", prompt.takeAlong()));
    boolean card = prompt.cardStillThere();
    Parts parts = new Parts(Text.of(card ? "goodbye.card.title" : "goodbye.title")).items(told);
    return card
        ? parts
            .lead(
                HintPlace.of(
                    brush, brush.label(Text.of("goodbye.card.lead"), "lead-words"), prompt))
            .guide(MachineDrawing.of(brush, Place.CARD_READER, Gesture.LIFT))
        : parts
            .guide(new DoneDrawing())
            .act(Text.of("goodbye.act"), () -> answer.accept(Done.DONE));
  }
}
