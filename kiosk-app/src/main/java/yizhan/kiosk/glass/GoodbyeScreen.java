package yizhan.kiosk.glass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import yizhan.kiosk.prompt.Goodbye;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.Text;

/** All is done. The card first: it is what people forget. */
record GoodbyeScreen(Goodbye prompt, Consumer<Goodbye.Then> answer) implements Screen {
  @Override
  public Parts parts(Brush brush) {
    List<Region> told = new ArrayList<>(Lists.of(brush, "sign-done", prompt.done()));
    told.addAll(Lists.under(brush, Text.of("goodbye.take-along"), "sign-way", prompt.takeAlong()));
    prompt.receipt().ifPresent(wanted -> told.add(receipt(brush, wanted)));
    Parts parts = new Parts(prompt.title()).items(told);
    return prompt.cardStillThere()
        ? parts
            .lead(
                HintPlace.of(
                    brush, brush.label(Text.of("goodbye.card.lead"), "lead-words"), prompt))
            .guide(MachineDrawing.of(brush, prompt, Gesture.LIFT))
        : (prompt.whole() ? parts.guide(new DoneDrawing()) : parts)
            .act(Text.of("goodbye.act"), () -> answer.accept(Goodbye.Then.DONE));
  }

  private Region receipt(Brush brush, Text wanted) {
    Option option = new Option(Goodbye.RECEIPT, wanted, List.of(), Optional.empty());
    return Cards.card(
            option,
            Brush.row("card-row", Cards.words(brush, option)),
            () -> answer.accept(Goodbye.Then.RECEIPT))
        .styled("choice");
  }
}
