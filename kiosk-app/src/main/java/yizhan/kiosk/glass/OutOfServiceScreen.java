package yizhan.kiosk.glass;

import java.util.List;
import yizhan.kiosk.prompt.Prompt.OutOfService;
import yizhan.kiosk.prompt.Text;

/** Nothing works: what broke, since when, and who can help. */
record OutOfServiceScreen(OutOfService prompt) implements Screen {
  @Override
  public Parts parts(Brush brush) {
    return new Parts(Text.of("out-of-service.title"))
        .lead(brush.notice("stop", prompt.what(), prompt.since()))
        .items(
            List.of(
                brush.label(Text.of("out-of-service.then"), "section"),
                brush.label(prompt.hotline(), "hotline")));
  }
}
