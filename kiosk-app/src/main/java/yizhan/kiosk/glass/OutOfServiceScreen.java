package yizhan.kiosk.glass;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import yizhan.kiosk.prompt.Outage;
import yizhan.kiosk.prompt.Text;

/** Nothing works: what broke, since when, who knows of it, and where to go. */
record OutOfServiceScreen(Outage outage) implements Screen {
  @Override
  public Parts parts(Brush brush) {
    List<Text> told = new ArrayList<>(outage.what());
    told.addAll(outage.mending());
    List<Region> ways = new ArrayList<>();
    ways.add(
        Brush.column(
            "first-way",
            brush.label(Text.of("out-of-service.then"), "section"),
            brush.label(outage.hotline(), "section", "call")));
    ways.addAll(Lists.of(brush, "sign-way", outage.instead()));
    return new Parts(outage.title())
        .lead(brush.notice("stop", told.toArray(Text[]::new)))
        .items(ways);
  }
}
