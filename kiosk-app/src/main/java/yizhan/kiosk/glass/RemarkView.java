package yizhan.kiosk.glass;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import yizhan.kiosk.entry.Typing;
import yizhan.kiosk.entry.Verdict;
import yizhan.kiosk.prompt.Enter;
import yizhan.kiosk.prompt.Text;

/** What is to be said of a field: how one looks, how much is missing, what is wrong, or "good". */
final class RemarkView extends StackPane {
  private final Brush brush;
  private final Enter prompt;

  RemarkView(Brush brush, Enter prompt) {
    this.brush = brush;
    this.prompt = prompt;
    getStyleClass().add("remark");
  }

  void show(Typing typing) {
    boolean untouched = typing.text().isEmpty() && typing.letters().isEmpty();
    getChildren().setAll(untouched ? first() : said(typing.verdict()));
  }

  private Region said(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Complete _ -> brush.notice("done", Text.of("enter.complete"));
      case Verdict.Unchosen _ -> brush.notice("hint", Text.of("enter.choose"));
      case Verdict.Unfinished(int missing) ->
          brush.notice("hint", missing == 0 ? example() : Text.of("enter.missing", missing));
      case Verdict.Wrong(var fault, var details) ->
          brush.notice("attention", new Text("enter.fault." + fault, details));
    };
  }

  private Text example() {
    return prompt.example().orElse(Text.of("enter.first"));
  }

  /** Before anything is typed. */
  private Region first() {
    if (prompt.trouble().isPresent()) {
      return brush.notice("attention", prompt.trouble().get());
    }
    return brush.notice("hint", example());
  }
}
