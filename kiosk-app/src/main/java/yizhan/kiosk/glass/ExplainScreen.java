package yizhan.kiosk.glass;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import yizhan.kiosk.prompt.Explain;
import yizhan.kiosk.prompt.Prompt.Done;
import yizhan.kiosk.prompt.Refusal;
import yizhan.kiosk.prompt.Text;

/** Bad news told whole: what is not possible, why, and the ways out. */
record ExplainScreen(Explain prompt, Consumer<Done> answer) implements Screen {
  @Override
  public Parts parts(Brush brush) {
    Refusal refusal = prompt.refusal();
    List<Region> ways = Lists.under(brush, Text.of("explain.then"), "sign-way", refusal.then());
    Parts parts =
        new Parts(refusal.title())
            .lead(brush.notice("stop", refusal.why()))
            .items(ways)
            .act(Text.of("explain.act"), () -> answer.accept(Done.DONE));
    return refusal.reference().isEmpty()
        ? parts
        : parts.note(brush.label(Text.of("explain.reference", refusal.reference()), "detail"));
  }
}
