package yizhan.kiosk.glass;

import java.util.function.Consumer;
import javafx.scene.layout.Region;
import yizhan.kiosk.prompt.Prompt.Taken;
import yizhan.kiosk.prompt.TakePaper;
import yizhan.kiosk.prompt.Text;

/** Take the paper out: which, and where it lies. */
record TakePaperScreen(TakePaper prompt, Consumer<Taken> answer) implements Screen {
  @Override
  public Parts parts(Brush brush) {
    Parts parts = new Parts(Text.of("paper.take.title"));
    Region papers = Brush.column("papers", Lists.of(brush, "sign-paper", prompt.papers()));
    parts.lead(HintPlace.of(brush, papers, prompt));
    return parts
        .picture(MachineDrawing.of(brush, prompt, Gesture.TAKE))
        .act(Text.of("paper.take.act"), () -> answer.accept(Taken.TAKEN));
  }
}
