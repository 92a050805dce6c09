package yizhan.kiosk.glass;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import yizhan.kiosk.prompt.About;
import yizhan.kiosk.prompt.Prompt.Done;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.prompt.Tile.Lacking;

/** Each thing that is missing, and under it what can be done instead. */
record AboutScreen(About prompt, Consumer<Done> answer) implements Screen {
  @Override
  public Parts parts(Brush brush) {
    List<Region> all = new ArrayList<>();
    for (Lacking lacking : prompt.lacking()) {
      Region reason = brush.notice("attention", lacking.reason());
      all.addAll(Lists.under(brush, reason, "sign-way", lacking.instead()));
    }
    Text act = Text.of(prompt.open() ? "about.go-on" : "explain.act");
    return new Parts(prompt.title()).items(all).act(act, () -> answer.accept(Done.DONE));
  }
}
